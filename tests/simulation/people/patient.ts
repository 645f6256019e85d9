import type { Ledger } from '../checks/ledger.ts';
import type { Random } from '../machinery/random.ts';
import { type ChangeWish, changeWishes, type Deed, type PatientStory } from '../machinery/schedule.ts';
import type { Tally } from '../machinery/tally.ts';
import type { Timeline } from '../machinery/timeline.ts';
import { asRecord, type Invoke, type Reply, request } from './client.ts';

/** What a patient saw: every page, and what was accepted. */
export type Seen = {
  readonly at: number;
  readonly status: number;
  readonly phase: string;
  readonly cascade: Readonly<Record<string, unknown>>;
  readonly messages: readonly Readonly<Record<string, unknown>>[];
  readonly events: readonly Readonly<Record<string, unknown>>[];
};

const listIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.map(asRecord) : [];

export const seenIn = (reply: Reply, at: number): Seen => ({
  at,
  status: reply.status,
  phase: String(reply.json.phase ?? ''),
  cascade: asRecord(reply.json.cascade),
  messages: listIn(reply.json.messages),
  events: listIn(reply.json.events),
});

export type Patient = {
  readonly index: number;
  readonly session_id: string;
  readonly looks: readonly Seen[];
  readonly accepted: ReadonlyMap<string, string>;
  readonly sent: ReadonlySet<string>;
  readonly look: () => void;
  readonly begin: () => void;
  /** Does something unplanned. */
  readonly act: (deed: Deed) => void;
  /** Something new stands in the chat that asks for an answer. */
  readonly isAsked: () => void;
  readonly hearsTheEnd: () => void;
  /** Asked for erasure, with or without hearing that it was done. */
  readonly wantsErasure: () => boolean;
  /** Whoever asks to stop may have been heard although no answer came back. */
  readonly hasSecondThoughts: boolean;
};

const wishWords: Readonly<Record<ChangeWish, string>> = {
  cancels_appointment: 'Please cancel my appointment.',
  moves_appointment: 'Please move my appointment to next week.',
};

/** Somebody with a phone in the hand, on a network that loses answers: sends again under the same message id. */
export const createPatient = (world: {
  readonly index: number;
  readonly story: PatientStory;
  readonly time: Timeline;
  readonly random: Random;
  readonly tally: Tally;
  readonly ledger: Ledger;
  readonly invoke: Invoke;
  readonly session_id: string;
  readonly token: string;
  readonly plan_hash: () => string;
  /** Puts a new plan on the table; false while the old cascade is not over. */
  readonly planAnew: () => boolean;
  /** Somewhere in the story this patient, or anybody, asks to stop. */
  readonly mayStop: boolean;
  readonly stranger: () => { readonly session_id: string } | undefined;
}): Patient => {
  const { time, random, tally, ledger, session_id, token } = world;
  const headers = { authorization: `Bearer ${token}` };
  const looks: Seen[] = [];
  /** Message ids the server answered with 2xx. */
  const accepted = new Map<string, string>();
  const sent = new Set<string>();
  let said = 0;
  let answering: 'first' | 'none' | undefined;
  let goesOn = false;
  let wantsErasure = false;
  let anew = world.story.does.filter((deed) => deed.do === 'asks_anew').length;
  const wishes = world.story.does.flatMap((deed) => changeWishes.filter((wish) => wish === deed.do));

  const cascadesNow = () => [...ledger.cascades.values()].filter((one) => one.session_id === session_id);
  const stop = (why: string, before: readonly { stops: { why: string; at: number }[] }[]): void => {
    for (const cascade of before) cascade.stops.push({ why, at: time.now() });
  };

  const chat = (
    body: Readonly<Record<string, unknown>>,
    client_message_id: string,
    answered: (reply: Reply) => void,
    tries = 0,
  ): void => {
    const text = typeof body.message === 'string' ? body.message : undefined;
    if (text !== undefined) sent.add(client_message_id);
    request(
      world.invoke,
      'chat',
      'POST /chat',
      { headers, body: JSON.stringify({ session_id, client_message_id, ...body }) },
      (reply) => {
        if (reply.status >= 500 && tries < 3) {
          tally.count('patient sends again');
          time.after((tries + 1) * 2_000, () => chat(body, client_message_id, answered, tries + 1));
          return;
        }
        if (reply.status < 300 && text !== undefined) accepted.set(client_message_id, text);
        answered(reply);
      },
    );
  };
  const nextId = (): string => `m${world.index}-${++said}`;

  const sayYes = (): void => {
    chat(
      {
        action: {
          type: 'consent',
          plan_hash: world.plan_hash(),
          fields: ['first_name', 'complaint_phrase'],
          fallback: world.story.fallback,
        },
      },
      nextId(),
      (reply) => tally.count(`consent answered ${reply.status}`),
    );
  };

  const look = (then: (seen: Seen) => void = () => undefined): void =>
    request(
      world.invoke,
      'wait',
      'GET /sessions/{session_id}',
      { headers, path: { session_id }, query: { after: '0' } },
      (reply) => {
        const seen = seenIn(reply, time.now());
        if (reply.status === 200) looks.push(seen);
        const erased = ledger.erased.get(session_id);
        if (reply.status === 200 && erased !== undefined && erased < time.now() - 60_000)
          ledger.violated('S20', 'an erased session could still be read');
        then(seen);
        const question = asRecord(reply.json.pending_question);
        if (typeof question.question_id === 'string') answer(question, seen);
      },
    );

  const answer = (question: Readonly<Record<string, unknown>>, { cascade }: Seen): void => {
    const options = listIn(question.options).map(({ option_id }) => String(option_id));
    const isGoOn = options.includes('go_on');
    const wanted = isGoOn ? (goesOn ? 'go_on' : undefined) : answering;
    const option_id =
      wanted === 'go_on'
        ? 'go_on'
        : wanted === 'first'
          ? options[0]
          : wanted === 'none'
            ? options.at(-1)
            : undefined;
    if (option_id === undefined) return;
    tally.count(isGoOn ? 'goes on' : `answers ${wanted}`);
    const isOver = ({ status }: Readonly<Record<string, unknown>>) =>
      status === 'done' || status === 'failed';
    // "I pass that on", said when there is nobody on the phone to pass it on to, promises to ring them again.
    const isPromise = isGoOn || (wanted === 'first' && listIn(cascade.calls).every(isOver));
    if (isPromise && !isGoOn) tally.count('chooses after the call');
    const saidAt = time.now();
    chat(
      { action: { type: 'answer', question_id: question.question_id, option_id } },
      nextId(),
      ({ status, json }) => {
        const heard = ledger.cascades.get(String(asRecord(json.cascade).cascade_id));
        if (isPromise && status < 300 && heard !== undefined) heard.promisedAt ??= saidAt;
      },
    );
  };

  const act = (deed: Deed): void => {
    tally.count(`deed ${deed.do}`);
    const before = cascadesNow();
    switch (deed.do) {
      case 'says_yes_again':
        sayYes();
        return;
      case 'cancels':
        request(
          world.invoke,
          'chat',
          'POST /sessions/{session_id}/cancel',
          { headers, path: { session_id } },
          ({ status }) => {
            if (status < 300) stop('cancel', before);
          },
        );
        return;
      case 'says_stop':
        chat({ message: 'stop' }, nextId(), (reply) => {
          if (reply.status < 300 && asRecord(reply.json.cascade).status === 'cancelling')
            stop('stop', before);
        });
        return;
      case 'erases':
        wantsErasure = true;
        request(
          world.invoke,
          'chat',
          'DELETE /sessions/{session_id}',
          { headers, path: { session_id } },
          ({ status }) => {
            if (status !== 204) return;
            ledger.erased.set(session_id, time.now());
            stop('erased', before);
          },
        );
        return;
      case 'emergency':
        chat({ message: 'I have crushing chest pain and I cannot breathe' }, nextId(), ({ status, json }) => {
          if (status >= 300) return;
          if (json.phase !== 'emergency')
            ledger.violated('S19', `phase ${String(json.phase)} after a red flag`);
          stop('emergency', cascadesNow());
        });
        return;
      case 'chats':
        chat({ message: 'ok thanks' }, nextId(), () => undefined);
        return;
      case 'resends': {
        const id = nextId();
        chat({ message: 'how long will it take?' }, id, () => undefined);
        time.after(random.pick([0, 3, 400]), () =>
          chat({ message: 'how long will it take?' }, id, () => undefined),
        );
        return;
      }
      case 'looks':
        look();
        return;
      case 'answers':
      case 'answers_none':
        answering = deed.do === 'answers' ? 'first' : 'none';
        look();
        return;
      case 'goes_on':
        goesOn = true;
        look();
        return;
      case 'asks_anew':
      case 'cancels_appointment':
      case 'moves_appointment':
        // Once the end was heard.
        return;
      case 'snoops':
        snoop();
        return;
    }
  };

  const askAnew = (): void => {
    if (anew === 0) return;
    anew -= 1;
    time.after(random.between(5, 90) * 1000, () => {
      if (world.planAnew()) {
        tally.count('asks anew');
        sayYes();
      }
    });
  };

  /** Says it in the chat, and yes to what is then on the table; where nothing was booked there is nothing to change. */
  const wants = (wish: ChangeWish): void =>
    chat({ message: wishWords[wish] }, nextId(), ({ json }) => {
      if (asRecord(asRecord(json.plan).request).type === undefined) return askAnew();
      tally.count(`wish ${wish}`);
      time.after(random.between(1, 30) * 1000, sayYes);
    });

  const snoop = (): void => {
    const other = world.stranger();
    for (const id of [other?.session_id, 'ses_that_never_was']) {
      if (id === undefined) continue;
      request(
        world.invoke,
        'wait',
        'GET /sessions/{session_id}',
        { headers, path: { session_id: id } },
        ({ status }) => {
          if (status !== 404 && status < 500)
            ledger.violated('S16', `a stranger's session answered ${status}`);
        },
      );
    }
  };

  return {
    index: world.index,
    session_id,
    looks,
    accepted,
    sent,
    look: () => look(),
    act,
    begin: (): void => {
      time.after(world.story.says_yes_at * 1000, sayYes);
      for (const deed of world.story.does)
        time.after((world.story.says_yes_at + deed.at) * 1000, () => act(deed));
    },
    isAsked: (): void => {
      if (answering === undefined && !goesOn) return;
      time.after(random.between(1, 60) * 1000, () => look());
    },
    wantsErasure: () => wantsErasure,
    hasSecondThoughts: world.mayStop,
    hearsTheEnd: (): void => {
      time.after(random.between(1, 20) * 1000, () => look());
      const wish = wishes.shift();
      if (wish !== undefined) time.after(random.between(5, 90) * 1000, () => wants(wish));
      else askAnew();
    },
  };
};
