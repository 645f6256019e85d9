import type { Delivery, PhoneCall } from './call.ts';
import type { Delivered } from './events.ts';
import { faultOf } from './faults.ts';
import { postJson } from './post.ts';
import { during } from './time.ts';
import { eventOf, scaled, type World } from './world.ts';

export type Deliveries = {
  /** Takes a webhook on; answers the call that now owes it. */
  send(call: PhoneCall, delivery: Delivery): PhoneCall;
  /** Resolves when each webhook due now has been tried once. */
  settled(call: PhoneCall): Promise<void>;
  resume(call: PhoneCall): void;
  close(): void;
};

/** Seconds from one try to the next: 0, 30 s, 2 min, 8 min, 30 min. */
const gaps = [30, 120, 480, 1_800] as const;
const patienceMs = 20_000;

/** Posts signed webhooks with the provider's retries, where a retry may help. */
export function createDeliveries(world: World): Deliveries {
  const { scheduler } = world.settings;
  const timers = new Map<string, () => void>();
  const underWay = new Set<Promise<void>>();

  const current = (call: PhoneCall): PhoneCall => world.calls.get(call.conversation_id) ?? call;

  const keep = (
    call: PhoneCall,
    change: (deliveries: readonly Delivery[]) => readonly Delivery[],
  ): PhoneCall => {
    const now = current(call);
    return world.keep({ ...now, deliveries: change(now.deliveries) });
  };

  const wait = (call: PhoneCall, delivery: Delivery): void => {
    if (world.closing.aborted) return;
    const run = (): void => {
      timers.delete(delivery.id);
      const work = during(scheduler, () => attempt(call, delivery)).finally(() => underWay.delete(work));
      underWay.add(work);
    };
    if (delivery.dueAt <= scheduler.now()) run();
    else timers.set(delivery.id, scheduler.at(delivery.dueAt, run));
  };

  const attempt = async (call: PhoneCall, delivery: Delivery): Promise<void> => {
    const posted = await postJson(
      delivery.url,
      delivery.body,
      { 'elevenlabs-signature': delivery.signature },
      AbortSignal.any([world.closing, AbortSignal.timeout(patienceMs)]),
    );
    if (world.closing.aborted) return;
    const delivered = posted === 'no_reply' ? posted : posted.status;
    const tries = delivery.tries + 1;
    tell(call, delivery, delivered, tries);
    const gap = delivery.retries && mayPass(delivered) ? gaps[tries - 1] : undefined;
    if (gap === undefined) {
      keep(call, (all) => all.filter(({ id }) => id !== delivery.id));
      return;
    }
    const again = { ...delivery, tries, dueAt: scheduler.now() + scaled(world.settings, gap) };
    keep(call, (all) => all.map((one) => (one.id === delivery.id ? again : one)));
    wait(call, again);
  };

  const tell = (call: PhoneCall, { type }: Delivery, delivered: Delivered, tries: number): void =>
    world.tell({ kind: 'webhook', ...eventOf(world, call), type, delivered, tries });

  return {
    send: (call, delivery) => {
      if (faultOf(call, 'webhook_lost') !== undefined) {
        tell(call, delivery, 'lost', 0);
        return call;
      }
      const late = faultOf(call, 'webhook_late')?.seconds ?? 0;
      const first = { ...delivery, dueAt: delivery.dueAt + scaled(world.settings, late) };
      const copies =
        faultOf(call, 'webhook_duplicated') === undefined
          ? [first]
          : [first, { ...first, id: `${first.id}-2` }];
      const owing = keep(call, (all) => [...all, ...copies]);
      for (const copy of copies) wait(call, copy);
      return owing;
    },
    settled: async () => {
      await Promise.all(underWay);
    },
    resume: (call) => {
      for (const delivery of call.deliveries) wait(call, delivery);
    },
    close: () => {
      for (const cancel of timers.values()) cancel();
    },
  };
}

/** Only HTTP 200 is success; only what may pass is tried again. */
const mayPass = (delivered: Delivered): boolean =>
  delivered === 'no_reply' ||
  delivered === 408 ||
  delivered === 429 ||
  (typeof delivered === 'number' && delivered >= 500);
