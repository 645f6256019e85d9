import { coveredPlaces } from '../clinics/place.ts';
import { canonicalPlan, type DisclosableField, disclosableFields } from '../consent/plan.ts';
import { proposePlan } from '../consent/propose.ts';
import type { Session } from '../session/session.ts';
import { atLeast } from '../triage/disposition.ts';
import type { Catalogue } from './catalogue/en.ts';
import { judge } from './ears.ts';
import { askToConfirm, goEmergency } from './emergency-turn.ts';
import type { Asked, Intake } from './intake.ts';
import { openPreferences } from './learning/preferences.ts';
import { nextOf, questionText } from './next-question.ts';
import { planText } from './plan-text.ts';
import { joined, reply, type Scene, withIntake } from './scene.ts';
import type { ChatTurn } from './turn.ts';
import { withoutPlace } from './without-place.ts';

/** After this many tries the chat goes on without the answer. */
const patience = 2;

/** What is asked as a question: the plan and the offer to be seen are put on the table elsewhere. */
type Question = Exclude<Asked, 'consent' | 'booking_offer'>;

/** What is assumed when a slot stays empty: the patient's "not sure", never a value of ours. */
const givenUp = (asked: Question, intake: Intake, words: Catalogue): Partial<Intake> | undefined => {
  switch (asked) {
    case 'onset':
      return { onset: words.unsure };
    case 'severity':
      return { severity: words.unsure };
    case 'screen': {
      const items = intake.screen?.items ?? [];
      return { screen: { items, answers: items.map(() => 'not_sure' as const) } };
    }
    case 'preferences':
      return { preferences: openPreferences(words) };
    case 'patient':
    case 'pregnancy':
    case 'identity':
    case 'cover':
      return { skipped: [...intake.skipped, asked] };
    case 'complaint':
    case 'red_flag':
    case 'location':
    case 'place_choice':
      return undefined;
    default:
      return asked satisfies never;
  }
};

const ask = (scene: Scene, asked: Question, said: string | undefined): ChatTurn => {
  const { session, words } = scene;
  const { intake } = session;
  const times = intake.times_asked[asked] ?? 0;
  const again = times > 0 && intake.asked === asked;
  if (again && times >= patience) {
    const change = givenUp(asked, intake, words);
    if (change !== undefined) return proceed({ ...scene, session: withIntake(session, change) }, said);
    if (asked === 'location') return withoutPlace(session, coveredPlaces, words.askAgain.location, words);
  }
  return reply(
    withIntake(session, { asked, times_asked: { ...intake.times_asked, [asked]: times + 1 } }),
    joined(said, questionText(asked, intake, words, again)),
  );
};

export const fieldsOf = ({ details, withheld }: Intake): readonly DisclosableField[] =>
  disclosableFields.filter(
    (field) => field === 'complaint_phrase' || (details[field] !== undefined && !withheld.includes(field)),
  );

/** Puts the plan on the table as the slots now stand. */
export const propose = (scene: Scene, said?: string): ChatTurn => {
  const { session, words, now, hash } = scene;
  const { intake } = session;
  const fields = fieldsOf(intake);
  const plan = proposePlan({
    clinics: session.clinics,
    complaint_phrase: intake.complaint?.phrase ?? words.generalComplaint,
    patient_first_name: fields.includes('first_name')
      ? (intake.details.first_name ?? words.aPatient)
      : words.aPatient,
    fields,
    fallback: intake.fallback,
    preferences: (intake.preferences ?? openPreferences(words)).compact,
    language: session.language,
    now,
  });
  const asked = withIntake(session, { asked: 'consent' });
  return reply(
    { ...asked, cancelled: false, plan: { plan, hash: hash(canonicalPlan(plan)) } },
    joined(said, planText(plan, intake, session.clinics, words, session.language)),
  );
};

const selfCareEnd = (scene: Scene, advice: string, safetyNet: string, said: string | undefined): ChatTurn => {
  const { session, words } = scene;
  const text =
    session.intake.location === undefined
      ? words.selfCare(advice, safetyNet)
      : words.selfCareKnownPlace(advice, safetyNet);
  return reply(withIntake(session, { asked: 'booking_offer', ended: true }), joined(said, text));
};

/** Settles the disposition from everything told so far, and goes where it leads. */
const settle = (scene: Scene, said: string | undefined): ChatTurn => {
  const { session, now, words, raised } = scene;
  const judgement = judge(session, now);
  const disposition =
    raised !== undefined && atLeast(raised, judgement.disposition) ? raised : judgement.disposition;
  if (atLeast(disposition, 'emergency')) return goEmergency(scene, judgement.alarms, disposition);
  const sameClinics = session.intake.nucc.join() === judgement.nucc.join();
  const settled: Session = {
    ...withIntake(session, { nucc: judgement.nucc }),
    disposition,
    clinics: sameClinics ? session.clinics : [],
  };
  if (
    disposition === 'self_care' &&
    session.clinics.length === 0 &&
    session.intake.asked !== 'booking_offer'
  ) {
    return selfCareEnd(
      { ...scene, session: settled },
      judgement.advice || words.dispositions.self_care,
      judgement.safety_net,
      said,
    );
  }
  return proceed({ ...scene, session: settled }, said);
};

/** Something health-related was told in this turn: an emergency hidden in the sum of the messages ends the flow now. */
export const checkStory = (scene: Scene): ChatTurn | undefined => {
  const { session, now } = scene;
  if (session.intake.story.length === 0) return undefined;
  const judgement = judge(session, now);
  if (atLeast(judgement.disposition, 'emergency')) {
    return goEmergency(scene, judgement.alarms, judgement.disposition);
  }
  const open = judgement.uncertain.find(({ id }) => !session.intake.denied_flags.includes(id));
  return open === undefined ? undefined : askToConfirm(scene, open);
};

/** Takes the next step: asks the one question that is missing, judges, looks for clinics, or proposes the plan. */
export const proceed = (scene: Scene, said?: string): ChatTurn => {
  const { session, words } = scene;
  const next = nextOf(session);
  switch (next) {
    case 'judge':
      return settle(scene, said);
    case 'find': {
      const { intake, disposition } = session;
      const place = intake.location ?? '';
      return reply(
        withIntake(session, { asked: 'location', finding: true, ended: false }),
        joined(said, words.lookingFor(place)),
        [
          {
            type: 'find_clinics',
            place_text: place,
            nucc: intake.nucc,
            disposition: disposition ?? 'appointment',
            language: session.language,
          },
        ],
      );
    }
    case 'consent':
      return propose(scene, said);
    case 'complaint':
    case 'red_flag':
    case 'patient':
    case 'pregnancy':
    case 'onset':
    case 'severity':
    case 'screen':
    case 'location':
    case 'place_choice':
    case 'preferences':
    case 'identity':
    case 'cover':
      return ask(scene, next, said);
    default:
      return next satisfies never;
  }
};

/** The plan comes again as the story now stands: judged anew, with other clinics where it needs others. */
export const judgedAnew = (scene: Scene, said?: string): ChatTurn => {
  const { plan: _plan, disposition: _disposition, ...session } = scene.session;
  return proceed({ ...scene, session }, said);
};
