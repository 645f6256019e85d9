import { isLive } from '../domain/call/call.ts';
import type { Carrier, Cascades } from '../ports.ts';
import type { Settling } from './settle-call.ts';
import { wakeCascade } from './wake.ts';

export type Cancelling = Settling & {
  readonly cascades: Settling['cascades'] & Pick<Cascades, 'change'>;
  readonly carrier: Carrier;
};

/**
 * Stops a cascade. The next dial is blocked by this very write (its transaction asks for the absence of the mark); a
 * live call is ended by the carrier where that can be, and in any case by the tools telling the agent to end politely.
 * What really ended is for the outcome to say, not for this.
 */
export const cancelCascade = async (deps: Cancelling, cascade_id: string): Promise<'cancelling' | 'over'> => {
  const at = deps.clock.now().toISOString();
  const cascade = await deps.cascades.change(cascade_id, (present) => {
    if (present.status === 'done' || present.cancel_requested_at !== undefined) return undefined;
    return {
      cascade: { ...present, status: 'cancelling', cancel_requested_at: at },
      events: [{ type: 'cascade_cancelling', at, cascade_id }],
    };
  });
  if (cascade === undefined || cascade.status === 'done') return 'over';
  const live = (await deps.calls.many(cascade.call_ids)).filter(isLive);
  for (const call of live) {
    // Loaded here, because reading evidence is a tenth of the chat's start and few turns cancel a running call.
    const { settleCall } = await import('./settle-call.ts');
    const marked = await settleCall(deps, call.call_id, (present) =>
      isLive(present) ? { ...present, cancel_requested_at: present.cancel_requested_at ?? at } : present,
    );
    if (marked?.call_sid !== undefined) await deps.carrier.hangUp(marked.call_sid);
  }
  await wakeCascade(deps, cascade_id);
  return 'cancelling';
};
