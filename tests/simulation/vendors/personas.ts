import type { PersonaName } from '../machinery/schedule.ts';
import { cancelling } from './cancelling.ts';
import { type Conversation, type Offer, wishOf } from './conversation.ts';
import { collect, type Script, type Talk } from './talk.ts';

const spoken = ({ phrase, date, time, weekday }: Offer) => ({ phrase, date, time, weekday });

const offered = async (talk: Talk): Promise<boolean> => {
  const [first, second] = talk.offers;
  await talk.say('user', `I have ${first.phrase} or ${second.phrase}.`);
  const answer = await talk.tool('slots', { slots: [spoken(first), spoken(second)] });
  return answer !== undefined && answer.end_call !== true;
};

const confirmed = async (talk: Talk, offer: Offer): Promise<boolean> => {
  await talk.say('agent', `So that is ${offer.phrase}. Is that correct?`);
  await talk.say('user', `Yes, ${offer.phrase} is booked for you.`);
  talk.conversation.agreed = offer;
  collect(talk, 'booked', offer);
  const answer = await talk.tool('confirm', {
    ...spoken(offer),
    read_back: `So that is ${offer.phrase}. Is that correct?`,
  });
  return answer?.accepted === true;
};

const full = async (talk: Talk): Promise<void> => {
  await talk.say('user', 'I am sorry, we have no appointments available at all.');
  collect(talk, 'no_availability');
  await talk.tool('no-availability', { reason: 'no appointments available' });
  await talk.say('agent', 'Thank you, goodbye.');
};

/** Who answers a request for an appointment, from the gate on. Whoever is not here is never talked to. */
const scripts: Readonly<Partial<Record<PersonaName, Script>>> = {
  books: async (talk) => {
    await talk.tool('disclose', { field: 'date_of_birth' });
    if (!(await offered(talk))) return;
    await talk.tool('check-preference', spoken(talk.offers[0]));
    if (await confirmed(talk, talk.offers[0])) await talk.say('agent', 'Thank you very much, goodbye.');
  },
  books_and_drops: async (talk) => {
    if (!(await offered(talk))) return;
    await confirmed(talk, talk.offers[1]);
    talk.conversation.collected = {};
    talk.conversation.turns.length = 0;
  },
  full,
  refuses: async (talk) => {
    await talk.say('user', 'We do not talk to robots. Do not call here again.');
    collect(talk, 'refuses_automated');
    await talk.tool('opt-out', { reason: 'do not call again' });
  },
  claims: async (talk) => {
    if (!(await offered(talk))) return;
    collect(talk, 'booked', talk.offers[0]);
    await talk.say('agent', `Great, then we have booked ${talk.offers[0].phrase}. Goodbye.`);
    await talk.say('user', 'Okay, bye.');
  },
  takes_back: async (talk) => {
    if (!(await offered(talk))) return;
    if (!(await confirmed(talk, talk.offers[0]))) return;
    await talk.say('user', 'Oh wait, I have to cancel that, the doctor is away. I have nothing else.');
    // Only now: whoever was cut off before this sentence has not said it.
    talk.conversation.takenBack = true;
    collect(talk, 'no_availability');
    await talk.tool('no-availability', { reason: 'the doctor is away after all' });
  },
  asks: async (talk) => {
    if (!(await offered(talk))) return;
    const question = { question: 'Which one?', options: talk.offers.map(({ phrase }) => phrase) };
    let answer = await talk.tool('escalate', question);
    for (let tries = 0; answer?.hold === true && tries < 12; tries += 1) {
      await talk.pause(10);
      answer = await talk.tool('escalate', question);
    }
    const chosen = typeof answer?.option_index === 'number' ? talk.offers[answer.option_index] : undefined;
    if (chosen === undefined) return full(talk);
    await confirmed(talk, chosen);
  },
  leaves_undecided: async (talk) => {
    if (!(await offered(talk))) return;
    await talk.tool('escalate', {
      question: 'Which one?',
      options: talk.offers.map(({ phrase }) => phrase),
    });
    await talk.pause(15);
    await talk.say('user', 'I cannot wait, I have other calls. Goodbye.');
  },
  hangs_up: async (talk) => {
    await talk.pause(4);
    await talk.say('user', 'Hello?');
  },
  talks_long: async (talk) => {
    for (let minutes = 0; minutes < 11; minutes += 1) {
      await talk.pause(58);
      await talk.say('user', 'Please hold the line.');
    }
    if (!(await offered(talk))) return;
    await confirmed(talk, talk.offers[0]);
  },
};

/** The agent acts on what the dial carries: to book, to cancel, or to move to the time that is not the present one. */
export const scriptFor = (
  conversation: Conversation,
  [first, second]: Talk['offers'],
): { readonly script: Script | undefined; readonly offers: Talk['offers'] } => {
  const { persona, variables } = conversation;
  const wish = wishOf(conversation);
  const hasFirst = wish === 'move' && variables.request?.includes(first.weekday) === true;
  return {
    script: wish === 'cancel' ? cancelling(persona) : scripts[persona],
    offers: hasFirst ? [second, first] : [first, second],
  };
};
