import { toolBodies } from '#shared/contracts/tools.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { checkPreference } from '#shared/domain/call/tools/check-preference.ts';
import { confirm } from '#shared/domain/call/tools/confirm.ts';
import { noAvailability } from '#shared/domain/call/tools/no-availability.ts';
import { offerSlots } from '#shared/domain/call/tools/offer-slots.ts';
import { expandPreferences } from '#shared/domain/dates/compact-preferences.ts';
import { anyTime } from '#shared/domain/dates/preferences.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import type { Dependencies } from './dependencies.ts';
import { eventOf, recorded } from './record.ts';

const contextOf = (deps: Dependencies, call: Call) => ({ timezone: call.timezone, now: deps.clock.now() });

/** Offers are stored before anything is agreed: a booking needs one of them. */
export const offerSlotsTool = async (deps: Dependencies, call: Call, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies.slots, body);
  return recorded(
    deps,
    call,
    (present) => offerSlots(present, given, contextOf(deps, call)),
    ({ offers }) =>
      offers === undefined
        ? []
        : [
            eventOf(deps, call, 'slots_offered', {
              slots: offers.map(({ start, phrase }) => ({ start, phrase })),
            }),
          ],
  );
};

export const checkPreferenceTool = async (deps: Dependencies, call: Call, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies['check-preference'], body);
  const cascade = call.cascade_id === undefined ? undefined : await deps.cascades.get(call.cascade_id);
  const preferences =
    cascade === undefined ? anyTime : (expandPreferences(cascade.plan.preferences) ?? anyTime);
  return checkPreference(call, preferences, given, contextOf(deps, call)).answer;
};

export const confirmBooking = async (deps: Dependencies, call: Call, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies.confirm, body);
  return recorded(
    deps,
    call,
    (present) => confirm(present, given, contextOf(deps, call)),
    ({ confirmation }) =>
      confirmation === undefined
        ? []
        : [
            eventOf(deps, call, 'slot_confirmed', {
              slots: [{ start: confirmation.slot.start, phrase: confirmation.slot.phrase }],
              quote: confirmation.read_back,
            }),
          ],
  );
};

export const noAvailabilityTool = async (deps: Dependencies, call: Call, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies['no-availability'], body);
  return recorded(deps, call, (present) => noAvailability(present, given, deps.clock.now()));
};
