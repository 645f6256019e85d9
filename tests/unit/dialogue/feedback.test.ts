import { describe, expect, it } from 'vitest';
import { readFeedback } from '#shared/domain/dialogue/reading/feedback.ts';
import { conversation } from './conversation.ts';
import { call, cascade } from './records.ts';

describe('an answer to "was this right?"', () => {
  it.each(['yes', 'Yes, that was right.', 'correct', "that's right", 'Exactly!', 'sí', 'Sí, fue correcto'])(
    '"%s" says that it was',
    (text) => {
      expect(readFeedback(text)).toEqual({ right: true });
    },
  );

  it.each([
    ['no', undefined],
    ['No, because they had no record of it', 'they had no record of it'],
    ['no the time was wrong', 'the time was wrong'],
    ['That was wrong', 'That was wrong'],
    ['no, porque la hora era otra', 'la hora era otra'],
    ['Eso no es correcto', 'Eso no es correcto'],
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
