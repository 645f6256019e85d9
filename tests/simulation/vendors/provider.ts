import { createHmac } from 'node:crypto';
import { dialBody, dialEnd } from '#shared/adapters/elevenlabs/dial.ts';
import { providerCall } from '#shared/adapters/elevenlabs/voice-agent.ts';
import { conversationSchema } from '#shared/contracts/provider-reply.ts';
import { policy } from '#shared/domain/policy.ts';
import type { DialEnd, DialRequest, Lookup, ProviderCall } from '#shared/ports.ts';
import type { Random } from '../machinery/random.ts';
import {
  conversationFaults,
  dialFaults,
  type Fault,
  type FaultKind,
  type PersonaName,
  type Schedule,
} from '../machinery/schedule.ts';
import type { Tally } from '../machinery/tally.ts';
import type { Timeline } from '../machinery/timeline.ts';
import { asJson, type Conversation, offersOf } from './conversation.ts';
import { scriptFor } from './personas.ts';

export const toolSecret = 'tool-secret-of-the-story';
export const webhookSecret = 'webhook-secret-of-the-story';

/** One dial as it arrived at the provider, placed or not. */
export type DialRecord = {
  readonly at: number;
  readonly call_id: string;
  readonly to_number: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly placed: Conversation | undefined;
  /** True when the provider's own limit refused it. */
  readonly overLimit: boolean;
  /** What the caller was told: a status, or nothing. */
  readonly answered: number | 'silence';
};

export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

type Outside = {
  readonly time: Timeline;
  readonly random: Random;
  readonly tally: Tally;
  readonly schedule: Schedule;
  readonly personaOf: (to_number: string) => { readonly clinic: number; readonly persona: PersonaName };
  /** The agent's tool over HTTP; undefined when no answer came. */
  readonly useTool: (
    tool: string,
    body: object,
    headers: Readonly<Record<string, string>>,
    answered: (answer: Answer | undefined) => void,
  ) => void;
  /** The provider's webhook over HTTP; the status, or 500 when nobody answered. */
  readonly post: (body: string, signature: string, answered: (status: number) => void) => void;
  readonly onDial: (dial: DialRecord) => void;
  readonly onTool: (conversation: Conversation, tool: string, sentAt: number, answer: Answer) => void;
};

const retryAfterSeconds = [30, 120, 480, 1_800] as const;

/** ElevenLabs and the carrier behind it, with the semantics that matter and a record of their own. */
export const createProvider = (outside: Outside) => {
  const { time, random, tally, schedule } = outside;
  const startsAt = Date.parse(schedule.starts_at);
  const dials: DialRecord[] = [];
  const conversations: Conversation[] = [];
  const outages: { from: number; until: number }[] = [];

  const planned = (kinds: readonly FaultKind[], nth: number): readonly Fault[] =>
    schedule.faults.filter((fault) => fault.nth === nth && kinds.some((kind) => kind === fault.kind));
  const down = (): boolean => outages.some(({ from, until }) => from <= time.now() && time.now() < until);
  const isLive = ({ endedAt }: Conversation): boolean => endedAt === undefined;

  const place = (request: ReturnType<typeof dialBody>): Conversation => {
    const nth = conversations.length + 1;
    const faults = planned(conversationFaults, nth);
    const { clinic, persona } = outside.personaOf(request.to_number);
    const client = request.conversation_initiation_client_data;
    const variables: Readonly<Record<string, string>> = client.dynamic_variables;
    const conversation: Conversation = {
      id: `conv_${nth}`,
      sid: `CA${nth}`,
      call_id: client.user_id,
      cascade_id: variables.cascade_id ?? '',
      to_number: request.to_number,
      clinic,
      persona,
      variables,
      placedAt: time.now(),
      faults: new Map(faults.map(({ kind, seconds }) => [kind, seconds ?? 60])),
      analysed: false,
      turns: [],
      collected: {},
      takenBack: false,
      cancelled: false,
      tried: [],
      told: [],
    };
    for (const { kind } of faults) if (kind === 'carrier_queue' || kind === 'list_late') tally.count(kind);
    conversations.push(conversation);
    tally.count(`persona ${persona}`);
    const queued = conversation.faults.get('carrier_queue') ?? 0;
    time.after(queued * 1000 + random.between(300, 1_500), () => ring(conversation));
    return conversation;
  };

  const ring = (conversation: Conversation): void => {
    if (!isLive(conversation)) return;
    const { persona } = conversation;
    if (persona === 'busy') {
      end(conversation, 'busy');
      return;
    }
    if (persona === 'no_answer') {
      time.after(policy.ringSeconds * 1000, () => end(conversation, 'no_answer'));
      return;
    }
    time.after(random.between(2, 20) * 1000, () => {
      if (!isLive(conversation)) return;
      conversation.answeredAt = time.now();
      // The provider cuts every conversation at the agent's longest duration.
      time.after(policy.maxCallSeconds * 1000, () => end(conversation, 'talked'));
      void talk(conversation);
    });
  };

  const whileLive = <T>(
    conversation: Conversation,
    start: (resolve: (value: T) => void) => void,
  ): Promise<T> =>
    new Promise<T>((resolve) => {
      if (!isLive(conversation)) return;
      start((value) => {
        if (isLive(conversation)) resolve(value);
      });
    });

  const talk = async (conversation: Conversation): Promise<void> => {
    const pause = (seconds: number): Promise<void> =>
      whileLive(conversation, (resolve) => time.after(seconds * 1000, () => resolve(undefined)));
    const say = async (role: 'agent' | 'user', message: string): Promise<void> => {
      await pause(random.between(1, 4));
      conversation.turns.push({
        role,
        message,
        time_in_call_secs: Math.round((time.now() - (conversation.answeredAt ?? time.now())) / 1000),
      });
    };
    const once = (name: string, body: object) =>
      whileLive<Answer | undefined>(conversation, (resolve) => {
        const send = (heard: (answer: Answer | undefined) => void): void => {
          const sentAt = time.now();
          if (name === 'confirm') {
            const offer = offersOf(startsAt, conversation.clinic).find(
              (one) => 'date' in body && body.date === one.date,
            );
            if (offer !== undefined) conversation.tried.push(offer);
          }
          outside.useTool(
            name,
            body,
            {
              'x-tool-secret': toolSecret,
              'x-call-token': conversation.variables.secret__call_token ?? '',
            },
            (answer) => {
              if (answer !== undefined) outside.onTool(conversation, name, sentAt, answer);
              heard(answer);
            },
          );
        };
        const lost = conversation.faults.has('tool_reply_lost') && name !== 'begin-call';
        if (lost) tally.count('tool_reply_lost');
        send((answer) => resolve(lost ? undefined : answer));
        if (lost) time.after(9_000, () => resolve(undefined));
        if (conversation.faults.has('tool_twice')) {
          tally.count('tool_twice');
          time.after(random.pick([0, 5, 2_000]), () => send(() => undefined));
        }
      });
    const tool = async (name: string, body: object = {}) => {
      await pause(random.between(1, 3));
      const first = await once(name, body);
      if (first?.status === 200) return first.body;
      const second = await once(name, body);
      return second?.status === 200 ? second.body : undefined;
    };
    const { persona } = conversation;
    if (persona === 'voicemail') {
      await say('user', 'Please leave a message after the tone.');
      return end(conversation, 'voicemail');
    }
    await say('user', 'Clinic, good morning.');
    const gate = await tool('begin-call');
    const { script, offers } = scriptFor(conversation, offersOf(startsAt, conversation.clinic));
    if (gate?.proceed !== true || script === undefined) return end(conversation, 'talked');
    await say('agent', 'Hello, this is an automated assistant calling for a patient.');
    await script({ conversation, offers, say, pause, tool });
    await pause(1);
    end(conversation, 'talked');
  };

  const end = (conversation: Conversation, how: NonNullable<Conversation['end']>): void => {
    if (!isLive(conversation)) return;
    conversation.endedAt = time.now();
    conversation.end = how;
    tally.count(`call ${how}`);
    const failed = how === 'busy' || how === 'no_answer' || conversation.answeredAt === undefined;
    time.after(failed ? random.between(200, 2_000) : random.between(2, 40) * 1000, () => {
      conversation.analysed = true;
      report(conversation, failed);
    });
  };

  const report = (conversation: Conversation, failed: boolean): void => {
    const { faults } = conversation;
    if (faults.has('stuck_in_progress') || faults.has('stuck_initiated')) {
      tally.count(faults.has('stuck_in_progress') ? 'stuck_in_progress' : 'stuck_initiated');
      return;
    }
    if (faults.has('webhook_lost')) {
      tally.count('webhook_lost');
      return;
    }
    const events = failed
      ? [failureOf(conversation)]
      : [{ type: 'post_call_transcription', data: asJson(conversation, 'done', time.now()) }];
    if (!failed && faults.has('webhook_early_failure')) {
      tally.count('webhook_early_failure');
      deliver(conversation, failureOf(conversation), false, 0);
    }
    const late = (faults.get('webhook_late') ?? 0) * 1000;
    if (late > 0) tally.count('webhook_late');
    for (const event of events) {
      deliver(conversation, event, !failed, late);
      if (faults.has('webhook_twice')) {
        tally.count('webhook_twice');
        deliver(conversation, event, false, late + random.pick([0, 1, 15, 900, 40_000]));
      }
    }
  };

  const failureOf = (conversation: Conversation): { type: string; data: object } => ({
    type: 'call_initiation_failure',
    data: {
      agent_id: 'agent-1',
      conversation_id: conversation.id,
      failure_reason:
        conversation.end === 'busy' ? 'busy' : conversation.end === 'no_answer' ? 'no-answer' : 'unknown',
      metadata: {
        type: 'twilio',
        body: {
          CallSid: conversation.sid,
          CallStatus: conversation.end === 'busy' ? 'busy' : 'no-answer',
          To: conversation.to_number,
        },
      },
    },
  });

  /** At once, then 30 s, 2, 8 and 30 min for 5xx, 429 and 408; initiation failures are sent once. */
  const deliver = (
    conversation: Conversation,
    event: { readonly type: string; readonly data: object },
    retries: boolean,
    delay: number,
  ): void => {
    const stamped = time.now() + delay;
    const body = JSON.stringify({ ...event, event_timestamp: Math.floor(stamped / 1000) });
    const t = Math.floor(stamped / 1000);
    const signature = `t=${t},v0=${createHmac('sha256', webhookSecret).update(`${t}.${body}`).digest('hex')}`;
    const attempt = (tries: number): void =>
      outside.post(body, signature, (status) => {
        tally.count(`webhook answered ${status}`);
        // A failed initiation names no call: acknowledged, it may still belong to nobody we know.
        const named = event.type === 'post_call_transcription';
        if (named && status >= 200 && status < 300) conversation.reportedAt ??= time.now();
        const again = retryAfterSeconds[tries];
        if (status < 500 || !retries || !schedule.webhook_retries || again === undefined) return;
        tally.count('webhook sent again');
        time.after(again * 1000, () => attempt(tries + 1));
      });
    time.after(delay, () => attempt(0));
  };

  const statusOf = (conversation: Conversation): string => {
    const { faults, end: how } = conversation;
    if (faults.has('stuck_initiated')) return 'initiated';
    if (conversation.answeredAt === undefined) {
      return conversation.endedAt === undefined || how === 'no_answer' ? 'initiated' : 'failed';
    }
    if (faults.has('stuck_in_progress') || isLive(conversation)) return 'in-progress';
    return conversation.analysed ? 'done' : 'processing';
  };

  const show = (conversation: Conversation): Lookup<ProviderCall> => {
    if (schedule.zero_retention && conversation.endedAt !== undefined) return { kind: 'absent' };
    const json = asJson(conversation, statusOf(conversation), time.now());
    return { kind: 'found', value: providerCall(conversationSchema.parse(json), new Date(time.now())) };
  };

  const failing = (conversation: Conversation | undefined): boolean => {
    const seconds = conversation?.faults.get('lookup_500');
    if (seconds === undefined || conversation === undefined) return down();
    tally.count('lookup_500');
    return down() || time.now() < conversation.placedAt + seconds * 1000;
  };

  const listed = (conversation: Conversation): boolean => {
    if (conversation.faults.has('list_never')) {
      tally.count('list_never');
      return false;
    }
    // The list's worst lag has to stay below the fence; that is the fence's meaning.
    const lag = Math.min(conversation.faults.get('list_late') ?? schedule.list_lag, 1_000);
    return time.now() >= conversation.placedAt + lag * 1000;
  };

  return {
    dials,
    conversations,
    isLive,
    outage: (seconds: number): void => {
      outages.push({ from: time.now(), until: time.now() + seconds * 1000 });
    },
    /** One POST. `answered` is called later, or never when the connection was lost. */
    dial: (request: DialRequest, answered: (end: DialEnd) => void): void => {
      const body = dialBody(request);
      const nth = dials.length + 1;
      const faults = planned(dialFaults, nth);
      const [fault] = faults;
      if (fault !== undefined) tally.count(fault.kind);
      const overLimit = conversations.filter(isLive).length >= schedule.lines;
      const kind = down() ? 'dial_500' : fault?.kind;
      const refusedWith =
        kind === 'dial_401'
          ? 401
          : kind === 'dial_500'
            ? 503
            : overLimit || kind === 'dial_429'
              ? 429
              : undefined;
      const places = refusedWith === undefined && kind !== 'dial_timeout' && kind !== 'dial_declined';
      const placed = places ? place(body) : undefined;
      const silent = kind === 'dial_timeout' || kind === 'dial_timeout_placed';
      const status = silent ? 'silence' : (refusedWith ?? (kind === 'dial_500_placed' ? 500 : 200));
      const record: DialRecord = {
        at: time.now(),
        call_id: request.call_id,
        to_number: request.to_number,
        variables: body.conversation_initiation_client_data.dynamic_variables,
        placed,
        overLimit,
        answered: status,
      };
      dials.push(record);
      outside.onDial(record);
      if (status === 'silence') {
        time.after(policy.dialDeadlineSeconds * 1000, () =>
          answered(dialEnd({ kind: 'no_reply', code: 'timeout' })),
        );
        return;
      }
      const json =
        status !== 200
          ? { detail: { status: 'refused' } }
          : kind === 'dial_unreadable'
            ? 'not json'
            : kind === 'dial_declined'
              ? { success: false, message: 'no', conversation_id: null, callSid: null }
              : {
                  success: true,
                  message: 'ok',
                  conversation_id: kind === 'dial_no_id' ? null : (placed?.id ?? null),
                  callSid: placed?.sid ?? null,
                };
      const delay = kind === 'dial_slow' ? random.between(10, 19) * 1000 : random.between(300, 2_500);
      time.after(delay, () => answered(dialEnd({ kind: 'reply', status, json })));
    },
    conversation: (id: string): Lookup<ProviderCall> => {
      const found = conversations.find((one) => one.id === id);
      if (failing(found)) return { kind: 'failed', code: 'provider_503' };
      return found === undefined ? { kind: 'absent' } : show(found);
    },
    findByCall: (call_id: string): Lookup<ProviderCall> => {
      const found = conversations.find((one) => one.call_id === call_id);
      if (failing(found)) return { kind: 'failed', code: 'provider_503' };
      return found === undefined || !listed(found) ? { kind: 'absent' } : show(found);
    },
    forget: (id: string): 'forgotten' | 'absent' | 'failed' => {
      const found = conversations.find((one) => one.id === id);
      if (failing(found)) return 'failed';
      return found === undefined || schedule.zero_retention ? 'absent' : 'forgotten';
    },
    hangUp: (sid: string): 'ended' | 'not_live' | 'unavailable' => {
      if (schedule.carrier === 'none') return 'unavailable';
      const found = conversations.find((one) => one.sid === sid);
      if (found === undefined || !isLive(found)) return 'not_live';
      tally.count('hung up by the carrier');
      end(found, 'hung_up');
      return 'ended';
    },
  };
};

export type Provider = ReturnType<typeof createProvider>;
