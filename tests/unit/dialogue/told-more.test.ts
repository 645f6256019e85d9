import { describe, expect, it } from 'vitest';
import { say } from '#shared/domain/dialogue/catalogue/say.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { type Conversation, conversation } from './conversation.ts';
import { call, cascade } from './records.ts';

const { toldMore: noted, dispositions, planDropped } = say('en');
const onTheTable = 'This is what would happen if you agree:';
const noBooking = 'I do not book a clinic for this, because it cannot wait.';

const talkedUntilPlan = (complaint: string): Session => {
  const chat = conversation();
  const lines = [complaint, '34, female', 'not pregnant', '5', 'none', '10001', 'any weekday after 3'];
  for (const line of [...lines, 'Ana Lopez, 3/4/1990, 212-555-0188', 'skip']) chat.say(line);
  return chat.session();
};
/** Of 5 out of 10, and all warning signs denied: an appointment will do. */
const headache = talkedUntilPlan('I have had a headache since yesterday');
const earache = talkedUntilPlan('my ear has hurt since Tuesday');

const atPlan = (talked: Session = headache): Conversation => {
  const chat = conversation();
  chat.change(talked);
  expect([chat.phase(), chat.session().disposition]).toEqual(['consent', 'appointment']);
  return chat;
};

const whileCalling = (talked?: Session): Conversation => {
  const chat = atPlan(talked);
  chat.say('yes');
  chat.follow(cascade(), [call(1, { status: 'in_progress' })]);
  expect(chat.phase()).toBe('calling');
  return chat;
};
const parts = (reply: string): readonly string[] => reply.split('\n\n');

describe('with the plan on the table', () => {
  it('a further sign is noted, and raises how soon the patient is to be seen', () => {
    const chat = atPlan(earache);
    const { reply, session } = chat.say('I also have a fever');
    expect(parts(reply).slice(0, 3)).toEqual([noted, dispositions.same_day, onTheTable]);
    expect([chat.phase(), session.disposition]).toEqual(['consent', 'same_day']);
    expect(session.intake.story).toEqual([...earache.intake.story, 'I also have a fever']);
    expect([session.clinics, session.plan?.plan.complaint_phrase]).toEqual([earache.clinics, 'ear pain']);
  });

  it.each(['I take blood thinners', 'I have diabetes by the way'])(
    '"%s" is noted, and says nothing of a day where it changes none',
    (text) => {
      const chat = atPlan(earache);
      const { reply, session } = chat.say(text);
      expect(parts(reply).slice(0, 2)).toEqual([noted, onTheTable]);
      expect(session.disposition).toBe('appointment');
      expect(session.intake.story.at(-1)).toBe(text);
    },
  );

  it('two signs that are grave together are an emergency, told one after the other', () => {
    const chat = atPlan();
    chat.say('I also have a fever');
    const { reply, session } = chat.say('my neck is stiff');
    expect(chat.phase()).toBe('emergency');
    expect(reply).toContain(noBooking);
    expect([session.disposition, session.plan]).toEqual(['call_911', undefined]);
  });

  it('they are an emergency even to somebody who says no to the calls', () => {
    const chat = atPlan();
    chat.say('I also have a fever');
    chat.say('no, but my neck is stiff now');
    expect(chat.phase()).toBe('emergency');
  });

  it('a no stays a no, whatever is told with it', () => {
    const chat = atPlan();
    expect(chat.say('no, I take blood thinners').reply).toBe(planDropped);
    expect(chat.phase()).toBe('cancelled');
  });

  it('what was told beside a sign that was asked about and denied is kept and judged', () => {
    const chat = atPlan();
    expect(chat.say('I have a fever and maybe my neck is stiff').session.intake.asked).toBe('red_flag');
    expect(parts(chat.say('no').reply)[0]).toBe(onTheTable);
    chat.say('my neck is stiff');
    expect(chat.phase()).toBe('emergency');
  });

  it.each([
    'is my headache something they treat?',
    'I am worried about my privacy',
    'call the second one first',
  ])('"%s" tells nothing of the complaint', (text) => {
    const { reply, session } = atPlan().say(text);
    expect(reply).not.toContain(noted);
    expect(session.intake.story).toEqual(headache.intake.story);
  });
});

describe('while the clinics are called', () => {
  it('a further sign is noted, and the calls go on', () => {
    const chat = whileCalling(earache);
    const { reply, effects, session } = chat.say('I also have a fever');
    expect(parts(reply).slice(0, 2)).toEqual([noted, dispositions.same_day]);
    expect([effects, chat.phase()]).toEqual([[], 'calling']);
    expect(session.intake.story.at(-1)).toBe('I also have a fever');
  });

  it('two signs that are grave together stop the calls', () => {
    const chat = whileCalling();
    chat.say('I also have a fever');
    const { reply, effects } = chat.say('my neck is stiff');
    expect(effects.map(({ type }) => type)).toEqual(['emergency', 'cancel_cascade']);
    expect(reply).not.toContain(noBooking);
    expect(chat.phase()).toBe('emergency');
  });

  it('a question about them notes nothing', () => {
    const { reply, session } = whileCalling().say('how long will it take?');
    expect(reply).not.toContain(noted);
    expect(session.intake.story).toEqual(headache.intake.story);
  });
});
