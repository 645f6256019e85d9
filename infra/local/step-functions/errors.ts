/** A failure inside an execution: `error` is an ASL error name, `cause` a sentence or JSON text. */
export type Failure = { error: string; cause: string };

/** Thrown while a state runs; becomes the state's failure, so it may be retried or caught. */
export class StateFailure extends Error {
  readonly failure: Failure;
  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = 'StateFailure';
    this.failure = { error, cause };
  }
}

/** The error names of the AWS API that this endpoint answers with, HTTP 400 each. */
export type ApiErrorName =
  | 'ExecutionAlreadyExists'
  | 'ExecutionDoesNotExist'
  | 'InvalidArn'
  | 'InvalidExecutionInput'
  | 'InvalidName'
  | 'InvalidOutput'
  | 'InvalidToken'
  | 'SerializationException'
  | 'StateMachineDoesNotExist'
  | 'TaskDoesNotExist'
  | 'TaskTimedOut'
  | 'UnknownOperationException'
  | 'ValidationException';

/** Thrown by an API action; the endpoint turns it into the AWS JSON error of that name. */
export class ApiError extends Error {
  readonly code: ApiErrorName;
  constructor(code: ApiErrorName, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** Thrown at load for a definition that would not run here exactly as in AWS; nothing has started then. */
export class UnsupportedDefinition extends Error {
  constructor(machine: string, faults: readonly string[]) {
    super(`State machine ${machine} is refused:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'UnsupportedDefinition';
  }
}
