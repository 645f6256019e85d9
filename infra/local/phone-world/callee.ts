import { diaryOf, type Language, type Offer, stillFree } from './offers.ts';
import { pick, type Random, randomFrom, seedOf } from './random.ts';

/** Who is at the other end, and what the agent was told about why it calls. */
export type Callee = {
  readonly language: Language;
  readonly random: Random;
  readonly clinic: string;
  readonly receptionist: string;
  readonly clinician: string;
  /** Free times, earliest first. */
  readonly diary: readonly Offer[];
  /** The time the patient has already decided on; the clinic still has it. */
  readonly chosen?: Offer;
  readonly patient: string;
  readonly complaint: string;
  readonly wishes: string;
  /** What is asked about an appointment that stands; absent for a new one. */
  readonly change?: { readonly kind: 'cancel' | 'move'; readonly when: string };
  /** A dynamic variable's text, or undefined when it was not sent or says nothing. */
  told(variable: string): string | undefined;
  /** Whether the agent holds the token without which no tool would answer it. */
  readonly hasTools: boolean;
};

const receptionists = ['Dana', 'Marcus', 'Priya', 'Lena', 'Tom', 'Rosa', 'Jules', 'Amina'] as const;
const clinicians = [
  'Dr. Alvarez',
  'Dr. Chen',
  'Dr. Okafor',
  'Dr. Novak',
  'Dr. Haddad',
  'Dr. Lindqvist',
] as const;

/** The product's call token travels under this name; the provider hides every `secret__` variable from the model. */
export const callTokenVariable = 'secret__call_token';

export function calleeOf(call: {
  readonly seed: number;
  readonly language: Language;
  readonly placedAt: number;
  readonly variables: Readonly<Record<string, unknown>>;
}): Callee {
  const random = randomFrom(call.seed);
  const told = (name: string): string | undefined => {
    const value = call.variables[name];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    return text === '' ? undefined : text;
  };
  const diary = diaryOf(call.placedAt, zoneOf(told('clinic_timezone')), call.language);
  const chosen = diary.find((offer) => bare(offer.phrase) === bare(told('chosen_slot') ?? ''));
  return {
    language: call.language,
    random,
    clinic: told('clinic_name') ?? 'the office',
    receptionist: pick(random, receptionists),
    clinician: pick(random, clinicians),
    diary: stillFree(diary, seedOf(call.seed, 'diary')),
    ...(chosen === undefined ? {} : { chosen }),
    ...changeIn(told('request') ?? ''),
    patient: told('patient_first_name') ?? 'a patient',
    complaint: told('chief_complaint') ?? 'a health concern',
    wishes: told('patient_preferences') ?? 'any time',
    told,
    hasTools: told(callTokenVariable) !== undefined,
  };
}

const changeIn = (request: string): Pick<Callee, 'change'> => {
  const [, verb, when] = /^(cancel|move) the appointment of (.+)$/.exec(request) ?? [];
  if (when === undefined) return {};
  return { change: { kind: verb === 'cancel' ? 'cancel' : 'move', when } };
};

/** "Tuesday, November 24th at 9:00 AM" and "tuesday november 24 at 9 AM" are one time. */
const bare = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/:00|,|\b[a-z]{3}\b$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const usual = 'America/New_York';

function zoneOf(name: string | undefined): string {
  if (name === undefined) return usual;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return usual;
  }
}
