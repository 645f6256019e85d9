import { setTimeout as realPause } from 'node:timers/promises';
import type { CallAdvice } from '../../domain/call/call-advice.ts';
import { type ConversationDetails, getConversationDetails } from './conversations.ts';
import type { Provider } from './voice-agent.ts';

export type Monitor = {
  /** How long to watch at most; 30 by default. */
  readonly durationSeconds?: number;
  /** Between two looks; 5 by default, at least 1. */
  readonly intervalSeconds?: number;
  /** Told of the first look and of every change of status. */
  readonly onProgress?: (details: ConversationDetails) => void;
  readonly signal?: AbortSignal;
  /** Stands in for real time; tests skip it. */
  readonly pause?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
};

export type Monitored =
  | { readonly kind: 'ended'; readonly details: ConversationDetails }
  /** The time to watch is over, the call is not. */
  | { readonly kind: 'still_running'; readonly details: ConversationDetails }
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'failed' } & CallAdvice)
  | { readonly kind: 'aborted' };

const pauseFor = async (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => {
  await realPause(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
};

/** Looks at a call until it ends or the time is over. One failed look is no verdict: the next may succeed. */
export const monitorCall = async (
  provider: Provider,
  conversation_id: string,
  { durationSeconds = 30, intervalSeconds = 5, onProgress, signal, pause = pauseFor }: Monitor = {},
): Promise<Monitored> => {
  const step = Math.max(1, intervalSeconds);
  let told: string | undefined;
  let last: Monitored = { kind: 'absent' };
  for (let watched = 0; ; watched += step) {
    const read = await getConversationDetails(
      provider,
      conversation_id,
      signal === undefined ? {} : { signal },
    );
    if (read.kind === 'aborted') return read;
    if (read.kind === 'found') {
      const details = read.value;
      if (details.status !== told) onProgress?.(details);
      told = details.status;
      const over = details.status === 'done' || details.status === 'failed';
      if (over) return { kind: 'ended', details };
      last = { kind: 'still_running', details };
    } else if (told === undefined) last = read;
    if (watched + step > durationSeconds) return last;
    await pause(step * 1000, signal);
    if (signal?.aborted) return { kind: 'aborted' };
  }
};
