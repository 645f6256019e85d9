import { toolBodies } from '#shared/contracts/tools.ts';
import { endsCascade } from '#shared/domain/call/outcome.ts';
import { beginCall } from '#shared/domain/call/tools/begin-call.ts';
import { disclose } from '#shared/domain/call/tools/disclose.ts';
import { optOut } from '#shared/domain/call/tools/no-availability.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { type DisclosableField, disclosableFields, stillConsents } from '#shared/domain/consent/plan.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { OpenCall } from '#shared/ports.ts';
import type { Dependencies } from './dependencies.ts';
import { eventOf, recorded } from './record.ts';

/** The gate for stale dials: asked first by every agent, before a word about the patient. */
export const beginCallTool = async (deps: Dependencies, opened: OpenCall): Promise<object> => {
  const now = deps.clock.now();
  return recorded(deps, opened, (present, cascade) =>
    beginCall(present, { now, ...gateFacts({ ...opened, call: present }, cascade, now) }),
  );
};

const gateFacts = ({ call, session, others }: OpenCall, cascade: Cascade | undefined, now: Date) => {
  if (call.cascade_id === undefined) return { expected: true, consented: true, emergency: false };
  if (cascade === undefined) return { expected: false, consented: false, emergency: false };
  return {
    expected:
      cascade.expected_call_id === call.call_id &&
      cascade.status !== 'done' &&
      cascade.cancel_requested_at === undefined &&
      ![call, ...others].some(({ outcome }) => endsCascade(outcome)),
    consented:
      session !== undefined &&
      stillConsents(session.consent, cascade.consent) &&
      new Date(cascade.consent.expires_at) > now,
    emergency: session?.emergency ?? false,
  };
};

const isField = (field: string): field is DisclosableField => disclosableFields.some((one) => one === field);

/** Gives one consented detail when the clinic asks for it, and writes down that it was told, to whom and when. */
export const discloseTool = async (deps: Dependencies, opened: OpenCall, body: unknown): Promise<object> => {
  const { field } = parseInput(toolBodies.disclose, body);
  if (!isField(field))
    throw new RequestError('invalid_body', {
      errors: [{ field: 'field', message: `One of: ${disclosableFields.join(', ')}.` }],
    });
  const { cascade, session } = opened;
  const details = { ...session?.intake.details, complaint_phrase: cascade?.plan.complaint_phrase };
  const stands = cascade !== undefined && stillConsents(session?.consent, cascade.consent);
  const consented = stands ? cascade.consent.fields : [];
  let told = false;
  const answer = await recorded(deps, opened, (present) => {
    const decided = disclose(present, field, consented, details, deps.clock.now());
    told = decided.record !== undefined;
    return told ? { ...decided, events: [eventOf(deps, present, 'field_disclosed', { field })] } : decided;
  });
  if (told) deps.log('info', 'FIELD_DISCLOSED', { call_id: opened.call.call_id, field });
  return answer;
};

/** The clinic wants no more calls: the number is closed for everybody, in one write with the record of it. */
export const optOutTool = async (deps: Dependencies, opened: OpenCall, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies['opt-out'], body);
  const now = deps.clock.now();
  return recorded(deps, opened, (present) => {
    const decided = optOut(present, given, now);
    return decided.record === undefined ? decided : { ...decided, opted_out_at: now };
  });
};
