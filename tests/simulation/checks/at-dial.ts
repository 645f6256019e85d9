import { policy } from '#shared/domain/policy.ts';
import { openFrom, openTo } from '../people/setup.ts';
import type { Conversation } from '../vendors/conversation.ts';
import type { DialRecord, Provider } from '../vendors/provider.ts';
import type { Ledger } from './ledger.ts';

const hourInNewYork = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hour: 'numeric',
  hourCycle: 'h23',
});

/**
 * From the dial until its end. One that hangs in the carrier's queue for longer than a telephone rings counts only once
 * the product's gate lets it speak: until then nobody can tell it from one that was never answered.
 */
export const isOnThePhone = (one: Conversation, now: number): boolean => {
  if (one.endedAt !== undefined && one.endedAt <= now) return false;
  return !isLate(one, now) || one.proceededAt !== undefined;
};

/** Rings later than any telephone would without a queue before it. */
const isLate = (one: Conversation, now: number): boolean =>
  (one.answeredAt ?? now) - one.placedAt > policy.unansweredAfterSeconds * 1000;

/** Everything that must hold at the moment a dial leaves the house (S1-S7, S18). */
export const checkDial = (
  dial: DialRecord,
  world: {
    readonly ledger: Ledger;
    readonly provider: () => Provider;
    readonly lines: number;
    readonly tolerance: number;
  },
): void => {
  const { ledger } = world;
  const { dials, conversations } = world.provider();
  const { call_id } = dial;
  const [cascade_id = '', position = ''] = call_id.split('.');
  const cascade = ledger.cascades.get(cascade_id);
  const others = dials.filter((one) => one !== dial);

  if (others.some((one) => one.call_id === call_id)) ledger.violated('S2', `${call_id} was dialled twice`);
  if (cascade === undefined) {
    ledger.violated('S3', `${call_id} belongs to no consented cascade`);
    return;
  }
  const mine = others.filter((one) => one.call_id.startsWith(`${cascade_id}.`));
  const rang = mine.filter((one) => one.placed !== undefined || !isDefinite(one));
  const sameClinic = rang.filter((one) => one.call_id.split('.')[1] === position);
  // A clinic is rung again only to book what its patient chose after an undecided call.
  const undecided = sameClinic.every(
    ({ placed }) => placed?.persona === 'leaves_undecided' || placed?.persona === 'asks',
  );
  if (sameClinic.length > 1 || (sameClinic.length === 1 && !undecided))
    ledger.violated('S2', `clinic ${position} of ${cascade_id} was rung again`);
  if (rang.length >= policy.callsPerCascade) ledger.violated('S18', `a fourth call in ${cascade_id}`);

  const inSession = (one: Conversation): boolean =>
    ledger.cascades.get(one.cascade_id)?.session_id === cascade.session_id;
  for (const other of conversations) {
    if (other === dial.placed || !isOnThePhone(other, dial.at)) continue;
    if (inSession(other)) ledger.violated('S1', `${call_id} while ${other.call_id} is live`);
    if (other.to_number === dial.to_number)
      ledger.violated('S7', `${dial.to_number} is on the phone already`);
  }
  const onThePhone = conversations.filter((one) => one !== dial.placed && isOnThePhone(one, dial.at)).length;
  if (onThePhone >= world.lines) ledger.violated('S18', 'more dials than the plan has lines');

  if (!cascade.numbers.includes(dial.to_number))
    ledger.violated('S3', `${dial.to_number} was not consented to`);
  const intent = ledger.intents.get(call_id) ?? dial.at;
  for (const stop of cascade.stops)
    if (stop.at < intent) ledger.violated('S4', `${call_id} after ${stop.why}`);
  if (intent > cascade.expiresAt + world.tolerance)
    ledger.violated('S4', `${call_id} after the consent expired`);
  if (ledger.switchedOff.some(({ from, until }) => from < intent && intent < until))
    ledger.violated('S4', `${call_id} while calling was switched off`);
  const hour = (at: number): number => Number(hourInNewYork.format(at));
  if (
    ![intent - world.tolerance, intent, intent + world.tolerance].some(
      (at) => hour(at) >= openFrom && hour(at) < openTo,
    )
  )
    ledger.violated('S6', `${call_id} outside opening hours`);

  const slack = 2 * world.tolerance + 60_000;
  // A dial that was taken shows that the provider works again, whatever was refused before it.
  const worked = Math.max(0, ...others.filter(({ answered }) => answered === 200).map(({ at }) => at));
  const lately = (what: (one: DialRecord) => boolean): number =>
    others.filter(
      (one) =>
        what(one) &&
        one.at > worked &&
        intent - one.at < policy.breakerWindowSeconds * 1000 - slack &&
        one.at + 30_000 < intent,
    ).length;
  if (
    lately(({ answered }) => answered === 401) > policy.breakerConfigurationFaults - 1 ||
    lately(({ answered }) => answered === 503) > policy.breakerUnknownFaults - 1
  )
    ledger.violated('S18', 'a dial although the provider refused everybody');
  const optedOut = ledger.optedOut.get(dial.to_number);
  if (optedOut !== undefined && optedOut < intent) ledger.violated('S7', `${dial.to_number} opted out`);
  const toNumber = conversations.filter((one) => one !== dial.placed && one.to_number === dial.to_number);
  const tryNumber = Number(call_id.split('.')[2]);
  for (const one of toNumber) {
    const { endedAt } = one;
    if (isLate(one, dial.at) && one.proceededAt === undefined) continue;
    const peace = policy.numberCooldownSeconds * 1000 - slack;
    if (tryNumber === 1 && endedAt !== undefined && intent - endedAt < peace)
      ledger.violated('S7', `${dial.to_number} had no peace`);
  }
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  if (toNumber.filter((one) => day(one.placedAt) === day(dial.at)).length >= policy.callsPerNumberPerDay)
    ledger.violated('S7', `${dial.to_number} was rung too often`);

  const hidden = Object.values(dial.variables).some((value) => value === '1931-07-13');
  if (hidden) ledger.violated('S3', 'a detail without consent travelled with the dial');
};

/** The provider said, or will say, that nothing was dialled. */
const isDefinite = ({ placed, answered }: DialRecord): boolean =>
  placed === undefined && answered !== 'silence' && answered < 500;
