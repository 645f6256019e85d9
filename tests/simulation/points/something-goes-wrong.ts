import { another, type BaseStory, tell } from './tell.ts';

const night = '2026-11-26T04:00:00.000Z';

/** One thing goes wrong already, and a run dies besides: repairs are struck as well. */
export const somethingGoesWrong: readonly BaseStory[] = [
  tell('the report of the first call is lost', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'webhook_lost', nth: 1, seconds: 60 }],
  }),
  tell('the report comes late and twice', {
    clinics: ['full', 'books'],
    faults: [
      { kind: 'webhook_late', nth: 1, seconds: 2_000 },
      { kind: 'webhook_twice', nth: 2, seconds: 60 },
    ],
  }),
  tell('the dial gives no answer and a call was placed', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'dial_timeout_placed', nth: 1 }],
  }),
  tell('the dial gives no answer, a call was placed, and nothing is reported', {
    clinics: ['books', 'full'],
    faults: [
      { kind: 'dial_500_placed', nth: 1 },
      { kind: 'webhook_lost', nth: 1, seconds: 60 },
    ],
  }),
  tell('the dial gives no answer, none was placed, and the patient goes on', {
    clinics: ['full', 'books'],
    does: [{ do: 'goes_on', at: 0 }],
    faults: [{ kind: 'dial_timeout', nth: 1 }],
  }),
  tell('the dial gives no answer and the patient says nothing', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'dial_timeout', nth: 1 }],
  }),
  tell('the dial is declined', { clinics: ['full', 'books'], faults: [{ kind: 'dial_declined', nth: 1 }] }),
  tell('the dial is refused for our credentials', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'dial_401', nth: 1 }],
  }),
  tell('the provider has no line', { clinics: ['full', 'books'], faults: [{ kind: 'dial_429', nth: 1 }] }),
  tell('a dial is answered after the report of its end', {
    clinics: ['busy', 'books'],
    faults: [{ kind: 'dial_slow', nth: 1 }],
  }),
  tell('a call is never reported as over', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'stuck_in_progress', nth: 1, seconds: 60 }],
  }),
  tell('a call is never reported as begun', {
    clinics: ['no_answer', 'books'],
    faults: [{ kind: 'stuck_initiated', nth: 1, seconds: 60 }],
  }),
  tell('the call is placed by two runs', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'run_twice', fn: 'place-call', nth: 1 }],
  }),
  tell('three patients and one line', {
    clinics: ['full', 'hangs_up', 'books'],
    lines: 1,
    others: [another([1], 1), another([2], 2)],
  }),
  tell('two patients and one clinic', { clinics: ['full', 'books'], others: [another([0, 1], 1)] }),
  tell('the provider is down and the breaker opens', {
    clinics: ['full', 'hangs_up', 'busy', 'no_answer', 'voicemail', 'books'],
    others: [another([3], 1), another([4], 2), another([5], 200)],
    faults: [{ kind: 'provider_outage', nth: 1, at: 0, seconds: 600 }],
  }),
  tell('calling is switched off and on', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'switched_off', nth: 1, at: 20, seconds: 600 }],
  }),
  tell('the operator aborts the execution during a call', {
    clinics: ['books'],
    faults: [{ kind: 'operator_aborts', nth: 1, at: 60 }],
  }),
  tell('the operator aborts the execution and nobody tells the finaliser', {
    clinics: ['full', 'books'],
    faults: [
      { kind: 'operator_aborts', nth: 1, at: 20 },
      { kind: 'finaliser_event_lost', nth: 1 },
    ],
  }),
  tell('the operator redrives the execution', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'operator_redrives', nth: 1, at: 20 }],
  }),
  tell('the execution is not started', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'crash_before', fn: 'chat', port: 'workflow.start', nth: 1 }],
  }),
  tell('a new definition is deployed meanwhile', {
    clinics: ['full', 'books'],
    faults: [{ kind: 'deploys', nth: 1, at: 60 }],
  }),
  tell('the report comes before the call knows its conversation', {
    comesTo: 'post-call-webhook calls.bindConversation',
    clinics: ['full', 'books'],
    faults: [
      { kind: 'dial_timeout_placed', nth: 1 },
      { kind: 'list_never', nth: 1, seconds: 60 },
    ],
  }),
  tell('the truth comes when the call was given up', {
    comesTo: 'post-call-webhook sessions.get',
    clinics: ['books', 'full'],
    faults: [
      { kind: 'dial_timeout_placed', nth: 1 },
      { kind: 'list_never', nth: 1, seconds: 60 },
      { kind: 'webhook_late', nth: 1, seconds: 7_000 },
    ],
  }),
  tell('the line of a declined dial is handed on', {
    comesTo: 'place-call lines.leave',
    clinics: ['talks_long', 'full', 'books'],
    lines: 1,
    others: [another([1], 1), another([2], 2), another([1, 2], 3)],
    faults: [{ kind: 'dial_declined', nth: 2 }],
  }),
  tell('a second run finds a call that is over', {
    comesTo: 'place-call voice.conversation',
    clinics: ['voicemail', 'books'],
    faults: [
      { kind: 'run_twice', fn: 'place-call', nth: 1 },
      { kind: 'webhook_lost', nth: 1, seconds: 60 },
    ],
  }),
  tell('a dial without an answer is found over', {
    comesTo: 'place-call inbox.storeTurns',
    seed: 14,
    clinics: ['voicemail', 'books'],
    faults: [
      { kind: 'dial_timeout_placed', nth: 1 },
      { kind: 'webhook_lost', nth: 1, seconds: 60 },
    ],
  }),
  tell('the line of a call nobody heard of is handed on', {
    comesTo: 'reconcile-call lines.leave',
    clinics: ['full', 'hangs_up', 'books'],
    lines: 1,
    others: [another([1], 1), another([2], 2)],
    faults: [
      { kind: 'crash_after', fn: 'place-call', port: 'voice.dial', nth: 1 },
      { kind: 'webhook_lost', nth: 1, seconds: 60 },
    ],
  }),
  tell('a line comes free while somebody is about to wait for it', {
    comesTo: 'await-change lines.firstWaiting',
    clinics: ['books', 'full', 'full', 'busy'],
    lines: 1,
    says_yes_at: 0.3,
    others: [another([3], 0)],
    faults: [{ kind: 'hangs', fn: 'await-change', port: 'lines.queue', nth: 1 }],
  }),
  tell('the operator aborts the execution while it waits', {
    comesTo: 'finalise cascades.conclude',
    clinics: ['full', 'books'],
    starts_at: night,
    faults: [{ kind: 'operator_aborts', nth: 1, at: 300 }],
  }),
  tell('the operator aborts the execution and the report is lost', {
    clinics: ['full', 'books'],
    faults: [
      { kind: 'operator_aborts', nth: 1, at: 20 },
      { kind: 'webhook_lost', nth: 1, seconds: 60 },
    ],
  }),
  tell('the patient cancels a call whose end nobody looked for', {
    comesTo: 'chat calls.forgetTaskToken',
    clinics: ['full', 'books'],
    does: [{ do: 'cancels', at: 1_500 }],
    faults: [
      { kind: 'dial_timeout', nth: 1 },
      { kind: 'operator_aborts', nth: 1, at: 60 },
      { kind: 'index_stale', nth: 1, at: 900, seconds: 3_600 },
    ],
  }),
];
