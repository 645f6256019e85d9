import type { Call } from '#shared/domain/call/call.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';

export type Opened = { readonly cascade: Cascade | undefined; readonly calls: readonly Call[] };

/** By the id of a cascade, or of any call; a call of a cascade opens the whole cascade. */
export const openStory = async (deps: Dependencies, id: string): Promise<Opened> => {
  const direct = await deps.cascades.get(id);
  const call = direct === undefined ? await deps.calls.get(id) : undefined;
  const cascade =
    direct ?? (call?.cascade_id === undefined ? undefined : await deps.cascades.get(call.cascade_id));
  if (cascade !== undefined) return { cascade, calls: await deps.calls.many(cascade.call_ids) };
  if (call === undefined) throw new RequestError('not_found');
  return { cascade: undefined, calls: [call] };
};
