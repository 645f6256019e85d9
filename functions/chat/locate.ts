import { rankClinics } from '#shared/domain/clinics/rank.ts';
import { wantedCodes } from '#shared/domain/clinics/wanted-codes.ts';
import { expandPreferences } from '#shared/domain/dates/compact-preferences.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { presentClinics } from '#shared/domain/dialogue/present-clinics.ts';
import type { ChatTurn, Effect, FoundClinics } from '#shared/domain/dialogue/turn.ts';
import type { Dependencies } from './dependencies.ts';

/** How many the ranking may choose from, and how many stand by to replace what the patient drops. */
const candidates = 40;

/** What it takes to find and to rank. */
type Locating = Pick<
  Dependencies,
  'directory' | 'memories' | 'optOuts' | 'allowed_countries' | 'ids' | 'log'
>;

/** When the dialogue asked for clinics: find and rank them, and let the dialogue present what was found. */
export const locate = async (deps: Locating, turn: ChatTurn, now: Date): Promise<ChatTurn> => {
  const wanted = turn.effects.find((effect) => effect.type === 'find_clinics');
  if (wanted?.type !== 'find_clinics') return turn;
  const found = await find(deps, wanted, turn.session.intake.preferences, now);
  const presented = presentClinics(turn.session, found, now, deps.ids.sha256);
  const effects = turn.effects.filter((effect) => effect !== wanted);
  return { ...turn, ...presented, effects: [...effects, ...presented.effects] };
};

type FindClinics = Extract<Effect, { type: 'find_clinics' }>;

/** A source that cannot even be opened is no fault of the patient's turn: what they wrote counts, and they are told. */
const near = async ({ directory, log }: Locating, { place_text, nucc }: FindClinics) => {
  try {
    const answer = await directory.near({ place_text, nucc, limit: candidates });
    if (answer.kind === 'failed') log('error', 'DIRECTORY_FAILED', { reason: answer.code });
    if (answer.kind === 'found')
      for (const { source, code } of answer.passed_over ?? [])
        log('warn', 'DIRECTORY_PASSED_OVER', { clinic_source: source, reason: code });
    return answer;
  } catch (error) {
    log('error', 'DIRECTORY_FAILED', { error_name: error instanceof Error ? error.name : 'unknown' });
    return { kind: 'failed' as const };
  }
};

const find = async (
  deps: Locating,
  wanted: FindClinics,
  preferences: Intake['preferences'],
  now: Date,
): Promise<FoundClinics> => {
  const answer = await near(deps, wanted);
  if (answer.kind === 'failed') return answer;
  if (answer.kind === 'not_covered') return { kind: 'not_covered', covered: answer.covered };
  if (answer.kind === 'ambiguous')
    return { kind: 'ambiguous', choices: answer.choices.map(({ label }) => label) };
  const { clinics, place } = answer;
  const [memory, optedOut] = await Promise.all([
    deps.memories.many(clinics.map(({ clinic_id }) => clinic_id)),
    deps.optOuts.among(clinics.map(({ phone }) => phone)),
  ]);
  const times = preferences === undefined ? undefined : expandPreferences(preferences.compact);
  return {
    kind: 'found',
    place_label: place.label,
    clinics: rankClinics(clinics, {
      place,
      ...wantedCodes(wanted.nucc),
      memory,
      excluded_ids: clinics.filter(({ phone }) => optedOut.has(phone)).map(({ clinic_id }) => clinic_id),
      ...(times === undefined ? {} : { wanted: times }),
      disposition: wanted.disposition,
      language: wanted.language,
      allowed_countries: deps.allowed_countries,
      now,
    }),
    ...(answer.passed_over === undefined ? {} : { note: answer.source }),
  };
};
