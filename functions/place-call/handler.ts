import type { ResolvedNumber } from '#shared/adapters/elevenlabs/phone-number.ts';
import { placeCallInput } from '#shared/contracts/task/place-call.ts';
import { nothing } from '#shared/contracts/task/task-id.ts';
import { agentVariables } from '#shared/domain/call/agent-variables.ts';
import { type Call, emptyToolRecord } from '#shared/domain/call/call.ts';
import { callToken } from '#shared/domain/call/call-token.ts';
import { destinationOf } from '#shared/domain/call/destination.ts';
import { recordSuccess } from '#shared/domain/cascade/breaker.ts';
import type { Cascade, Hold, OutboundCallError } from '#shared/domain/cascade/cascade.ts';
import { gateNumber } from '#shared/domain/clinics/number-gate.ts';
import { policy } from '#shared/domain/policy.ts';
import { countFault } from '#shared/flows/count-fault.ts';
import { learnEnd } from '#shared/flows/learn-end.ts';
import { type LookingUp, lookUpCall, readInbox } from '#shared/flows/look-up-call.ts';
import { recallClinic } from '#shared/flows/remember-calls.ts';
import { settleCall } from '#shared/flows/settle-call.ts';
import { task } from '#shared/lambda/task.ts';
import type {
  Calls,
  Cascades,
  ClinicMemories,
  Control,
  DialEnd,
  DialIntent,
  DialRefusal,
  Ids,
  VoiceAgent,
} from '#shared/ports.ts';
import type { AfterRefusal } from './after-refusal.ts';

export type Settings = {
  readonly live: boolean;
  readonly test_phone?: string;
  readonly allowed_countries: readonly string[];
  readonly agent_id: string;
  readonly lines: number;
  /** Explicit id, else the number configured, else the one assigned to the agent; asked before anything is reserved. */
  readonly phoneNumber: () => Promise<ResolvedNumber>;
};

export type Dependencies = LookingUp & {
  readonly calls: LookingUp['calls'] &
    Pick<Calls, 'reserve' | 'storeTaskToken' | 'taskToken' | 'forgetTaskToken'>;
  readonly cascades: LookingUp['cascades'] & Pick<Cascades, 'get' | 'change'>;
  readonly control: Pick<Control, 'changeBreaker'>;
  readonly memories: Pick<ClinicMemories, 'many'>;
  readonly voice: LookingUp['voice'] & Pick<VoiceAgent, 'dial'>;
  readonly ids: LookingUp['ids'] & Pick<Ids, 'secret' | 'sha256'>;
  readonly settings: Settings;
};

type Input = { readonly cascade_id: string; readonly call_id: string; readonly task_token: string };

/**
 * Intent before effect. The transaction that writes the call as dialling is the only way to the one POST; whoever comes
 * second for the same call finds the record and never dials.
 */
export const createHandler = (deps: Dependencies) =>
  task(deps.log, placeCallInput, nothing, async (input) => {
    const cascade = await deps.cascades.get(input.cascade_id);
    const clinic = cascade?.plan.clinics[positionIn(input.call_id) - 1];
    if (cascade === undefined || clinic === undefined)
      throw new Error('The cascade does not know this call.');
    const present = await deps.calls.get(input.call_id);
    if (present !== undefined) return again(deps, input);

    const destination = destinationOf(clinic, deps.settings);
    if (destination.kind === 'refused') return stop(deps, input, destination);
    const fault = gateNumber(destination.to_number, deps.settings.allowed_countries);
    if (fault !== undefined) return stop(deps, input, { code: fault, message: refusedNumber });

    const caller = await deps.settings.phoneNumber();
    if (caller.kind !== 'resolved')
      return stop(deps, input, { code: `phone_number_${caller.kind}`, message: noCaller });

    const memory = await recallClinic(deps, clinic.clinic_id);
    const call_token = callToken(
      { call_id: input.call_id, session_id: cascade.session_id },
      deps.ids.secret(),
    );
    const intent = intentOf(deps, { cascade, clinic, input, to_number: destination.to_number, call_token });
    const reserved = await deps.calls.reserve(intent);
    if (reserved.kind === 'refused') return refused(deps, input, cascade, reserved.refusal, reserved.until);

    const end = await deps.voice.dial({
      call_id: input.call_id,
      agent_id: deps.settings.agent_id,
      agent_phone_number_id: caller.phone_number_id,
      to_number: destination.to_number,
      ring_seconds: policy.ringSeconds,
      // The agent's own language is English; another one brings its own first sentence, voice and ear.
      ...(cascade.plan.language === 'en' ? {} : { language: cascade.plan.language }),
      dynamic_variables: agentVariables({
        plan: cascade.plan,
        clinic,
        cascade_id: cascade.cascade_id,
        call_id: input.call_id,
        call_token,
        chosen_slot: chosenSlot(cascade),
        ...(memory === undefined ? {} : { memory }),
        now: deps.clock.now(),
      }),
    });
    return record(deps, input, end);
  });

const refusedNumber =
  'The number of a clinic may not be called by an automated assistant. Nobody was called.';
const noCaller = 'We have no telephone line set up to call from. Nobody was called.';

/** `cas_x.2.1` is the second clinic of the plan. */
const positionIn = (call_id: string): number => Number(call_id.split('.').at(-2));

const chosenSlot = ({ question }: Cascade): string =>
  question?.options.find(({ option_id }) => option_id === question.answer?.option_id)?.label ?? 'none';

const intentOf = (
  deps: Dependencies,
  made: {
    readonly cascade: Cascade;
    readonly clinic: Cascade['plan']['clinics'][number];
    readonly input: Input;
    readonly to_number: string;
    readonly call_token: string;
  },
): DialIntent => {
  const { cascade, clinic, input, to_number } = made;
  const at = deps.clock.now().toISOString();
  const about = { call_id: input.call_id, clinic_id: clinic.clinic_id, clinic_name: clinic.name };
  return {
    call: {
      ...about,
      purpose: 'cascade',
      session_id: cascade.session_id,
      cascade_id: cascade.cascade_id,
      to_number,
      timezone: clinic.timezone,
      language: cascade.plan.language,
      ...(cascade.plan.request === undefined ? {} : { appointment_request: cascade.plan.request }),
      status: 'dialling',
      dial: { state: 'sent' },
      dialled_at: at,
      tools: emptyToolRecord,
      evidence: [],
      version: 0,
    },
    call_token_hash: deps.ids.sha256(made.call_token),
    task_token: input.task_token,
    cascade: {
      cascade_id: cascade.cascade_id,
      session_id: cascade.session_id,
      plan_hash: cascade.consent.plan_hash,
    },
    limits: {
      lines: deps.settings.lines,
      cooldown: positionTry(input.call_id) === 1,
      daily_cap: policy.callsPerNumberPerDay,
    },
    events: [{ type: 'call_dialling', at, cascade_id: cascade.cascade_id, ...about }],
  };
};

/** The second try of a clinic is the patient's own choice of a slot it offered; it does not wait for the cooldown. */
const positionTry = (call_id: string): number => Number(call_id.split('.').at(-1));

/** The record exists: another run of this task has dialled, or died trying. Take over its waiting, look, never dial. */
const again = async (deps: Dependencies, { call_id, task_token }: Input): Promise<Record<string, never>> => {
  await deps.calls.storeTaskToken(call_id, task_token);
  await lookUpCall(deps, call_id);
  return {};
};

const answer = async (deps: Dependencies, { task_token, call_id }: Input): Promise<Record<string, never>> => {
  const resumed = await deps.workflow.resume(task_token);
  deps.log('info', resumed === 'resumed' ? 'TOKEN_RESUMED' : 'TOKEN_LATE', { call_id });
  return {};
};

/** Nothing may be dialled in this cascade: the reason is kept for the patient, and the cascade decides its end. */
const stop = async (
  deps: Dependencies,
  input: Input,
  error: OutboundCallError,
): Promise<Record<string, never>> => {
  deps.log('warn', 'DIAL_REFUSED', { call_id: input.call_id, reason: error.code });
  await deps.cascades.change(input.cascade_id, (present) => ({
    cascade: { ...present, outbound_call_error: { code: error.code, message: error.message } },
  }));
  return answer(deps, input);
};

const refused = async (
  deps: Dependencies,
  input: Input,
  cascade: Cascade,
  refusal: DialRefusal,
  until: Date | undefined,
): Promise<Record<string, never>> => {
  deps.log('warn', 'DIAL_REFUSED', { call_id: input.call_id, reason: refusal });
  if (refusal === 'already_placed') return again(deps, input);
  // Loaded here: most dials are not refused.
  const { afterRefusal } = await import('./after-refusal.ts');
  const after: AfterRefusal = afterRefusal(refusal, positionIn(input.call_id), until, deps.clock.now());
  if (after.kind !== 'decide_again') {
    await deps.cascades.change(cascade.cascade_id, (present) => {
      if (after.kind === 'hold') return { cascade: holding(present, after.hold) };
      return {
        cascade: { ...present, order: present.order.filter((position) => position !== after.position) },
      };
    });
  }
  return answer(deps, input);
};

/** Each resting number keeps its own time, so that two of them cannot send the cascade to and fro between them. */
const holding = (present: Cascade, hold: Hold): Cascade => {
  const { position, until } = hold;
  if (position === undefined) return { ...present, hold };
  const others = (present.put_off ?? []).filter((one) => one.position !== position);
  return { ...present, hold, put_off: [...others, { position, until }] };
};

/** Writes down which of the three ends the dial had. */
const record = async (deps: Dependencies, input: Input, end: DialEnd): Promise<Record<string, never>> => {
  const { call_id } = input;
  const now = deps.clock.now();
  switch (end.kind) {
    case 'placed': {
      deps.log('info', 'DIAL_PLACED', { call_id, conversation_id: end.conversation_id });
      await deps.calls.bindConversation(call_id, end.conversation_id);
      const ids = {
        conversation_id: end.conversation_id,
        ...(end.call_sid === undefined ? {} : { call_sid: end.call_sid }),
      };
      const bound = await settleCall(deps, call_id, (call) => ({
        ...learnEnd(ids)(call),
        dial: { state: 'placed' },
      }));
      await deps.control.changeBreaker(recordSuccess);
      if (bound !== undefined) await readInbox(deps, bound);
      return {};
    }
    case 'not_placed': {
      const { refusalTold } = await import('./refusal-told.ts');
      deps.log('warn', 'DIAL_NOT_PLACED', refusalTold(call_id, end.dial));
      if (end.dial.reason === 'configuration') {
        await countFault(deps, 'configuration', now);
        await deps.cascades.change(input.cascade_id, (present) => ({
          cascade: { ...present, outbound_call_error: { code: end.dial.code, message: end.message } },
        }));
      }
      if (end.dial.reason === 'capacity') await waitForALine(deps, input.cascade_id, now);
      await settleCall(deps, call_id, notPlaced(end.dial));
      return {};
    }
    case 'unknown': {
      deps.log('warn', 'DIAL_UNKNOWN', { call_id, provider_code: end.code });
      await countFault(deps, 'unknown', now);
      await settleCall(deps, call_id, (call) => ({ ...call, dial: { state: 'unknown', code: end.code } }));
      await lookUpCall(deps, call_id);
      return {};
    }
  }
};

const notPlaced =
  (dial: Extract<Call['dial'], { state: 'not_placed' }>) =>
  (call: Call): Call => ({ ...call, dial });

/** The provider has no line: the call is over without having been, and the clinic keeps its turn. */
const waitForALine = async (deps: Dependencies, cascade_id: string, now: Date): Promise<void> => {
  const until = new Date(now.getTime() + policy.lineRetrySeconds * 1000).toISOString();
  await deps.cascades.change(cascade_id, (present) => ({
    // For every clinic: to the next one there is no line either.
    cascade: { ...present, hold: { reason: 'line', until } },
  }));
};
