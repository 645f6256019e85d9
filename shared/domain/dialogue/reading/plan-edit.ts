import type { DisclosableField, Fallback } from '../../consent/plan.ts';
import type { ChosenClinic } from '../../session/session.ts';
import { clinicsMeant } from './clinic-mention.ts';
import { plain } from './plain.ts';

/** A change to the plan before the yes. Positions are 1-based, as shown. */
export type PlanEdit =
  | { readonly kind: 'drop'; readonly positions: readonly number[] }
  | { readonly kind: 'only'; readonly positions: readonly number[] }
  | { readonly kind: 'first'; readonly positions: readonly number[] }
  | { readonly kind: 'last'; readonly positions: readonly number[] }
  | { readonly kind: 'replace'; readonly positions: readonly number[] }
  | { readonly kind: 'withhold'; readonly fields: readonly DisclosableField[] }
  | { readonly kind: 'allow'; readonly fields: readonly DisclosableField[] }
  | { readonly kind: 'fallback'; readonly fallback: Fallback }
  | { readonly kind: 'unknown_clinic' };

const fieldWords: readonly (readonly [DisclosableField, RegExp])[] = [
  ['full_name', /\b(full name|last name|surname|family name|nombre completo|apellidos?)\b/],
  ['first_name', /\b(name|first name|nombre)\b/],
  ['date_of_birth', /\b(dob|date of birth|birth ?da(te|y)|age|fecha de nacimiento|cumpleanos|edad)\b/],
  [
    'callback_number',
    /\b(phone( number)?|callback( number)?|my number|cell|telefono|numero de telefono|mi numero|celular)\b/,
  ],
  ['insurer', /\b(insur\w+|coverage|seguro)\b/],
  [
    'patient_status',
    /\b(new or existing|existing patient|new patient|patient status|paciente nuevo|ya conocido)\b/,
  ],
  [
    'complaint_phrase',
    /\b(reason|complaint|problem|symptoms?|whats wrong|motivo|sintomas?|problema|lo que tengo)\b/,
  ],
];

/** "my name" means all of the name: first and full. */
const fieldsMeant = (words: string): readonly DisclosableField[] => {
  if (/\b(anything|everything|any of|nothing|nada|todo)\b/.test(words)) {
    return ['first_name', 'full_name', 'date_of_birth', 'callback_number', 'insurer', 'patient_status'];
  }
  const found = fieldWords.flatMap(([field, pattern]) => (pattern.test(words) ? [field] : []));
  if (!found.includes('first_name')) return found;
  if (/\b(full|last|family) name\b|\bsurname\b|\bapellido|\bnombre completo\b/.test(words)) {
    return found.filter((field) => field !== 'first_name');
  }
  return /\bfirst name\b/.test(words) ? found : [...new Set<DisclosableField>([...found, 'full_name'])];
};

const withholding =
  /\b(dont|do not|never|not|without|no) (\w+ ){0,3}?(tell|say|share|give|mention|disclose|use|include|send|digas?|diga|des|de|compartas?|comparta|menciones?)\b|\b(leave out|keep (\w+ ){0,4}(private|secret|out|to yourself)|withhold|hide|omit|remove my|without (my|giving)|sin (decir|dar)|oculta|quita mi)\b/;
const allowing =
  /\b(you (can|may)|its (ok|okay|fine) to|feel free to|do|si puedes?|puedes?|puede) (tell|share|give|say|mention|decir|dar|compartir)\b|^(tell|give|share) them\b/;
const dropping =
  /\b(drop|remove|cancel|skip|delete|leave out|take (out|off)|cross out|dont call|do not call|not call|except|but not|without|no to|quita|quite|elimina|elimine|borra|saca|no llames? a|menos|excepto|sin)\b/;
const replacing =
  /\b(replace|swap out|change|exchange|another (one|clinic)|a different|different (one|clinic)|something else for|cambia|cambie|reemplaza|reemplace|sustituye|otra (clinica )?en (vez|lugar))\b/;
const firstly =
  /\b(first|start with|begin with|before the others?|to the top|top of|primero|primera|empieza (con|por)|empiece (con|por)|antes)\b/;
const lastly = /\b(last|at the end|to the (end|bottom)|al final|ultim[oa])\b/;
const only = /\b(only|just|solo|solamente|unicamente) (call |the |a |la |llama a |llame a |number |option )*/;

/** The whole list in a new order, two of its places changed. */
const swapped = (positions: readonly number[], count: number): readonly number[] | undefined => {
  const [one, other, ...more] = positions;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const position = index + 1;
    return position === one ? other : position === other ? one : position;
  });
};

const readFallback = (words: string): Fallback | undefined => {
  const about =
    /\b(if i (dont|do not|cant|cannot) (answer|reply|respond)|if i am not|if im not|no answer|no reply|si no (contesto|respondo)|fallback|otherwise|in that case)\b/.test(
      words,
    );
  if (!about) return undefined;
  if (/\b(call (me )?back|ring (me )?back|callback|devuelv\w+|llam\w+ de vuelta)\b/.test(words))
    return 'ask_call_back';
  if (
    /\b(decline|refuse|reject|next clinic|dont book|do not book|nothing|rechaz\w+|no reserv\w+|nada)\b/.test(
      words,
    )
  )
    return 'decline';
  if (/\b(earliest|book|take|accept|first|primera|reserv\w+|acepta\w*|toma\w*)\b/.test(words))
    return 'earliest_in_window';
  return undefined;
};

const withoutCue = (words: string, cue: RegExp): string => words.replace(cue, ' ');

/** Reads one change of the plan; `undefined` when the text is none. */
export const readPlanEdit = (text: string, clinics: readonly ChosenClinic[]): PlanEdit | undefined => {
  const words = plain(text);
  const fallback = readFallback(words);
  if (fallback !== undefined) return { kind: 'fallback', fallback };

  if (withholding.test(words)) {
    const fields = fieldsMeant(words);
    if (fields.length > 0) return { kind: 'withhold', fields };
  }
  if (allowing.test(words)) {
    const fields = fieldsMeant(words);
    if (fields.length > 0) return { kind: 'allow', fields };
  }

  const meant = (cue?: RegExp): readonly number[] =>
    clinicsMeant(cue === undefined ? words : withoutCue(words, cue), clinics);
  const edit = (
    kind: 'drop' | 'only' | 'first' | 'last' | 'replace',
    positions: readonly number[],
  ): PlanEdit => (positions.length === 0 ? { kind: 'unknown_clinic' } : { kind, positions });

  const swap = /\b(swap|switch|exchange|intercambi\w+)\b/.test(words)
    ? swapped(meant(), clinics.length)
    : undefined;
  if (swap !== undefined) return { kind: 'first', positions: swap };
  if (replacing.test(words) && !/\bmy (name|mind|answer|age|number)\b/.test(words))
    return edit('replace', meant(replacing));
  if (only.test(words) && meant(only).length > 0) return edit('only', meant(only));
  if (dropping.test(words)) return edit('drop', meant(dropping));
  // "call the second first": the clinic is the other ordinal; "first" alone names no clinic.
  if (
    firstly.test(words) &&
    /\b(call|ring|try|start|begin|put|move|first|llama|llame|empiece|empieza|pon|primero)\b/.test(words)
  ) {
    const others = meant(/\b(first|primero|primera)\b/);
    if (others.length > 0) return edit('first', others);
  }
  if (lastly.test(words) && /\b(call|ring|put|move|try|llama|llame|pon|deja)\b/.test(words)) {
    const others = meant(/\b(last|ultim[oa])\b/);
    if (others.length > 0) return edit('last', others);
  }
  const order = clinicsMeant(words, clinics);
  if (
    order.length === clinics.length &&
    order.length > 1 &&
    /\b(order|orden|then|luego|despues)\b|^[\d ]+$/.test(words)
  ) {
    return { kind: 'first', positions: order };
  }
  return undefined;
};

/** The list after the edit, and whether anything could be done. `replace` takes the best spare. */
export const editClinics = (
  edit: PlanEdit,
  clinics: readonly ChosenClinic[],
  spares: readonly ChosenClinic[],
): {
  readonly clinics: readonly ChosenClinic[];
  readonly spares: readonly ChosenClinic[];
  readonly refused?: 'last' | 'noSpare' | 'unknownClinic';
} => {
  const same = { clinics, spares };
  switch (edit.kind) {
    case 'drop':
    case 'only': {
      const named = new Set(edit.positions);
      const kept = clinics.filter((_, index) => named.has(index + 1) === (edit.kind === 'only'));
      if (kept.length === 0) return { ...same, refused: 'last' };
      return { clinics: kept, spares };
    }
    case 'first':
    case 'last': {
      const moved = edit.positions.flatMap((position) => clinics[position - 1] ?? []);
      const rest = clinics.filter((clinic) => !moved.includes(clinic));
      return { clinics: edit.kind === 'first' ? [...moved, ...rest] : [...rest, ...moved], spares };
    }
    case 'replace': {
      const named = new Set(edit.positions);
      if (spares.length === 0) return { ...same, refused: 'noSpare' };
      let left = spares;
      const changed = clinics.map((clinic, index) => {
        const [next, ...others] = left;
        if (!named.has(index + 1) || next === undefined) return clinic;
        left = others;
        return next;
      });
      return { clinics: changed, spares: left };
    }
    case 'unknown_clinic':
      return { ...same, refused: 'unknownClinic' };
    case 'withhold':
    case 'allow':
    case 'fallback':
      return same;
    default:
      return edit satisfies never;
  }
};
