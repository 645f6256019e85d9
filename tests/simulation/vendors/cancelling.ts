import type { PersonaName } from '../machinery/schedule.ts';
import { collect, type Script, type Talk } from './talk.ts';

const asked = (talk: Talk): Promise<void> =>
  talk.say('agent', `I am calling to ${talk.conversation.variables.request}.`);

const inPlainWords: Script = async (talk) => {
  await asked(talk);
  await talk.say('user', 'Yes, the appointment is cancelled.');
  talk.conversation.cancelled = true;
  await talk.say('agent', 'So the appointment is cancelled, is that right?');
  await talk.say('user', "Yes, that's right.");
  collect(talk, 'appointment_cancelled');
};

/** The clinic took it out of its book, and nobody ever hears of it. */
const unheard: Script = async (talk) => {
  await asked(talk);
  talk.conversation.turns.length = 0;
};

/** Who is asked to take an appointment out of the book: the one who booked it. */
const scripts: Readonly<Partial<Record<PersonaName, Script>>> = {
  books_and_drops: unheard,
  // The provider's analysis says yes where the clinic said no.
  asks: async (talk) => {
    await asked(talk);
    await talk.say('user', 'I am sorry, I cannot do that. The patient has to come here for that.');
    collect(talk, 'appointment_cancelled');
  },
  talks_long: async (talk) => {
    await asked(talk);
    await talk.say('user', 'I will look into it this evening. Goodbye.');
  },
};

export const cancelling = (persona: PersonaName): Script => scripts[persona] ?? inPlainWords;
