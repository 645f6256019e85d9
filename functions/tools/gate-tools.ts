import { toolBodies } from '#shared/contracts/tools.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { endsCascade } from '#shared/domain/call/outcome.ts';
import { beginCall } from '#shared/domain/call/tools/begin-call.ts';
import { disclose } from '#shared/domain/call/tools/disclose.ts';
import { optOut } from '#shared/domain/call/tools/no-availability.ts';
import { type DisclosableField, disclosableFields, stillConsents } from '#shared/domain/consent/plan.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';
import { eventOf, recorded } from './record.ts';

/** The gate for stale dials: asked first by every agent, before a word about the patient. */
export const beginCallTool = async (deps: Dependencies, call: Call): Promise<object> => {
  const now = deps.clock.now();
  const facts = await gateFacts(deps, call, now);
  return recorded(deps, call, (present) => beginCall(present, { now, ...facts }));
};

const gateFacts = async (deps: Dependencies, call: Call, now: Date) => {
  if (call.cascade_id === undefined) return { expected: true, consented: true, emergency: false };
  const cascade = await deps.cascades.get(call.cascade_id);
  if (cascade === undefined) return { expected: false, consented: false, emergency: false };
  const [session, calls] = await Promise.all([
    deps.sessions.get(cascade.session_id),
    deps.calls.many(cascade.call_ids),
  ]);
  return {
    expected:
      cascade.expected_call_id === call.call_id &&
      cascade.status !== 'done' &&
      cascade.cancel_requested_at === undefined &&
      !calls.some(({ outcome }) => endsCascade(outcome)),
    consented:
      session !== undefined &&
      stillConsents(session.consent, cascade.consent) &&
      new Date(cascade.consent.expires_at) > now,
    emergency: session?.emergency ?? false,
  };
};

const isField = (field: string): field is DisclosableField => disclosableFields.some((one) => one === field);

/** Gives one consented detail when the clinic asks for it, and writes down that it was told, to whom and when. */
export const discloseTool = async (deps: Dependencies, call: Call, body: unknown): Promise<object> => {
  const { field } = parseInput(toolBodies.disclose, body);
  if (!isField(field))
    throw new RequestError('invalid_body', {
      errors: [{ field: 'field', message: `One of: ${disclosableFields.join(', ')}.` }],
    });
  const cascade = call.cascade_id === undefined ? undefined : await deps.cascades.get(call.cascade_id);
  const session = cascade === undefined ? undefined : await deps.sessions.get(cascade.session_id);
  const details = { ...session?.intake.details, complaint_phrase: cascade?.plan.complaint_phrase };
  const stands = cascade !== undefined && stillConsents(session?.consent, cascade.consent);
  const consented = stands ? cascade.consent.fields : [];
  return recorded(
    deps,
    call,
    (present) => disclose(present, field, consented, details, deps.clock.now()),
    () => {
      deps.log('info', 'FIELD_DISCLOSED', { call_id: call.call_id, field });
      return [eventOf(deps, call, 'field_disclosed', { field })];
    },
  );
};

/** The clinic wants no more calls: the number is closed for everybody before the agent says so. */
export const optOutTool = async (deps: Dependencies, call: Call, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies['opt-out'], body);
  const now = deps.clock.now();
  if (optOut(call, given, now).record !== undefined) await deps.numbers.optOut(call.to_number, now);
  return recorded(deps, call, (present) => optOut(present, given, now));
};
