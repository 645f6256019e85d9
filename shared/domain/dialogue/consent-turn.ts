import { callableFrom } from '../clinics/hours.ts';
import type { DisclosableField, Fallback, Plan } from '../consent/plan.ts';
import { agree, consentUntil, reachesSomebody } from '../consent/propose.ts';
import type { Session } from '../session/session.ts';
import { offerOfTexts, proofBeforeCalls } from './contact-turn.ts';
import { learn } from './learn.ts';
import { checkStory, judgedAnew, proceed, propose } from './proceed.ts';
import { isInjection, smallTalkOf } from './reading/intents.ts';
import { editClinics, type PlanEdit, readPlanEdit } from './reading/plan-edit.ts';
import { isPlainYes, readYesNo } from './reading/yes-no.ts';
import { joined, reply, type Scene, withIntake } from './scene.ts';
import { smallTalkReply } from './small-talk-turn.ts';
import { toldMore } from './told-more.ts';
import type { ChatTurn } from './turn.ts';
import { spokenWhen } from './when.ts';

/** Who is called first, and when: a closed clinic moves back, and if all are closed the first to open is named. */
const firstCall = (plan: Plan, { now, words, session }: Scene): string => {
  const opening = plan.clinics.map((clinic) => ({ clinic, at: callableFrom(clinic, now) }));
  const when = ({ clinic, at }: (typeof opening)[number]): string =>
    spokenWhen(at.toISOString(), clinic.timezone, session.language);
  const ready = opening.findIndex(({ at }) => at <= now);
  const first = opening[ready];
  if (first !== undefined) {
    const closed = opening.slice(0, ready).map((one) => words.closedFirst(one.clinic.name, when(one)));
    return [words.callingNow(first.clinic.name, first.clinic.phone), ...closed].join(' ');
  }
  const [soonest] = opening.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return soonest === undefined
    ? ''
    : words.callingLater(soonest.clinic.name, soonest.clinic.phone, when(soonest));
};

/** The yes: consent and cascade in one turn. The caller gives the cascade its id and stores it with the session. */
export const agreed = (
  scene: Scene,
  table: { readonly plan: Plan },
  fields: readonly DisclosableField[],
  fallback: Fallback,
): ChatTurn => {
  const { session, words, now, hash } = scene;
  const { plan, consent } = agree({
    plan: table.plan,
    fields,
    fallback,
    nameless: words.aPatient,
    now,
    hash,
  });
  const { plan: _plan, ...rest } = session;
  const { asked: _asked, ...intake } = session.intake;
  return reply(
    { ...rest, intake, consent },
    joined(firstCall(plan, scene), words.callingAside, offerOfTexts(scene)),
    [{ type: 'start_cascade', plan, consent }],
  );
};

const stalePlan = ({ session, words }: Scene): ChatTurn => {
  const text = session.plan === undefined ? words.noPlan : words.stalePlan;
  return { session, reply: text, effects: [], conflict: { code: 'stale_plan', message: text } };
};

/** Puts the plan on the table again, under a sentence. */
type Again = (said: string) => ChatTurn;

/**
 * A yes that would run out before anybody on the plan opens promises no call: the plan comes again with a yes that
 * lasts, or where none may last that long the patient hears who opens first and what else can be done.
 */
export const outOfReach = (scene: Scene, plan: Plan, again: Again): ChatTurn | undefined => {
  const { session, words, now } = scene;
  if (reachesSomebody(plan, now)) return undefined;
  const expires_at = consentUntil(plan.clinics, now).toISOString();
  if (reachesSomebody({ ...plan, expires_at }, now)) return again(words.yesTooShort);
  const [soonest] = plan.clinics
    .map((clinic) => ({ clinic, at: callableFrom(clinic, now) }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  if (soonest === undefined) return undefined;
  const { clinic, at } = soonest;
  const when = spokenWhen(at.toISOString(), clinic.timezone, session.language);
  return reply(session, joined(words.opensTooLate(clinic.name, clinic.phone, when), words.safetyNet));
};

/** A pressed "I agree". A stale hash or a plan past its time changes nothing; a written yes renews the plan. */
export const consentAction = (
  scene: Scene,
  again: Again = (said) => propose(scene, said),
): ChatTurn | undefined => {
  const { session, action, now } = scene;
  if (action?.type !== 'consent') return undefined;
  const table = session.plan;
  const stands =
    table !== undefined && action.plan_hash === table.hash && new Date(table.plan.expires_at) > now;
  if (!stands) return stalePlan(scene);
  return outOfReach(scene, table.plan, again) ?? agreed(scene, table, action.fields, action.fallback);
};

const edited = (scene: Scene, edit: PlanEdit): ChatTurn => {
  const { session, words } = scene;
  const { intake } = session;
  const again = (change: Session, said: string): ChatTurn => propose({ ...scene, session: change }, said);
  switch (edit.kind) {
    case 'withhold': {
      const fields = edit.fields.filter((field) => field !== 'complaint_phrase');
      if (fields.length === 0) return again(session, words.planUnchanged.reason);
      const withheld = [...new Set([...intake.withheld, ...fields])];
      return again(withIntake(session, { withheld }), words.planChanged);
    }
    case 'allow': {
      const withheld = intake.withheld.filter((field) => !edit.fields.includes(field));
      return again(withIntake(session, { withheld }), words.planChanged);
    }
    case 'fallback':
      return again(withIntake(session, { fallback: edit.fallback }), words.planChanged);
    case 'drop':
    case 'only':
    case 'first':
    case 'last':
    case 'replace':
    case 'unknown_clinic': {
      const { clinics, spares, refused } = editClinics(edit, session.clinics, intake.spares);
      const said = refused === undefined ? words.planChanged : words.planUnchanged[refused];
      return again({ ...withIntake(session, { spares }), clinics }, said);
    }
    default:
      return edit satisfies never;
  }
};

/** A message while the plan is on the table: a change, a yes, a no, a correction, or a question back. */
export const consentTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, message, words, now } = scene;
  const table = session.plan;
  if (table === undefined) return undefined;
  if (isInjection(message)) return reply(session, joined(words.small.injection, words.ask.consent));
  const edit = readPlanEdit(message, session.clinics);
  if (edit !== undefined && edit.kind !== 'unknown_clinic') return edited(scene, edit);
  if (isPlainYes(message)) {
    if (new Date(table.plan.expires_at) <= now) return propose(scene, words.stalePlan);
    const needed = proofBeforeCalls(scene);
    if (needed !== undefined) return reply(session, needed);
    return (
      outOfReach(scene, table.plan, (said) => propose(scene, said)) ??
      agreed(scene, table, table.plan.fields, table.plan.fallback)
    );
  }
  const learned = learn(session, message, now, words);
  if (learned.anything) {
    const { plan: _plan, disposition, ...rest } = session;
    const kept: Session = { ...rest, intake: learned.intake, clinics: learned.place ? [] : session.clinics };
    const after: Session = learned.health || disposition === undefined ? kept : { ...kept, disposition };
    const next: Scene = { ...scene, session: after };
    return (learned.health ? checkStory(next) : undefined) ?? proceed(next, words.planChanged);
  }
  if (edit !== undefined) return edited(scene, edit);
  const more = toldMore(scene);
  if (more !== undefined && 'turn' in more) return more.turn;
  if (readYesNo(message) === 'no') {
    const { plan: _plan, ...rest } = session;
    const { asked: _asked, ...intake } = session.intake;
    return reply({ ...rest, intake, cancelled: true }, words.planDropped);
  }
  if (more !== undefined) return judgedAnew(more.scene, more.said);
  // "Who is called first?", "what will you tell them?": the plan itself is the answer.
  const kind = smallTalkOf(message);
  if (kind === 'generic' || kind === 'privacy') return propose(scene);
  return reply(session, joined(smallTalkReply(scene) ?? words.consentNotUnderstood, words.ask.consent));
};
