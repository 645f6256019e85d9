import { describe, expect, it } from 'vitest';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { presentClinics } from '#shared/domain/dialogue/present-clinics.ts';
import type { FoundClinics } from '#shared/domain/dialogue/turn.ts';
import { conversation, earache, fourClinics } from './conversation.ts';
import { clinic, hash, tuesdayMorning as now } from './records.ts';

/** The earache as far as the question where the clinic should be. */
const located = (answer: FoundClinics) => {
  const chat = conversation(answer);
  for (const line of earache.slice(0, 5)) chat.say(line);
  return chat;
};
const said = (answer: FoundClinics): string => located(answer).replies().at(-1) ?? '';
const found = (count: number): FoundClinics => ({
  kind: 'found',
  place_label: 'New York, NY',
  clinics: Array.from({ length: count }, (_, index) => clinic(index + 1)),
});
const lines = [
  '1. Riverside Family Medicine, 100 Main Street, New York, +12125550101 (1 km away)',
  '2. Hudson Urgent Care, 200 Main Street, New York, +12125550102 (2 km away)',
  '3. Maple Street Clinic, 300 Main Street, New York, +12125550103 (3 km away)',
];
const judged =
  'From what you tell me, this should be seen by a clinic today. That rests on: "ear has hurt", "fever".';
const when =
  'Which days and times suit you? For example "any weekday after 3", "Friday morning", or "the earliest".';

describe('what the directory found', () => {
  it('is told with how soon it should be seen and on what that rests', () => {
    expect(said(fourClinics)).toBe(
      [judged, ['These are the clinics I would call near New York, NY:', ...lines].join('\n'), when].join(
        '\n\n',
      ),
    );
  });

  it('rests on nothing where nothing weighed', () => {
    const session = newSession({ session_id: 'ses_1', token_hash: 't', now });
    expect(presentClinics(session, fourClinics, now, hash).reply.split('\n\n')[0]).toBe(
      'From what you tell me, this should be seen by a clinic in the next days.',
    );
  });

  it.each([
    [2, 'These are the clinics I would call near New York, NY:', 'I found only 2 that fit.'],
    [1, 'This is the clinic I would call near New York, NY:', 'I found only one that fits.'],
  ])('says that it was only %i', (count, head, few) => {
    expect(said(found(count))).toBe(
      [judged, [head, ...lines.slice(0, count)].join('\n'), few, when].join('\n\n'),
    );
  });

  it('says that it came from another list', () => {
    const three = { kind: 'found', place_label: 'New York, NY', clinics: [1, 2, 3].map(clinic) } as const;
    const other = 'The usual clinic list did not serve, so these come from another one';
    expect(said({ ...three, note: 'nppes' })).toContain(`\n\n${other} (nppes).\n\n`);
    expect(said({ ...three, note: 'embedded' })).toContain(`\n\n${other} (made-up examples).\n\n`);
  });

  it('keeps three to call and five to put in their place', () => {
    const { clinics, intake } = located(found(9)).session();
    expect(clinics).toEqual([1, 2, 3].map(clinic));
    expect(intake.spares).toEqual([4, 5, 6, 7, 8].map(clinic));
    expect([intake.finding, intake.ended]).toEqual([false, false]);
  });

  it('is told plainly where nothing was judged and nothing weighed', () => {
    const session = newSession({ session_id: 'ses_1', token_hash: 't', now });
    expect(presentClinics(session, fourClinics, now, hash).reply).toMatch(
      /^From what you tell me, this should be seen by a clinic in the next days\.\n\nThese are the clinics/,
    );
  });

  it('is nothing: another place is asked for, and the old one forgotten', () => {
    const chat = located(found(0));
    expect(chat.replies().at(-1)).toBe(
      'I found no clinic that fits there. Which other ZIP code or city may I look in?',
    );
    expect(chat.session().intake.location).toBeUndefined();
    expect(chat.session().intake.asked).toBe('location');
  });

  it('is no answer: the place is kept, so that "try again" is enough', () => {
    const chat = located({ kind: 'failed' });
    expect(chat.replies().at(-1)).toBe(
      'The clinic list cannot be reached at the moment. Say "try again" in a minute, or send another ZIP code or city, and I look once more.',
    );
    expect(chat.session().intake.location).toBe('10001');
    expect(chat.effects()).toEqual(['find_clinics']);
    chat.say('try again');
    expect(chat.effects()).toEqual(['find_clinics', 'find_clinics']);
  });

  it('is more than one place: which one is asked', () => {
    const chat = located({ kind: 'ambiguous', choices: ['Hollywood, CA', 'Hollywood, FL'] });
    expect(chat.replies().at(-1)).toBe(
      'I know more than one place like that. Which one is it?\n1. Hollywood, CA\n2. Hollywood, FL',
    );
    expect(chat.session().intake.asked).toBe('place_choice');
  });

  it('is outside what is covered: the cities are named', () => {
    expect(said({ kind: 'not_covered', covered: ['New York', 'Denver'] })).toBe(
      'I have no clinics for that place. I cover New York, Denver. Which of these, or which ZIP code there, is near enough for you?',
    );
  });
});
