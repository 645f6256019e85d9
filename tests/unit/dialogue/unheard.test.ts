import { describe, expect, it } from 'vitest';
import type { Cascade, Question } from '#shared/domain/cascade/cascade.ts';
import { endedTurn } from '#shared/domain/dialogue/after-turn.ts';
import { say } from '#shared/domain/dialogue/catalogue/say.ts';
import { feedbackTurn } from '#shared/domain/dialogue/feedback-turn.ts';
import { smallTalkReply, smallTalkTurn } from '#shared/domain/dialogue/small-talk-turn.ts';
import { cascade, later, tuesdayMorning as now } from './records.ts';
import { sceneOf, sessionWith, told } from './scene.ts';

const question: Question = {
  question_id: 'q_1',
  call_id: 'cas_1.1.1',
  text: 'Which time?',
  options: [],
  asked_at: now.toISOString(),
  expires_at: now.toISOString(),
};
const by = (who: 'patient' | 'fallback'): Question => ({
  ...question,
  answer: { option_id: 'a', at: now.toISOString(), by: who },
});

describe('a word that meets a summary no turn has said yet', () => {
  const at = (seconds: number, change: Partial<Cascade> = {}): Cascade =>
    cascade({
      status: 'done',
      outcome: 'booked',
      concluded_at: later(now, -seconds).toISOString(),
      ...change,
    });
  const { concluded_at: _none, ...never } = at(60);
  it.each<[string, string, Cascade, boolean]>([
    ['yes', 'five seconds after it was there', at(5), true],
    ['yes', 'sooner', at(4.999), false],
    ['yes', 'before there was one', never, false],
    ['yes', 'where the patient answered what was asked', at(60, { question: by('patient') }), true],
    ['yes', 'where nobody answered', at(60, { question }), false],
    ['yes', 'where it was answered for the patient', at(60, { question: by('fallback') }), false],
    ['no, the time was wrong', 'at once, as it says why', at(0), true],
  ])('"%s" %s', (message, _when, done, counts) => {
    const turn = feedbackTurn(sceneOf(sessionWith(told), { message, cascade: done, unheard: true }));
    expect(turn !== undefined).toBe(counts);
  });

  it('counts at any time once the summary was said', () => {
    const turn = feedbackTurn(sceneOf(sessionWith(told), { message: 'yes', cascade: at(0) }));
    expect(turn?.session.feedback).toEqual([{ cascade_id: 'cas_1', right: true, at: now.toISOString() }]);
  });
});

describe('another complaint', () => {
  const turnOf = (asked: 'onset' | 'booking_offer', message: string) =>
    endedTurn(sceneOf(sessionWith({ ...told, asked }), { message }));
  it('begins anew after advice, and not in the middle of the questions', () => {
    expect(turnOf('booking_offer', 'my knee hurts')?.session.intake.complaint?.phrase).toBe(
      'joint or limb pain',
    );
    expect(turnOf('onset', 'my knee hurts')).toBeUndefined();
    expect(turnOf('booking_offer', 'try again')).toBeUndefined();
  });
});

describe('small talk while nothing is asked', () => {
  const idle = (message: string) => sceneOf(sessionWith(), { message });
  it('is answered without a question, and what is none is not answered', () => {
    expect(smallTalkReply(idle('why do you ask?'))).toBe(say('en').small.who);
    expect(smallTalkTurn(idle('thanks'))?.reply).toBe('You are welcome.');
    expect(smallTalkTurn(idle('my knee hurts'))).toBeUndefined();
  });
});
