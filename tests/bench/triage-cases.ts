import type { Disposition } from '#shared/domain/triage/disposition.ts';

export type Label = 'em' | 'ne' | 'sc';

/** One text with the labels that count as right, most urgent first. */
export type Case = {
  readonly id: string;
  readonly text: string;
  readonly right: readonly Label[];
  readonly age_years?: number;
  readonly sex?: 'female' | 'male';
};

export const labelOf = (disposition: Disposition): Label => {
  switch (disposition) {
    case 'call_911':
    case 'emergency':
      return 'em';
    case 'same_day':
    case 'appointment':
      return 'ne';
    case 'self_care':
      return 'sc';
  }
};

const labels: Readonly<Record<string, Label>> = {
  em: 'em',
  ne: 'ne',
  sc: 'sc',
  A: 'em',
  B: 'ne',
  C: 'ne',
  D: 'sc',
};

const field = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null
    ? Object.entries(row).find(([key]) => key === name)?.[1]
    : undefined;

const parsed = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`line ${number}: is not JSON`);
  }
};

/** JSONL of `{id?, text, label}`; a line without a readable text and label is refused by its number. */
export const readJsonl = (content: string): readonly Case[] =>
  content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = parsed(line, index + 1);
    const [id, text, label] = ['id', 'text', 'label'].map((name) => field(row, name));
    const right = labels[String(label)];
    if (typeof text !== 'string' || right === undefined)
      throw new Error(`line ${index + 1}: needs text and a label em|ne|sc or A|B|C|D`);
    return [{ id: typeof id === 'string' ? id : `line ${index + 1}`, text, right: [right] }];
  });

const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((found) =>
    (found[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'),
  );

const byLevel: Readonly<Record<string, readonly Label[]>> = {
  '1': ['em'],
  '2': ['em'],
  '3': ['em', 'ne'],
  '4': ['ne', 'sc'],
  '5': ['ne', 'sc'],
};

const consciousness: Readonly<Record<string, string>> = {
  '2': 'drowsy',
  '3': 'drowsy, responds only to pain',
  '4': 'unresponsive',
};

/** A triage nurse's note: the complaint, the vitals that were taken, and how awake the patient is. */
const noteOf = (cell: (name: string) => string): string =>
  [
    cell('chief_complain'),
    /^\d+$/.test(cell('sbp')) ? `BP ${cell('sbp')}/${cell('dbp')}` : '',
    /^\d+$/.test(cell('hr')) ? `HR ${cell('hr')}` : '',
    /^\d+$/.test(cell('rr')) ? `RR ${cell('rr')}` : '',
    /^\d/.test(cell('bt')) ? `T ${cell('bt')}` : '',
    /^\d+$/.test(cell('saturation')) ? `SpO2 ${cell('saturation')}` : '',
    /^[1-9]/.test(cell('nrs_pain')) ? `pain ${cell('nrs_pain')}/10` : '',
    consciousness[cell('mental')] ?? '',
  ]
    .filter((part) => part !== '')
    .join('. ');

/** The KTAS table: experts' level 1-2 = em, 3 = em or ne, 4-5 = ne or sc; unreadable complaints are left out. */
export const readKtas = (
  content: string,
): readonly (Case & { readonly level: string; readonly complaint: string })[] => {
  const [head = '', ...lines] = content.split(/\r?\n/);
  const names = cellsOf(head);
  return lines.flatMap((line) => {
    const cells = cellsOf(line);
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const right = byLevel[cell('ktas_expert')];
    if (!right || cell('complaint_readable') !== '1') return [];
    return [
      {
        id: cell('id'),
        text: noteOf(cell),
        complaint: cell('chief_complain'),
        right,
        level: cell('ktas_expert'),
        age_years: Number(cell('age')),
        sex: cell('sex') === '1' ? 'female' : 'male',
      } as const,
    ];
  });
};
