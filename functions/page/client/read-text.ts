/** What the assistant's plain text is made of, so that it can be shown as more than a wall of letters. */
export type Span = { readonly text: string; readonly strong: boolean; readonly tel?: string };
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] };

const telephone = /(\+\d{8,15}\b|\b(?:911|988)\b)/;

/** Numbers a person may want to ring become links. */
const withNumbers = (text: string, strong: boolean): readonly Span[] =>
  text
    .split(telephone)
    .filter(Boolean)
    .map((part) => (telephone.test(part) ? { text: part, strong, tel: part } : { text: part, strong }));

const spans = (line: string): readonly Span[] =>
  line
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .flatMap((part) =>
      part.startsWith('**') && part.endsWith('**') && part.length > 4
        ? withNumbers(part.slice(2, -2), true)
        : withNumbers(part, false),
    );

const numbered = /^\s*\d+\.\s+/;
const dashed = /^\s*[-•]\s+/;

export const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let lines: (readonly Span[])[] = [];
  let items: (readonly Span[])[] = [];
  let ordered = false;
  const flush = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    if (items.length > 0) blocks.push({ kind: 'list', ordered, items });
    lines = [];
    items = [];
  };
  for (const line of text.split('\n')) {
    const isItem = numbered.test(line) || dashed.test(line);
    if (line.trim() === '' || (isItem && lines.length > 0) || (!isItem && items.length > 0)) flush();
    if (line.trim() === '') continue;
    if (isItem) {
      ordered = numbered.test(line);
      items.push(spans(line.replace(numbered, '').replace(dashed, '')));
    } else lines.push(spans(line));
  }
  flush();
  return blocks;
};

/** Ways to answer the last message with a tap. Chosen from its own words; typing always works as well. */
export type Suggestions = {
  /** Statements of which any number may be true; answered by their numbers. */
  readonly statements: readonly string[];
  /** Sent as they are. */
  readonly answers: readonly string[];
  /** Put into the composer, to be changed. */
  readonly drafts: readonly string[];
  readonly scale: boolean;
};

const none: Suggestions = { statements: [], answers: [], drafts: [], scale: false };

export const suggestionsFor = (text: string, phase: string): Suggestions => {
  if (phase !== 'intake' && phase !== 'screening' && phase !== 'locating') return none;
  const last =
    text
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const question = last.split('\n').at(-1) ?? '';
  const quoted = [...question.matchAll(/["“«]([^"”»]{2,40})["”»]/g)].map(([, words]) => words ?? '');
  const statements = [...last.matchAll(/^\s*\d+\.\s+(.+)$/gm)].map(([, words]) => (words ?? '').trim());
  const scale = /\b0\b.*\b10\b/.test(question);
  const yesNo =
    /^(is|are|do|does|did|have|has|can|could|answer yes|please answer yes|¿?(es|está|tiene|ha|puede|hay)|responda sí)\b/i.test(
      question.trim(),
    );
  const isShort = (words: string): boolean => !words.includes(' ') || words.length <= 12;
  if (statements.length > 0 && phase === 'screening')
    return { ...none, statements, answers: quoted.filter(isShort).slice(0, 1) };
  if (statements.length > 0) return { ...none, answers: statements.slice(0, 4) };
  return {
    statements: [],
    answers: yesNo && quoted.length === 0 && !scale ? ['yes-no'] : quoted.filter(isShort).slice(0, 4),
    drafts: quoted.filter((words) => !isShort(words)).slice(0, 3),
    scale,
  };
};
