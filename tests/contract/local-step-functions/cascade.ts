import { ask, call, machine } from './stack.ts';

/** The shape of the product's machine: decide, route by one word, call or wait with a token, conclude. */
export const cascade = machine(
  {
    DecideNext: call(
      'decide-next',
      {
        TimeoutSeconds: 30,
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 }],
        Output: '{% $states.result.Payload %}',
        Assign: { callId: "{% $states.result.Payload.call_id ? $states.result.Payload.call_id : '' %}" },
        Next: 'Route',
      },
      { cascade_id: '{% $states.context.Execution.Name %}' },
    ),
    Route: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $states.input.next = 'CALL' %}", Next: 'PlaceCall' },
        { Condition: "{% $states.input.next = 'WAIT' %}", Next: 'AwaitChange' },
        { Condition: "{% $states.input.next = 'RECONCILE' %}", Next: 'ReconcileCall' },
        { Condition: "{% $states.input.next = 'CONCLUDE' %}", Next: 'Conclude' },
      ],
      Default: 'Confused',
    },
    PlaceCall: ask(
      'place-call',
      {
        TimeoutSeconds: 900,
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'ReconcileCall', Output: '{% $states.errorOutput %}' }],
        Next: 'DecideNext',
      },
      { call_id: '{% $callId %}' },
    ),
    AwaitChange: ask(
      'await-change',
      {
        TimeoutSeconds: '{% $states.input.wait_seconds %}',
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'DecideNext' }],
        Next: 'DecideNext',
      },
      { reason: '{% $states.input.reason %}' },
    ),
    ReconcileCall: call(
      'reconcile-call',
      { TimeoutSeconds: 30, Next: 'DecideNext' },
      { call_id: '{% $callId %}' },
    ),
    Conclude: call(
      'conclude',
      { TimeoutSeconds: 30, Next: 'Done' },
      { cascade_id: '{% $states.context.Execution.Name %}' },
    ),
    Done: { Type: 'Succeed', Output: '{% $states.input.Payload %}' },
    Confused: { Type: 'Fail', Error: 'UnknownWord', Cause: "{% 'No route for ' & $states.input.next %}" },
  },
  { TimeoutSeconds: 40 * 24 * 3600 },
);
