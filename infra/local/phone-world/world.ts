import { isLive, type PhoneCall, variableText } from './call.ts';
import type { VendorEvent, VendorEventListener } from './events.ts';
import type { PersonaName } from './personas.ts';
import type { Store } from './store.ts';
import type { Scheduler } from './time.ts';
import { type Objects, openObjects } from './workspace/objects.ts';

/** How this phone world is set up. All durations of its own are divided by `speed`. */
export type Settings = {
  readonly scheduler: Scheduler;
  readonly speed: number;
  readonly personas: readonly PersonaName[];
  readonly seed: number;
  /** Where the product listens: tools and webhooks are posted below it. */
  readonly publicBaseUrl: () => string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly toolSecret: string;
  readonly fromNumber: string;
  /** Concurrent calls the plan allows; more are refused with 429. */
  readonly concurrency: number;
  readonly listLagSeconds: number;
  /** How long a dial takes to be answered, before `speed`. */
  readonly answerDelayMs: number;
};

/** What is true in the phone world: its calls and its log, kept as they change. */
export type World = {
  readonly settings: Settings;
  readonly calls: ReadonlyMap<string, PhoneCall>;
  readonly log: readonly VendorEvent[];
  /** Agents, tools, secrets and the like that were provisioned here. */
  readonly objects: Objects;
  /** Aborted when the phone world closes. */
  readonly closing: AbortSignal;
  keep(call: PhoneCall): PhoneCall;
  tell(event: VendorEvent): void;
};

export function createWorld(
  settings: Settings,
  store: Store,
  closing: AbortSignal,
  onEvent: VendorEventListener,
): World {
  const calls = new Map(store.calls().map((call) => [call.conversation_id, call]));
  const log = store.events();
  return {
    settings,
    calls,
    log,
    objects: openObjects(store, settings.seed),
    closing,
    keep: (call) => {
      calls.set(call.conversation_id, call);
      if (!closing.aborted) store.keepCall(call);
      return call;
    },
    tell: (event) => {
      if (closing.aborted) return;
      log.push(event);
      store.keepEvent(event);
      onEvent(event);
    },
  };
}

/** The real milliseconds, whole, that so many seconds of the phone world's own take. */
export const scaled = (settings: Settings, seconds: number): number =>
  Math.round((seconds * 1000) / settings.speed);

/** What every event of a call carries. */
export const eventOf = (world: World, call: PhoneCall) => {
  const call_id = variableText(call, 'call_id') ?? call.user_id;
  return {
    at: world.settings.scheduler.now(),
    conversation_id: call.conversation_id,
    to_number: call.to_number,
    ...(call_id === undefined ? {} : { call_id }),
  };
};

/** Keeps the call and tells its new status, if it is new. */
export function move(world: World, before: PhoneCall, after: PhoneCall): PhoneCall {
  world.keep(after);
  if (before.status !== after.status) {
    world.tell({ kind: 'status', ...eventOf(world, after), status: after.status });
  }
  return after;
}

export const liveCalls = (world: World): PhoneCall[] => [...world.calls.values()].filter(isLive);
