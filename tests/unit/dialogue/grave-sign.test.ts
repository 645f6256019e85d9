import { describe, expect, it } from 'vitest';
import { say } from '#shared/domain/dialogue/catalogue/say.ts';
import { screenTurn } from '#shared/domain/dialogue/emergency-turn.ts';
import type { Scene } from '#shared/domain/dialogue/scene.ts';
import { conversation, untilConsent } from './conversation.ts';
import { call, cascade, hash, tuesdayMorning as now } from './records.ts';

/** No row knows these words; together they sound grave. */
const story = 'my new blood pressure tablets make me dizzy when I stand';
const question =
  'What you describe worries me. Is any of this so right now: it came on suddenly or is quickly getting worse, it is the worst you ever had, or breathing, staying awake, walking or thinking clearly is hard? Yes or no.';
const checking = () => {
  const chat = conversation();
  expect(chat.say(story).reply).toBe(question);
  return chat;
};
const alarm = "I can't breathe and my lips are turning blue";
const noBooking = 'I do not book a clinic for this, because it cannot wait.';

describe('while a grave sign is being checked', () => {
  it('a question back is answered, and the check repeated without counting it', () => {
    const chat = checking();
    const why = 'That sign would mean going to an emergency room at once, so I want to be sure.';
    for (const _again of [1, 2, 3]) expect(chat.say('why do you ask?').reply).toBe(`${why}\n\n${question}`);
    expect(chat.session().intake.times_asked.red_flag).toBe(1);
    expect(chat.phase()).toBe('screening');
  });

  it('one unclear answer is asked back, and a second one counts as a yes', () => {
    const chat = checking();
    expect(chat.say('hm').reply).toBe(`Please answer yes or no. ${question}`);
    expect(chat.session().intake.times_asked.red_flag).toBe(2);
    chat.say('purple');
    expect(chat.phase()).toBe('emergency');
  });

  it('three words about the patient are learned, and the check stays open', () => {
    const chat = checking();
    expect(chat.say('I am 58').reply).toContain(`Please answer yes or no. ${question}`);
    expect(chat.session().intake.age_years).toBe(58);
  });

  it.each(['not sure', 'yes'])('"%s" counts as a yes at once', (text) => {
    const chat = checking();
    const turn = chat.say(text);
    expect(chat.phase()).toBe('emergency');
    expect(turn.reply).toContain(noBooking);
    expect(turn.session.intake.confirming).toBeUndefined();
    expect(turn.session.intake.asked).toBeUndefined();
  });

  it('a no goes on, and the sign is not asked about again', () => {
    const chat = checking();
    chat.say('no');
    expect(chat.session().intake.denied_flags).toEqual(['V03']);
    expect(chat.session().intake.confirming).toBeUndefined();
    expect(chat.say(`as I said, ${story}`).reply).not.toContain('What you describe worries me');
  });

  it('a wish to stop is not held up', () => {
    const chat = checking();
    expect(chat.say('stop').reply).toMatch(/^All right, I stopped\./);
    expect(chat.phase()).toBe('cancelled');
  });

  it('what is told with it is learned in a chat', () => {
    const chat = conversation();
    chat.say(`I am 58, a woman, and ${story}`);
    expect(chat.session().intake).toMatchObject({ age_years: 58, sex: 'female', asked: 'red_flag' });
  });

  it('nothing is learned from a text message, and the check is the same', () => {
    const session = { ...conversation().session() };
    const scene: Scene = {
      session,
      cascade: undefined,
      calls: [],
      message: `I am 58, a woman, and ${story}`,
      action: undefined,
      now,
      hash,
      raised: undefined,
      texts: undefined,
      unheard: false,
      words: say('en'),
    };
    const screened = screenTurn(scene);
    const turn = 'turn' in screened ? screened.turn : undefined;
    expect(turn?.reply).toBe(question);
    expect(turn?.session.intake).toEqual({
      ...session.intake,
      asked: 'red_flag',
      confirming: { id: 'V03', question },
      times_asked: { red_flag: 1 },
    });
    expect(turn).not.toHaveProperty('stored_message');
  });
});

describe('an emergency with calls under way', () => {
  it('stops them once', () => {
    const chat = untilConsent();
    chat.say('yes');
    chat.follow(cascade(), [call(1, { status: 'in_progress' })]);
    const turn = chat.say(alarm);
    expect(turn.reply).toContain('I am stopping the calls to the clinics.');
    expect(turn.reply).not.toContain(noBooking);
    expect(turn.effects).toEqual([{ type: 'emergency' }, { type: 'cancel_cascade' }]);
  });

  it.each([
    ['being stopped already', cascade({ cancel_requested_at: now.toISOString() })],
    ['over', cascade({ status: 'done', outcome: 'none_booked' })],
  ])('that are %s stops nothing more', (_how, over) => {
    const chat = untilConsent();
    chat.say('yes');
    chat.follow(over, [call(1, { outcome: 'busy' })]);
    const turn = chat.say(alarm);
    expect(turn.reply).toContain(noBooking);
    expect(turn.effects).toEqual([{ type: 'emergency' }]);
  });
});

describe('after the emergency message', () => {
  const answerTo = (text: string): string => {
    const chat = conversation();
    chat.say(alarm);
    return chat.say(text).reply;
  };

  it('the number is said again, and no clinic is booked', () => {
    expect(answerTo('book me an appointment')).toBe(
      'What you told me before still needs emergency care now. If you have not done so, call 911 or go to an emergency room. I do not book a clinic in this chat.',
    );
  });

  it('somebody on the way hears what to mind', () => {
    expect(answerTo('I am on my way')).toBe(
      'Good that you are getting help. Do not drive yourself if you feel faint or have chest pain; if anything gets worse on the way, call 911.',
    );
  });

  it('a new sign is heard as one, with no booking and no cancelling', () => {
    const chat = conversation();
    chat.say(alarm);
    const turn = chat.say('now I want to kill myself');
    expect(turn.reply).toContain('Call or text 988 now; someone is there day and night.');
    expect(turn.effects).toEqual([{ type: 'emergency' }]);
  });
});
