import { type BaseStory, tell } from './tell.ts';

const justBeforeClosing = '2026-11-24T00:20:00.000Z';
const night = '2026-11-26T04:00:00.000Z';

/** What clinics and patients do of their own accord. */
export const nothingGoesWrong: readonly BaseStory[] = [
  tell('the first clinic books', { clinics: ['books'], does: [{ do: 'looks', at: 1 }] }),
  tell('the third clinic books while the patient chats', {
    clinics: ['no_answer', 'full', 'books'],
    does: [
      { do: 'chats', at: 5 },
      { do: 'resends', at: 20 },
      { do: 'says_yes_again', at: 40 },
      { do: 'looks', at: 60 },
    ],
  }),
  tell('nobody books', { clinics: ['busy', 'voicemail', 'refuses'] }),
  tell('the patient chooses while the clinic is on the phone', {
    clinics: ['asks'],
    does: [{ do: 'answers', at: 0 }],
  }),
  tell('the patient wants none of what the clinic offers', {
    clinics: ['asks', 'books'],
    does: [{ do: 'answers_none', at: 0 }],
  }),
  tell('the patient chooses when the clinic has hung up', {
    clinics: ['leaves_undecided', 'books'],
    does: [{ do: 'answers', at: 0 }],
    fallback: 'ask_call_back',
  }),
  tell('nobody answers the question and the fallback decides', {
    clinics: ['leaves_undecided', 'hangs_up', 'books'],
    fallback: 'decline',
  }),
  tell('the line drops after the booking', { clinics: ['books_and_drops'] }),
  tell('a booking is only claimed', { clinics: ['claims', 'books'] }),
  tell('a booking is taken back', { clinics: ['takes_back', 'books'] }),
  tell('the clinic lets the agent wait until the call is cut', { clinics: ['talks_long', 'books'] }),
  tell('the patient cancels and the carrier hangs up', {
    clinics: ['talks_long', 'books'],
    carrier: 'configured',
    does: [{ do: 'cancels', at: 40 }],
  }),
  tell('the patient cancels and nobody can hang up', {
    clinics: ['asks', 'books'],
    does: [{ do: 'cancels', at: 40 }],
  }),
  tell('the patient says stop while it waits for the morning', {
    clinics: ['full', 'books'],
    starts_at: night,
    does: [{ do: 'says_stop', at: 300 }],
  }),
  tell('it waits for the morning', { clinics: ['full', 'books'], starts_at: night }),
  tell('the clinics close while they are called', {
    clinics: ['talks_long', 'talks_long', 'talks_long'],
    starts_at: justBeforeClosing,
    does: [{ do: 'cancels', at: 2_600 }],
  }),
  tell('the patient is erased during the call', {
    clinics: ['asks', 'books'],
    carrier: 'configured',
    does: [{ do: 'erases', at: 40 }],
  }),
  tell('the patient is erased after the end', {
    clinics: ['full'],
    does: [{ do: 'erases', at: 3_000 }],
  }),
  tell('the patient is erased while it waits', {
    clinics: ['full', 'books'],
    starts_at: night,
    does: [{ do: 'erases', at: 300 }],
  }),
  tell('an emergency during the call', {
    clinics: ['asks', 'books'],
    carrier: 'configured',
    does: [{ do: 'emergency', at: 40 }],
  }),
  tell('an emergency while it waits', {
    clinics: ['full', 'books'],
    starts_at: night,
    does: [{ do: 'emergency', at: 300 }],
  }),
  tell('the patient asks for another appointment after the end', {
    clinics: ['full', 'hangs_up'],
    does: [{ do: 'asks_anew', at: 0 }],
  }),
  tell('the patient cancels the appointment', {
    clinics: ['full', 'books'],
    does: [{ do: 'cancels_appointment', at: 0 }],
  }),
  tell('the patient moves the appointment', {
    clinics: ['books', 'books'],
    does: [{ do: 'moves_appointment', at: 0 }],
  }),
  tell('the patient says yes twice in the same moment', {
    comesTo: 'chat budgets.giveBack',
    seed: 2,
    clinics: ['full', 'books'],
    does: [{ do: 'says_yes_again', at: 0 }],
  }),
  tell('the patient is erased before the yes', {
    clinics: ['full', 'books'],
    says_yes_at: 100,
    does: [{ do: 'erases', at: -50 }],
  }),
  tell('the patient is erased while writing', {
    comesTo: 'chat sessions.get',
    clinics: ['full', 'books'],
    does: [
      { do: 'erases', at: 20 },
      { do: 'chats', at: 20 },
      { do: 'resends', at: 20 },
    ],
  }),
];
