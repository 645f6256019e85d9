/** What an expression of the state machine may look at. */
export type Scope = {
  readonly input: unknown;
  readonly name: string;
  readonly token?: string | undefined;
  /** When the state was entered, milliseconds since 1970, and how often its task was tried before. */
  readonly enteredAt: number;
  readonly retryCount: number;
  readonly result?: unknown;
};

export const fieldOf = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

type Evaluate = (scope: Scope) => unknown;

const contextField = (name: string, text: string): Evaluate => {
  switch (name) {
    case 'Execution.Name':
      return (scope) => scope.name;
    case 'Task.Token':
      return ({ token }) => token;
    case 'State.EnteredTime':
      return ({ enteredAt }) => new Date(enteredAt).toISOString();
    case 'State.RetryCount':
      return ({ retryCount }) => retryCount;
    default:
      throw new Error(`The simulator does not read "${text}".`);
  }
};

const path = (text: string): Evaluate => {
  const [root, part, ...rest] = text.trim().split('.');
  if (root !== '$states') throw new Error(`The simulator does not read "${text}".`);
  const follow = (value: unknown, names: readonly string[]): unknown => names.reduce(fieldOf, value);
  switch (part) {
    case 'input':
      return ({ input }) => follow(input, rest);
    case 'result':
      return ({ result }) => follow(result, rest);
    case 'context':
      return contextField(rest.join('.'), text);
    default:
      throw new Error(`The simulator does not read "${text}".`);
  }
};

const compile = (text: string): Evaluate => {
  const equals = /^(\S+) = '([^']*)'$/.exec(text);
  if (equals?.[1] !== undefined) {
    const left = path(equals[1]);
    return (scope) => left(scope) === equals[2];
  }
  const object = /^\{ '(\w+)': ([\w$.]+) \}$/.exec(text);
  if (object?.[1] !== undefined && object[2] !== undefined) {
    const [, key, of] = object;
    const value = path(of);
    return (scope) => ({ [key]: value(scope) });
  }
  return path(text);
};

/**
 * Compiles a value of the ASL file once. It knows only the few forms of JSONata that the file uses and refuses any
 * other at the start, so that it can never silently mean something else than the engine does.
 */
export const compileValue = (value: unknown): Evaluate => {
  if (typeof value === 'string') {
    const inner = /^\{%\s*([\s\S]*?)\s*%\}$/.exec(value)?.[1];
    return inner === undefined ? () => value : compile(inner);
  }
  if (value === null || typeof value !== 'object') return () => value;
  const entries = Object.entries(value).map(([key, part]) => [key, compileValue(part)] as const);
  return (scope) => Object.fromEntries(entries.map(([key, evaluate]) => [key, evaluate(scope)]));
};
