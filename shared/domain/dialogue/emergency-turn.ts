import type { Session } from '../session/session.ts';
import { atLeast, type Disposition, maxDisposition } from '../triage/disposition.ts';
import { type Alarm, alarmsIn, confirmedAlarms, emergencyLines } from './ears.ts';
import { isRunning } from './live-calls.ts';
import { questionText } from './next-question.ts';
import { isStopWhileCalling } from './reading/intents.ts';
import { wordCount } from './reading/plain.ts';
import { readYesNo } from './reading/yes-no.ts';
import { joined, reply, type Scene } from './scene.ts';
import { smallTalkReply } from './small-talk-turn.ts';
import type { ChatTurn } from './turn.ts';

/** The emergency message: the number first, what to do, and that no clinic is booked. Short, and no question in it. */
export const goEmergency = (
  scene: Scene,
  alarms: readonly Alarm[],
  level: Disposition = 'emergency',
): ChatTurn => {
  const { session, words, cascade } = scene;
  const { emergency: number, crisis: crisisLine } = emergencyLines;
  const disposition = maxDisposition('emergency', level, ...alarms.map((alarm) => alarm.level));
  const crisis = alarms.some((alarm) => alarm.crisis)
    ? words.emergency.crisis(crisisLine, number)
    : undefined;
  const bodily = alarms.length === 0 || alarms.some((alarm) => !alarm.crisis);
  const first =
    disposition === 'call_911'
      ? words.emergency.call_911(number)
      : bodily
        ? words.emergency.emergency(number)
        : undefined;
  // The advice of a row may begin with the number, which has been said.
  const advice = [...new Set(alarms.map((alarm) => alarm.advice.replace(first ?? '', '').trim()))]
    .slice(0, 2)
    .join('\n');
  const { plan: _plan, ...rest } = session;
  const { asked: _asked, confirming: _confirming, ...intake } = session.intake;
  const running = isRunning(cascade) && cascade.cancel_requested_at === undefined;
  return reply(
    { ...rest, intake, emergency: true, disposition },
    joined(first, crisis, advice, running ? words.emergency.stoppedCalls : words.emergency.noBooking),
    [{ type: 'emergency' }, ...(running ? [{ type: 'cancel_cascade' as const }] : [])],
  );
};

/** What the red flags make of this message: the end of the turn, or the session to go on with. */
export type Screened = { readonly turn: ChatTurn } | { readonly session: Session };

/** The answer to "is it like that?". Anything but a clear no ends as a yes, because the sign is grave. */
const confirmed = (scene: Scene): Screened | undefined => {
  const { session, message } = scene;
  const { confirming, asked, ...intake } = session.intake;
  if (confirming === undefined || asked !== 'red_flag') return undefined;
  const spoken = readYesNo(message);
  if (spoken === 'no') {
    return {
      session: { ...session, intake: { ...intake, denied_flags: [...intake.denied_flags, confirming.id] } },
    };
  }
  const often = (intake.times_asked.red_flag ?? 0) >= 2;
  if (spoken === undefined && !often) return undefined;
  return { turn: goEmergency(scene, confirmedAlarms(confirming.id, session.language)) };
};

/** Asks once whether a grave sign that may be there is there; the rest of the dialogue waits. */
export const askToConfirm = (
  scene: Scene,
  uncertain: { readonly id: string; readonly question: string },
): ChatTurn => {
  const { session, words } = scene;
  const times = session.intake.times_asked.red_flag ?? 0;
  const again = session.intake.confirming?.id === uncertain.id;
  return reply(
    {
      ...session,
      intake: {
        ...session.intake,
        asked: 'red_flag',
        confirming: uncertain,
        times_asked: { ...session.intake.times_asked, red_flag: again ? times + 1 : 1 },
      },
    },
    again ? words.yesNoPlease(uncertain.question) : uncertain.question,
  );
};

/** A question back while a grave sign is being checked is answered, and the check repeated without counting it. */
const explained = (scene: Scene): ChatTurn | undefined => {
  const { session, words, message } = scene;
  const said = readYesNo(message) === undefined ? smallTalkReply(scene) : undefined;
  if (said === undefined) return undefined;
  return reply(session, joined(said, questionText('red_flag', session.intake, words, false)));
};

export const stillTriaging = ({ session }: Scene): boolean =>
  session.disposition === undefined && session.plan === undefined;

/**
 * Reads what a message tells beside its sign, so that after a "no" nobody has to say it twice. It is handed in, because a
 * text message teaches nothing and must not carry the reading of a whole story.
 */
export type Keep = (scene: Scene) => { readonly session: Session; readonly stored_message?: string };

const keepNothing: Keep = ({ session }) => ({ session });

const askAndKeep = (
  scene: Scene,
  open: { readonly id: string; readonly question: string },
  keep: Keep,
): ChatTurn => {
  const { session, ...stored } = keep(scene);
  return { ...askToConfirm({ ...scene, session }, open), ...stored };
};

/** Neither yes nor no, but something about the patient: it is learned like any answer, and the check stays open. */
const tellsMore = (scene: Scene): boolean => stillTriaging(scene) && wordCount(scene.message) >= 3;

/**
 * Red flags come first in every turn, whatever was asked and whatever is running. A session already in `emergency`
 * speaks up again only for something new. A wish to stop is never held up by a question.
 */
export const screenTurn = (scene: Scene, keep: Keep = keepNothing): Screened => {
  const { session, message, raised } = scene;
  const { alarms, uncertain } = message === '' ? { alarms: [], uncertain: [] } : alarmsIn(message, session);
  if (alarms.length > 0) return { turn: goEmergency(scene, alarms) };
  if (raised !== undefined && atLeast(raised, 'emergency') && !session.emergency) {
    return { turn: goEmergency(scene, [], raised) };
  }
  if (session.emergency || message === '' || isStopWhileCalling(message)) return { session };
  const answer = confirmed(scene);
  if (answer !== undefined) return answer;
  const open = uncertain.find(({ id }) => !session.intake.denied_flags.includes(id));
  if (open !== undefined) return { turn: askAndKeep(scene, open, keep) };
  const { confirming } = session.intake;
  if (confirming === undefined) return { session };
  const back = explained(scene);
  if (back !== undefined) return { turn: back };
  return tellsMore(scene) ? { session } : { turn: askToConfirm(scene, confirming) };
};
