import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalStepFunctions } from '#infra/local/step-functions/local-step-functions.ts';
import { realScheduler } from '#infra/local/step-functions/scheduler.ts';
import { ask, call, machine } from './stack.ts';

/**
 * A whole local Step Functions as a process of its own, made to be killed: `<folder> <hang|answer>`.
 * Invocations go to a file, because memory does not survive; with `hang` no Lambda ever answers.
 */
const [folder = '', manner = ''] = process.argv.slice(2);

const service = await startLocalStepFunctions({
  folder,
  scheduler: realScheduler(),
  machines: [
    {
      name: 'm',
      definition: machine({
        Route: {
          Type: 'Choice',
          Choices: [{ Condition: "{% $states.input.kind = 'token' %}", Next: 'Ask' }],
          Default: 'Plain',
        },
        Ask: ask('ask', { TimeoutSeconds: 600, End: true }),
        Plain: call('plain', { TimeoutSeconds: 600, Output: '{% $states.result.Payload %}', End: true }),
      }),
    },
  ],
  invoke: async (name, payload) => {
    appendFileSync(join(folder, 'invocations.log'), `${JSON.stringify({ name, payload })}\n`);
    return manner === 'hang' ? new Promise(() => undefined) : 'answered';
  },
  onStatusChange: ({ name, status }) => appendFileSync(join(folder, 'changes.log'), `${name} ${status}\n`),
});
process.send?.(service.endpoint);
