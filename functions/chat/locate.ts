import { rankClinics } from '#shared/domain/clinics/rank.ts';
import { presentClinics } from '#shared/domain/dialogue/present-clinics.ts';
import type { ChatTurn, Effect, FoundClinics } from '#shared/domain/dialogue/turn.ts';
import type { Dependencies } from './dependencies.ts';

/** How many the ranking may choose from, and how many stand by to replace what the patient drops. */
const candidates = 40;

/** When the dialogue asked for clinics: find and rank them, and let the dialogue present what was found. */
export const locate = async (deps: Dependencies, turn: ChatTurn, now: Date): Promise<ChatTurn> => {
  const wanted = turn.effects.find((effect) => effect.type === 'find_clinics');
  if (wanted?.type !== 'find_clinics') return turn;
  const found = await find(deps, wanted, now);
  const presented = presentClinics(turn.session, found, now, deps.ids.sha256);
  const effects = turn.effects.filter((effect) => effect !== wanted);
  return { ...turn, ...presented, effects: [...effects, ...presented.effects] };
};

type FindClinics = Extract<Effect, { type: 'find_clinics' }>;

const find = async (deps: Dependencies, wanted: FindClinics, now: Date): Promise<FoundClinics> => {
  const answer = await deps.directory.near({
    place_text: wanted.place_text,
    nucc: wanted.nucc,
    limit: candidates,
  });
  if (answer.kind === 'not_covered') return { kind: 'not_covered', covered: answer.covered };
  if (answer.kind === 'ambiguous')
    return { kind: 'ambiguous', choices: answer.choices.map(({ label }) => label) };
  return {
    kind: 'found',
    place_label: answer.place.label,
    clinics: rankClinics(answer.clinics, {
      place: answer.place,
      nucc: wanted.nucc,
      disposition: wanted.disposition,
      language: wanted.language,
      allowed_countries: deps.allowed_countries,
      now,
    }),
    ...(answer.passed_over === undefined ? {} : { note: answer.source }),
  };
};
