import { parseArgs } from 'node:util';
import { type Assessment, assess, type Evidence } from '#shared/domain/triage/assess.ts';

const marksOf = (piece: Evidence): string => {
  const marks = [
    piece.negated ? 'denied' : '',
    piece.subject === 'other' ? 'someone else' : '',
    piece.time === 'now' ? '' : piece.time,
  ];
  return marks.filter((mark) => mark !== '').join(', ');
};

/** The text with every piece of evidence underlined: `^` counted, `-` read and not counted. */
const underlined = (text: string, evidence: readonly Evidence[]): readonly string[] =>
  text.split('\n').flatMap((line, index, lines) => {
    const from = lines.slice(0, index).reduce((length, previous) => length + previous.length + 1, 0);
    const marks = Array.from(line, () => ' ');
    for (const piece of [...evidence].sort((a, b) => Number(marksOf(b) !== '') - Number(marksOf(a) !== ''))) {
      for (let at = Math.max(0, piece.start - from); at < Math.min(line.length, piece.end - from); at += 1) {
        marks[at] = marksOf(piece) === '' ? '^' : '-';
      }
    }
    return [`  ${line}`, `  ${marks.join('').trimEnd()}`];
  });

const evidenceLines = (evidence: readonly Evidence[]): readonly string[] => {
  const seen = new Map<string, Set<string>>();
  for (const piece of evidence) {
    const key = `"${piece.text}"${marksOf(piece) === '' ? '' : ` (${marksOf(piece)})`}`;
    seen.set(key, new Set([...(seen.get(key) ?? []), piece.id]));
  }
  return [...seen].map(([words, ids]) => `  ${words}: ${[...ids].join(', ')}`);
};

/** An assessment in words a person can check line by line. */
export const explain = (text: string, result: Assessment): string =>
  [
    ...underlined(text, result.evidence),
    '',
    `disposition  ${result.disposition}`,
    `complaint    ${result.complaint ?? 'not recognised'}`,
    `care         ${result.care_setting} (${result.category}; NUCC ${result.nucc.join(', ')})`,
    `facts        ${JSON.stringify(result.facts)}`,
    '',
    'why',
    ...result.reasons.map((reason) => `  ${reason}`),
    ...(result.red_flags.length > 0 ? ['', 'red flags'] : []),
    ...result.red_flags.map(
      (flag) =>
        `  ${flag.id} ${flag.condition}: ${[...new Set(flag.evidence.map((piece) => `"${piece.text}"`))].join(', ')}`,
    ),
    ...(result.uncertain.length > 0 ? ['', 'to ask'] : []),
    ...result.uncertain.map((flag) => `  ${flag.id} ${flag.question}`),
    '',
    'words read',
    ...evidenceLines(result.evidence),
    '',
    'advice',
    ...result.advice.map((line) => `  ${line}`),
    `  ${result.safety_net}`,
    '',
    `engine ${result.engine.name} ${result.engine.version}; not a diagnosis, and its rules are not yet signed off by a clinician`,
  ].join('\n');

const sexOf = (value: string | undefined): 'female' | 'male' | undefined =>
  value === 'female' || value === 'male' ? value : undefined;

/** `npm run triage -- "text" [--age 34] [--sex female|male] [--pregnant] [--locale en|es]` */
export const main = (args: readonly string[]): number => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      age: { type: 'string' },
      sex: { type: 'string' },
      pregnant: { type: 'boolean' },
      locale: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const text = positionals.join(' ');
  if (text.trim() === '') {
    console.log(
      'usage: npm run triage -- "what is wrong" [--age 34] [--sex female|male] [--pregnant] [--locale en|es] [--json]',
    );
    return 1;
  }
  const sex = sexOf(values.sex);
  const age = Number(values.age);
  const result = assess({
    text,
    now: new Date(),
    ...(values.age !== undefined && Number.isFinite(age) ? { age_years: age } : {}),
    ...(sex === undefined ? {} : { sex }),
    ...(values.pregnant === undefined ? {} : { pregnant: values.pregnant }),
    ...(values.locale === 'en' || values.locale === 'es' ? { locale: values.locale } : {}),
  });
  console.log(values.json ? JSON.stringify(result, null, 2) : explain(text, result));
  return 0;
};

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
