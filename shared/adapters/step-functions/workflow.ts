import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Workflow } from '../../ports.ts';

/** The cascade's state machine; the execution's name is the cascade's id, so a second start is the same start. */
export const stepFunctionsWorkflow = (
  client: SFNClient,
  stateMachineArn: string,
  /** The trace of whoever starts it, which the execution and its tasks then belong to. */
  trace: () => string | undefined = () => undefined,
): Workflow => ({
  async start(cascade_id) {
    const traceHeader = trace();
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn,
          name: cascade_id,
          input: JSON.stringify({ cascade_id }),
          ...(traceHeader === undefined ? {} : { traceHeader }),
        }),
      );
      return 'started';
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'running';
      throw error;
    }
  },

  async resume(task_token) {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken: task_token, output: '{}' }));
      return 'resumed';
    } catch (error) {
      // Used, timed out or from an execution that is over: the record is durable, the machine has moved on (C1).
      const late =
        error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
      if (late) return 'late';
      throw error;
    }
  },

  async status(cascade_id) {
    try {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${cascade_id}`;
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' ? 'running' : 'over';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 'absent';
      throw error;
    }
  },
});
