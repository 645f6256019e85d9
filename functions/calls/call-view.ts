import type { CallResponse } from '#shared/contracts/call-response.ts';
import { agentCouldNotSpeak } from '#shared/domain/call/agent-fault.ts';
import { type Call, isLive, type Turn } from '#shared/domain/call/call.ts';
import { adviceFor } from '#shared/domain/call/call-advice.ts';
import type { CallProgress, CallRequest } from '#shared/domain/call/call-request.ts';
import { answersOf } from '#shared/domain/call/questions-answers.ts';
import type { HttpEvent } from '#shared/lambda/http.ts';
import type { Dependencies } from './dependencies.ts';

/** Where the client reaches us: links in answers lead back to the address it may use. */
export const baseUrl = ({ settings }: Dependencies, event: HttpEvent): string =>
  (settings.public_base_url ?? `https://${event.requestContext.domainName}`).replace(/\/$/, '');

/** A call as its client sees it, in every answer that shows one. */
export const callView = async (deps: Dependencies, event: HttpEvent, call: Call): Promise<CallResponse> => {
  const [kept, stored] = await Promise.all([
    deps.requests.get(call.call_id),
    isLive(call) ? undefined : deps.inbox.turnsOf(call.call_id),
  ]);
  const { end, conversation_id } = call;
  return {
    call_id: call.call_id,
    conversation_id: conversation_id ?? null,
    call_sid: call.call_sid ?? null,
    status: call.status,
    outcome: outcomeOf(call),
    dashboard_url: conversation_id === undefined ? null : deps.dashboardUrl(conversation_id),
    to_number: call.to_number,
    language: call.language,
    agent_id: kept?.request.agent_id ?? null,
    created_at: call.dialled_at,
    ended_at: call.ended_at ?? null,
    duration_seconds: end?.duration_seconds ?? null,
    cost_credits: end?.cost_credits ?? null,
    summary: end?.summary ?? null,
    termination_reason: end?.termination_reason ?? null,
    answers: kept === undefined ? [] : answers(call, kept.request, stored ?? end?.turns ?? []),
    evidence: call.evidence.map((one) => ({ ...one })),
    events: eventsOf(call, kept?.progress ?? {}),
    error: errorOf(call),
    conversation_url:
      conversation_id === undefined ? null : `${baseUrl(deps, event)}/conversations/${conversation_id}`,
    cursor: call.version,
  };
};

const outcomeOf = (call: Call): CallResponse['outcome'] => {
  if (isLive(call)) return null;
  if (call.tools.opted_out !== undefined) return 'refuses_automated';
  return call.outcome ?? (call.status === 'done' ? 'answered' : 'unknown');
};

/** Nothing is read off a call that is still spoken on: the next sentence may take it back. */
const answers = (call: Call, { questions }: CallRequest, turns: readonly Turn[]): CallResponse['answers'] => {
  const read = isLive(call)
    ? []
    : answersOf(questions, turns, call.end?.collected ?? {}, {
        at: new Date(call.dialled_at),
        timezone: call.timezone,
      });
  return questions.map(({ id, text, type }) => {
    const { status, value, quote } = read.find(({ question_id }) => question_id === id) ?? {
      status: 'pending' as const,
      value: null,
      quote: null,
    };
    return { question_id: id, question: text, type, status, value, quote };
  });
};

const eventsOf = (call: Call, progress: CallProgress): CallResponse['events'] => {
  const at = (type: CallResponse['events'][number]['type'], time: string | undefined) =>
    time === undefined ? [] : [{ type, at: time }];
  const ended = isLive(call) ? undefined : call.ended_at;
  return [
    ...at('dialling', call.dialled_at),
    ...at('answered', call.tools.began_at),
    ...at('in_progress', progress.in_progress_at),
    ...at('processing', progress.processing_at),
    ...at('cancel_requested', call.cancel_requested_at),
    ...at(call.status === 'done' ? 'done' : 'failed', ended),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const errorOf = ({ dial, status, end }: Call): CallResponse['error'] => {
  const code = agentCouldNotSpeak(end)
    ? 'agent_could_not_speak'
    : dial.state === 'not_placed' || (dial.state === 'unknown' && status !== 'done')
      ? dial.code
      : undefined;
  if (code === undefined) return null;
  const { message, check } = adviceFor(code);
  return { code, message, check: [...check] };
};
