import type { Call } from '#shared/domain/call/call.ts';
import { adviceFor } from '#shared/domain/call/call-advice.ts';
import type { CallRequest } from '#shared/domain/call/call-request.ts';
import { recordSuccess } from '#shared/domain/cascade/breaker.ts';
import { policy } from '#shared/domain/policy.ts';
import { countFault } from '#shared/flows/count-fault.ts';
import { learnEnd } from '#shared/flows/learn-end.ts';
import { lookUpCall, readInbox } from '#shared/flows/look-up-call.ts';
import { settleCall } from '#shared/flows/settle-call.ts';
import type { OpenedKey } from '#shared/lambda/api-key-access.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { DialEnd } from '#shared/ports.ts';
import { giveBackSlot } from './admission.ts';
import type { Dependencies } from './dependencies.ts';

type Made = {
  readonly call: Call;
  readonly request: CallRequest;
  readonly key: OpenedKey;
  readonly idempotency_key: string;
  /** The request named its own agent or number to call from. */
  readonly own_objects: boolean;
};

/** A client's wrong agent id is no fault of the provider, and must not stop everybody's calls. */
const ofTheClient = ({ own_objects }: Made, code: string): boolean =>
  own_objects && (code === 'provider_not_found' || code === 'provider_invalid_request');

/** Writes down which of the three ends the dial had. A refusal of the provider is thrown, with what to check. */
export const recordDial = async (deps: Dependencies, made: Made, end: DialEnd): Promise<Call> => {
  const { call_id } = made.call;
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
      // The report may have come before the answer to the dial.
      const early = bound === undefined ? undefined : await readInbox(deps, bound);
      return early ?? bound ?? made.call;
    }
    case 'not_placed': {
      deps.log('warn', 'DIAL_NOT_PLACED', {
        call_id,
        provider_code: end.dial.code,
        reason: end.dial.reason,
        check: adviceFor(end.dial.code).check.join(' '),
      });
      if (end.dial.reason === 'configuration' && !ofTheClient(made, end.dial.code))
        await countFault(deps, 'configuration', now);
      await settleCall(deps, call_id, (call) => ({ ...call, dial: end.dial }));
      await giveBackSlot(deps, made.key, call_id);
      if (end.dial.reason === 'capacity') {
        await deps.idempotency.forget(made.key.api_key_id, made.idempotency_key, call_id);
        throw new RequestError(
          'no_line',
          { reason: end.dial.code, call_id, check: adviceFor(end.dial.code).check },
          { 'retry-after': String(policy.lineRetrySeconds) },
        );
      }
      const { code, message, check } = adviceFor(end.dial.code);
      throw new RequestError('provider_refused', { reason: code, detail: message, check, call_id });
    }
    case 'unknown': {
      deps.log('warn', 'DIAL_UNKNOWN', { call_id, provider_code: end.code });
      await countFault(deps, 'unknown', now);
      const marked = await settleCall(deps, call_id, (call) => ({
        ...call,
        dial: { state: 'unknown', code: end.code },
      }));
      const found = await lookUpCall({ ...deps, agentFor: () => made.request.agent_id }, call_id);
      return found ?? marked ?? made.call;
    }
  }
};
