import type { ApiKeyUsage } from '#shared/contracts/api-key-item.ts';
import { isLive } from '#shared/domain/call/call.ts';
import { zonesOfNumber } from '#shared/domain/clinics/zones-of-number.ts';
import { hourMinute, wallClock } from '#shared/domain/dates/wall-clock.ts';
import { policy } from '#shared/domain/policy.ts';
import type { OpenedKey } from '#shared/lambda/api-key-access.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Calling hours bind only keys that set them, and they are those of whoever is called, because that is who is woken up:
 * in every zone the number may be in, and in the key's own only where the number does not tell.
 */
export const withinHours = ({ limits }: OpenedKey, to_number: string, now: Date): void => {
  const { calling_hours: hours } = limits;
  if (hours === undefined) return;
  const told = zonesOfNumber(to_number);
  for (const zone of told.length === 0 ? [hours.timezone] : told) {
    const time = hourMinute(wallClock(now, zone));
    if (time >= hours.from && time < hours.to) continue;
    throw new RequestError('outside_hours', {
      detail: `Calls of this key are placed from ${hours.from} to ${hours.to} where the telephone rings (${zone}).`,
    });
  }
};

/** A dial takes no longer; an entry without a call after it is a request that died before it reserved anything. */
const unplacedSeconds = 60;
const tries = 10;

const today = (now: Date): string => now.toISOString().slice(0, 10);
const none: ApiKeyUsage = { day: '', day_count: 0, open: [], version: 0 };

/**
 * Counts a call against its key, at once and of the day, in one conditional write: ten requests at the same moment
 * cannot take the last place twice. Calls that ended since leave the list here, so nothing has to give them back.
 */
export const takeSlot = async (deps: Dependencies, key: OpenedKey, call_id: string): Promise<void> => {
  for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
    const now = deps.clock.now();
    const before = (await deps.apiKeys.usage(key.hash)) ?? none;
    const open = await stillOpen(deps, before, now);
    const day_count = before.day === today(now) ? before.day_count : 0;
    if (day_count >= key.limits.calls_per_day) throw overDay(key.limits.calls_per_day, now);
    if (open.length >= key.limits.calls_at_once) throw overAtOnce(key.limits.calls_at_once);
    const next = {
      day: today(now),
      day_count: day_count + 1,
      open: [...open, { call_id, since: now.toISOString() }],
      version: before.version + 1,
    };
    if (await deps.apiKeys.putUsage(key.hash, next, before.version)) return;
  }
  throw new RequestError('unavailable');
};

/** Nothing was dialled: the call does not count. */
export const giveBackSlot = async (deps: Dependencies, key: OpenedKey, call_id: string): Promise<void> => {
  for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
    const before = await deps.apiKeys.usage(key.hash);
    if (before === undefined || !before.open.some((one) => one.call_id === call_id)) return;
    const next = {
      ...before,
      day_count: Math.max(0, before.day_count - 1),
      open: before.open.filter((one) => one.call_id !== call_id),
      version: before.version + 1,
    };
    if (await deps.apiKeys.putUsage(key.hash, next, before.version)) return;
  }
};

const stillOpen = async (
  deps: Dependencies,
  { open }: ApiKeyUsage,
  now: Date,
): Promise<ApiKeyUsage['open']> => {
  const calls = await deps.calls.many(open.map(({ call_id }) => call_id));
  const known = new Map(calls.map((call) => [call.call_id, call]));
  return open.filter(({ call_id, since }) => {
    const call = known.get(call_id);
    return call === undefined ? now.getTime() - Date.parse(since) < unplacedSeconds * 1000 : isLive(call);
  });
};

const overDay = (limit: number, now: Date): RequestError => {
  const midnight = Date.parse(`${today(now)}T00:00:00Z`) + 86_400_000;
  return new RequestError(
    'key_limit',
    { reason: 'calls_per_day', detail: `This key may place ${limit} calls a day (UTC).` },
    { 'retry-after': String(Math.ceil((midnight - now.getTime()) / 1000)) },
  );
};

const overAtOnce = (limit: number): RequestError =>
  new RequestError(
    'key_limit',
    { reason: 'calls_at_once', detail: `This key may have ${limit} calls at once.` },
    { 'retry-after': String(policy.lookAgainSeconds) },
  );
