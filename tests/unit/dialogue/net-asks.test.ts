import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/triage/assess.ts';
import { conversation } from './conversation.ts';

/** No row knows these words; together they sound grave. */
const story = 'my new blood pressure tablets make me dizzy when I stand';

describe('the net of single words under the rows', () => {
  it('raises where nobody can be asked', () => {
    expect(assess({ text: story }).red_flags.map(({ id }) => id)).toEqual(['V03']);
  });

  it('asks one question in a chat instead of ending it', () => {
    const chat = conversation();
    const { reply } = chat.say(story);
    expect(chat.phase()).toBe('screening');
    expect(reply).toContain('Yes or no.');
  });

  it.each(['yes', 'yes it is getting worse fast'])('ends the chat as an emergency after "%s"', (answer) => {
    const chat = conversation();
    chat.say(story);
    chat.say(answer);
    expect(chat.phase()).toBe('emergency');
  });

  it('goes on with what was told after a clear no, and does not leave it at home', () => {
    const chat = conversation();
    chat.say(story);
    chat.say('no');
    expect(chat.phase()).toBe('screening');
    expect(chat.session().intake.complaint?.phrase).toContain('dizz');
    const told = chat.session().intake;
    expect(
      assess({ text: told.story.join('\n'), can_ask: true, denied: told.denied_flags }).disposition,
    ).not.toBe('self_care');
  });

  it('hears what is answered besides yes and no, and asks again', () => {
    const chat = conversation();
    chat.say(story);
    const { reply } = chat.say('I am a 58 year old woman');
    expect(chat.session().intake.age_years).toBe(58);
    expect(reply).toContain('Please answer yes or no.');
  });

  it('asks nothing about a denied sign a second time', () => {
    const again = assess({ text: story, can_ask: true, denied: ['V03'] });
    expect([again.red_flags, again.uncertain]).toEqual([[], []]);
  });
});
