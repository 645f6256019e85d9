import { describe, expect, it } from 'vitest';
import type { FoundClinics } from '#shared/domain/dialogue/turn.ts';
import { conversation, earache, fourClinics } from './conversation.ts';

const failed: FoundClinics = { kind: 'failed' };
type Chat = ReturnType<typeof conversation>;

const looks = (chat: Chat): number => chat.effects().filter((effect) => effect === 'find_clinics').length;

/** An ear ache as far as the first look for clinics, which comes to nothing. */
const untilLook = (directory: FoundClinics | (() => FoundClinics) = failed): Chat => {
  const chat = conversation(directory);
  for (const line of earache) {
    if (looks(chat) > 0) break;
    chat.say(line);
  }
  return chat;
};

/** As far as "I still cannot reach any clinic list". */
const untilLetGo = (): Chat => {
  const chat = untilLook();
  while (chat.phase() !== 'done' && looks(chat) < 9) chat.say('try again');
  return chat;
};

describe('a clinic list that cannot be reached', () => {
  it.each([
    ['after the place was asked for', () => untilLook(), 2],
    [
      'after the place was told with the complaint',
      () => {
        const chat = conversation(failed);
        chat.say('my ear has hurt since Tuesday, 6 out of 10, I am 34 and male, in 10001, no fever');
        while (looks(chat) === 0) chat.say('none');
        return chat;
      },
      3,
    ],
  ])('is asked a few times and then let go, %s', (_when, begin, most) => {
    const chat = begin();
    expect(chat.replies().at(-1)).toContain('Say "try again" in a minute');
    expect(chat.phase()).toBe('locating');
    for (let turn = 1; chat.phase() === 'locating' && turn < 9; turn += 1) chat.say('try again');
    expect(chat.phase()).toBe('done');
    expect(looks(chat)).toBe(most);
    expect(chat.replies().at(-1)).toContain('cannot reach any clinic list');
  });

  it.each([
    ['self_care', 'would still like to be seen'],
    ['appointment', 'in the next days'],
    ['same_day', 'today'],
  ] as const)('tells a patient of %s what to do instead, and when to call 911', (disposition, words) => {
    const chat = untilLook();
    chat.change({ disposition });
    const { reply } = chat.say('10001');
    expect(reply).toContain(words);
    expect(reply).toContain('your own doctor');
    expect(reply).toContain('call 911');
    expect(reply).toContain('"try again"');
    expect(reply).not.toContain('?');
  });

  it.each(['thanks', 'ok thank you', 'no', 'how much does it cost?', 'are you a robot?'])(
    'is not asked any more by "%s"',
    (message) => {
      const chat = untilLetGo();
      const before = looks(chat);
      for (let times = 0; times < 4; times += 1) chat.say(message);
      expect(looks(chat)).toBe(before);
    },
  );

  it.each([
    'try again',
    'Try again please',
    'again',
    'ok, look again',
    'yes',
    'book',
    '10001',
    'Denver',
    'otra vez',
    'inténtalo de nuevo',
  ])('is asked once more by "%s", and the answer is as plain as before', (message) => {
    const chat = untilLetGo();
    const before = looks(chat);
    chat.say(message);
    expect(looks(chat)).toBe(before + 1);
    expect(chat.phase()).toBe('done');
    expect(chat.effects()).not.toContain('start_cascade');
  });

  it('keeps the place, so that nobody has to say it twice', () => {
    const chat = untilLook();
    expect(chat.session().intake.location).toBeDefined();
    chat.say('try again');
    expect(chat.session().intake.location).toContain('10001');
  });

  it('goes on as if nothing had been once it answers', () => {
    let answer: FoundClinics = failed;
    const chat = untilLook(() => answer);
    while (chat.phase() !== 'done') chat.say('try again');
    answer = fourClinics;
    const { reply } = chat.say('try again');
    expect(reply).toContain('near New York, NY');
    expect(chat.session().clinics).toHaveLength(3);
    for (const line of earache.slice(5)) chat.say(line);
    expect(chat.phase()).toBe('consent');
  });

  it('still hears an emergency', () => {
    const chat = untilLetGo();
    chat.say('now my chest feels crushed and my left arm is numb');
    expect(chat.phase()).toBe('emergency');
  });
});
