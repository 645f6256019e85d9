import { describe, expect, it } from 'vitest';
import type { Cascade, Question } from '#shared/domain/cascade/cascade.ts';
import { readFeedback } from '#shared/domain/dialogue/reading/feedback.ts';
import { conversation } from './conversation.ts';
import { call, cascade, tuesdayMorning } from './records.ts';

describe('an answer to "was this right?"', () => {
  it.each([
    'yes',
    'Yes, that was right.',
    'yes, that was right and very well done',
    'correct',
    "that's right",
    'Exactly!',
    'sí',
    'Sí, fue correcto',
  ])('"%s" says that it was', (text) => {
    expect(readFeedback(text)).toEqual({ right: true });
  });

  it.each([
    ['no', undefined],
    ['No, because they had no record of it', 'they had no record of it'],
    ['no the time was wrong', 'the time was wrong'],
    ['That was wrong', 'That was wrong'],
    ['no, porque la hora era otra', 'la hora era otra'],
    ['Eso no es correcto', 'Eso no es correcto'],
    ['  no, because they lied ', 'they lied'],
    ['no because: they lied', 'they lied'],
    ['no they were wrong because they lied', 'they were wrong because they lied'],
    ['no because why? they never called', 'why? they never called'],
  ])('"%s" says that it was not, and why', (text, because) => {
    expect(readFeedback(text)).toEqual({ right: false, ...(because === undefined ? {} : { because }) });
  });

  it.each([
    'ok',
    'okay thanks',
    'no thanks',
    'no more questions',
    'no gracias',
    'thank you',
    'Is that right?',
    'no?',
    'no? ',
    'yes, that was right and very well done indeed',
    'yes but when is it',
    'right now my knee hurts',
    'my ear hurts',
    'what should I bring',
  ])('"%s" is none', (text) => {
    expect(readFeedback(text)).toBeUndefined();
  });
});

describe('the chat after a claim', () => {
  const claimed = (outcome: 'booked' | 'none_booked' | 'needs_confirmation') => {
    const chat = conversation();
    chat.say('hello');
    chat.follow(cascade({ status: 'done', outcome }), [call(1, { outcome: 'booked' })]);
    return chat;
  };
  const press = { type: 'feedback', cascade_id: 'cas_1', right: true } as const;

  it('takes one answer and counts it once', () => {
    const chat = claimed('booked');
    chat.say('yes');
    chat.say('no');
    chat.press(press);
    expect(chat.session().feedback).toMatchObject([{ cascade_id: 'cas_1', right: true }]);
    expect(chat.effects().filter((type) => type === 'feedback')).toHaveLength(1);
  });

  it('takes no written answer before the question was said, and says the summary', () => {
    const chat = claimed('booked');
    chat.change({ unsaid_summary: { message_id: 'm', text: '**Call summary**' } });
    const turn = chat.say('yes');
    expect(turn.summary?.text).toBe('**Call summary**');
    expect(turn.reply).toBe('');
    expect(chat.session().feedback).toBeUndefined();
  });

  const seconds = (count: number): string => new Date(tuesdayMorning.getTime() - count * 1000).toISOString();
  const shown = (change: Partial<Cascade>) => {
    const chat = claimed('booked');
    chat.follow(cascade({ status: 'done', outcome: 'booked', ...change }), [call(1, { outcome: 'booked' })]);
    chat.change({ unsaid_summary: { message_id: 'm', text: '**Call summary**' } });
    return chat;
  };

  it.each([
    ['yes', true],
    ['no', false],
  ])('takes "%s" to a summary that the page has shown, says it all the same and thanks', (text, right) => {
    const chat = shown({ concluded_at: seconds(20) });
    const turn = chat.say(text);
    expect(turn.summary?.text).toBe('**Call summary**');
    expect(turn.reply).not.toBe('');
    expect(chat.session().feedback).toMatchObject([{ right }]);
  });

  const question: Question = {
    question_id: 'q_1',
    call_id: 'cas_1.1.1',
    text: 'Is 3:30 all right?',
    options: [{ option_id: 'yes', label: 'Yes' }],
    asked_at: seconds(60),
    expires_at: seconds(30),
  };
  it.each([
    ['within the seconds nobody reads in', { concluded_at: seconds(2) }],
    ['that may answer a question of the calls too late', { concluded_at: seconds(20), question }],
    [
      'where the time answered that question',
      {
        concluded_at: seconds(20),
        question: { ...question, answer: { option_id: 'yes', at: seconds(30), by: 'fallback' as const } },
      },
    ],
  ])('takes no "yes" %s', (_when, change) => {
    const chat = shown(change);
    expect(chat.say('yes').reply).toBe('');
    expect(chat.session().feedback).toBeUndefined();
    chat.say('yes');
    expect(chat.session().feedback).toMatchObject([{ right: true }]);
  });

  it('takes a pressed answer also then, says the summary and thanks after it', () => {
    const chat = claimed('booked');
    chat.change({ unsaid_summary: { message_id: 'm', text: '**Call summary**' } });
    const turn = chat.press(press);
    expect(turn.summary?.text).toBe('**Call summary**');
    expect(turn.reply).not.toBe('');
    expect(turn.effects.map(({ type }) => type)).toEqual(['feedback']);
    expect(chat.session().feedback).toHaveLength(1);
  });

  it.each(['none_booked', 'needs_confirmation'] as const)('asks nothing after %s', (outcome) => {
    const chat = claimed(outcome);
    chat.say('yes');
    expect(chat.press(press).conflict?.code).toBe('stale_question');
    expect(chat.session().feedback).toBeUndefined();
  });

  it('refuses an answer about another cascade', () => {
    expect(claimed('booked').press({ ...press, cascade_id: 'cas_9' }).conflict?.code).toBe('stale_question');
  });

  it('keeps no more of a reason than it has room for', () => {
    const chat = claimed('booked');
    chat.say(`no, because ${'x'.repeat(900)}`);
    expect(chat.session().feedback?.[0]?.because).toHaveLength(500);
  });
});
