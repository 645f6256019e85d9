import { describe, expect, it } from 'vitest';
import { screenTurn } from '#shared/domain/dialogue/emergency-turn.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import type { Scene } from '#shared/domain/dialogue/scene.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { plan } from './records.ts';
import { sceneOf, sessionWith } from './scene.ts';

type Change = { readonly intake?: Partial<Intake>; readonly session?: Partial<Session> } & Pick<
  Partial<Scene>,
  'raised'
>;

/** The reply of the red flags, or that the dialogue goes on. */
const screened = (message: string, { intake, session, ...scene }: Change = {}): string => {
  const turn = screenTurn(sceneOf(sessionWith(intake, session), { message, ...scene }));
  return 'turn' in turn ? turn.turn.reply : 'goes on';
};

const call911 = 'Call 911 now.';
const goThere = 'Go to an emergency room now. If it gets worse, or you cannot get there safely, call 911.';
const crisis =
  'Call or text 988 now; someone is there day and night. If there is immediate danger, call 911.';
const crisisAdvice =
  'Call or text 988 now (Spanish: press 2). Stay with someone and put any means out of reach. In danger right now: call 911.';
const chestAdvice = 'Do not drive yourself. Follow what the dispatcher says about aspirin.';
const noBooking = 'I do not book a clinic for this, because it cannot wait.';

describe('the emergency message', () => {
  const man = { intake: { sex: 'male' } } as const;
  it.each<[string, Change, readonly string[]]>([
    ['crushing chest pain', {}, [call911, chestAdvice]],
    ['I cannot pee', man, [goThere, 'Go to the emergency room now.']],
    ['I want to kill myself', {}, [crisis, crisisAdvice]],
    [
      'crushing chest pain and I want to kill myself',
      {},
      [call911, crisis, `${chestAdvice}\n${crisisAdvice}`],
    ],
    [
      'I cannot pee and I want to kill myself',
      man,
      [goThere, crisis, `Go to the emergency room now.\n${crisisAdvice}`],
    ],
    [
      'crushing chest pain, my face droops and I cannot breathe',
      {},
      [
        call911,
        `${chestAdvice}\nCall 911 now, even if it has passed, and note the time the person was last well.`,
      ],
    ],
    ['hello', { raised: 'emergency' }, [goThere]],
    ['', { raised: 'emergency' }, [goThere]],
    ['hello', { raised: 'call_911' }, [call911]],
  ])('of "%s" %o says the number first, then at most two pieces of advice', (text, change, parts) => {
    expect(screened(text, change)).toBe([...parts, noBooking].join('\n\n'));
  });

  it.each<[string, Change]>([
    ['hello', { raised: 'same_day' }],
    ['hello', { raised: 'emergency', session: { emergency: true } }],
    ['', {}],
  ])('is not given for "%s" %o', (text, change) => {
    expect(screened(text, change)).toBe('goes on');
  });
});

describe('the check of a grave sign', () => {
  const question = 'Is it like that?';
  const checking = {
    asked: 'red_flag',
    confirming: { id: 'V03', question },
    times_asked: { red_flag: 1 },
  } as const satisfies Partial<Intake>;
  const again = `Please answer yes or no. ${question}`;
  const same_day: Partial<Session> = { disposition: 'same_day' };
  const planned: Partial<Session> = { plan: { plan, hash: 'h' } };

  it.each<[string, Partial<Session>, string]>([
    ['hm', {}, again],
    ['my knee', {}, again],
    ['my knee also', {}, 'goes on'],
    ['my knee also', same_day, again],
    ['my knee also', planned, again],
    ['hm', planned, again],
    ['thanks', {}, `You are welcome.\n\n${question}`],
    ['thanks', same_day, `You are welcome.\n\n${question}`],
    ['no', {}, 'goes on'],
    ['stop', {}, 'goes on'],
    ['', {}, 'goes on'],
    ['hm', { emergency: true }, 'goes on'],
    ['yes', { emergency: true }, 'goes on'],
  ])('meets "%s" %o with "%s"', (text, session, said) => {
    expect(screened(text, { intake: checking, session })).toBe(said);
  });

  it('is not answered by a yes to another question', () => {
    expect(screened('yes', { intake: { ...checking, asked: 'onset' } })).toBe(again);
    expect(screened('no', { intake: { ...checking, asked: 'onset' } })).toBe(again);
    expect(screened('no thanks', { intake: { ...checking, asked: 'onset' } })).toBe(again);
    expect(screened('ok thanks', { intake: { ...checking, asked: 'onset' } })).toBe(again);
  });

  it('asks back once: the second answer that is neither counts as a yes', () => {
    expect(screened('hm', { intake: { ...checking, times_asked: { red_flag: 2 } } })).toMatch(
      /^Go to an emergency room now\./,
    );
  });

  it.each(['yes', 'hm', 'no'])('is over where nothing is being checked: "%s"', (text) => {
    expect(screened(text, { intake: { asked: 'red_flag' } })).toBe('goes on');
  });

  it('begins with a message that sounds grave, unless the sign was denied before', () => {
    const story = 'my new blood pressure tablets make me dizzy when I stand';
    expect(screened(story)).toMatch(/^What you describe worries me\./);
    expect(screened(story, { intake: { denied_flags: ['V03'] } })).toBe('goes on');
    expect(screened(story, { session: { emergency: true } })).toBe('goes on');
  });

  it.each([{}, same_day, planned])('hands the message over to be kept while it asks: %o', (session) => {
    const scene = sceneOf(sessionWith({}, session), {
      message: 'my new blood pressure tablets make me dizzy when I stand',
    });
    const turn = screenTurn(scene, (one) => ({ session: one.session, stored_message: 'kept' }));
    expect('turn' in turn ? turn.turn.stored_message : 'none').toBe('kept');
  });
});
