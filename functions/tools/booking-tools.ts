import { toolBodies } from '#shared/contracts/tools.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { checkPreference } from '#shared/domain/call/tools/check-preference.ts';
import { confirm } from '#shared/domain/call/tools/confirm.ts';
import { noAvailability } from '#shared/domain/call/tools/no-availability.ts';
import { offerSlots } from '#shared/domain/call/tools/offer-slots.ts';
import { expandPreferences } from '#shared/domain/dates/compact-preferences.ts';
import { anyTime } from '#shared/domain/dates/preferences.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import type { OpenCall } from '#shared/ports.ts';
import type { Dependencies } from './dependencies.ts';
import { eventOf, recorded } from './record.ts';

const contextOf = (deps: Dependencies, call: Call) => ({ timezone: call.timezone, now: deps.clock.now() });

/** Offers are stored before anything is agreed: a booking needs one of them. */
export const offerSlotsTool = async (
  deps: Dependencies,
  opened: OpenCall,
  body: unknown,
): Promise<object> => {
  const given = parseInput(toolBodies.slots, body);
  const context = contextOf(deps, opened.call);
  return recorded(deps, opened, (present) => {
    const decided = offerSlots(present, given, context);
    const slots = decided.record?.offers?.map(({ start, phrase }) => ({ start, phrase }));
    if (slots === undefined) return decided;
    return { ...decided, events: [eventOf(deps, present, 'slots_offered', { slots })] };
  });
};

export const checkPreferenceTool = async (
  deps: Dependencies,
  opened: OpenCall,
  body: unknown,
): Promise<object> => {
  const given = parseInput(toolBodies['check-preference'], body);
  const { call, cascade } = opened;
  const preferences =
    cascade === undefined ? anyTime : (expandPreferences(cascade.plan.preferences) ?? anyTime);
  return checkPreference(call, preferences, given, contextOf(deps, call)).answer;
};

export const confirmBooking = async (
  deps: Dependencies,
  opened: OpenCall,
  body: unknown,
): Promise<object> => {
  const given = parseInput(toolBodies.confirm, body);
  const context = contextOf(deps, opened.call);
  return recorded(deps, opened, (present) => {
    const decided = confirm(present, given, context);
    const confirmation = decided.record?.confirmation;
    if (confirmation === undefined) return decided;
    const { slot, read_back } = confirmation;
    const about = { slots: [{ start: slot.start, phrase: slot.phrase }], quote: read_back };
    return { ...decided, events: [eventOf(deps, present, 'slot_confirmed', about)] };
  });
};

export const noAvailabilityTool = async (
  deps: Dependencies,
  opened: OpenCall,
  body: unknown,
): Promise<object> => {
  const given = parseInput(toolBodies['no-availability'], body);
  return recorded(deps, opened, (present) => noAvailability(present, given, deps.clock.now()));
};
