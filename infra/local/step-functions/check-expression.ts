import { compile } from './expressions.ts';
import { libraryNames } from './jsonata-functions.ts';

/** What the place an expression stands in lets it read. */
export type Reads = {
  /** `$states.result`: a Task's Output and Assign. `$states.errorOutput`: a Catch. */
  result?: boolean;
  errorOutput?: boolean;
  /** `$states.context.Task.Token`: the Arguments of a task that waits for its token. */
  token?: boolean;
};

const CONTEXT_FIELDS: ReadonlySet<string> = new Set([
  'Execution',
  'Execution.Id',
  'Execution.Name',
  'Execution.Input',
  'Execution.StartTime',
  'State',
  'State.Name',
  'State.EnteredTime',
  'State.RetryCount',
  'StateMachine',
  'StateMachine.Id',
  'StateMachine.Name',
]);

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * What is wrong with an expression, in sentences; empty when it will run here as it does in AWS.
 * `assigned` holds every variable that some state of the machine assigns.
 */
export async function expressionFaults(
  expression: string,
  reads: Reads,
  assigned: ReadonlySet<string>,
): Promise<string[]> {
  let tree: unknown;
  try {
    tree = compile(expression).ast();
  } catch (error) {
    return [`is not JSONata 2.0.6: ${isNode(error) ? String(error.message) : String(error)}`];
  }
  const nodes = everyNode(tree);
  const own = new Set(nodes.flatMap(boundNames));
  const faults: string[] = [];
  for (const node of nodes) {
    faults.push(...pathFaults(node, reads), ...callFaults(node));
    const name = node.type === 'variable' ? String(node.value) : '';
    // '' is JSONata's `$`, the item at hand; '$' its `$$`, the input, which Step Functions leaves empty.
    if (name === '$') faults.push('uses $$, which is empty in Step Functions');
    const known = ['', '$', 'states', 'eval'].includes(name) || own.has(name) || assigned.has(name);
    if (!known && !libraryNames.has(name) && !(await isBuiltIn(name))) {
      faults.push(`reads $${name}, which no state assigns`);
    }
  }
  return [...new Set(faults)];
}

function everyNode(root: unknown): Node[] {
  const found = new Set<Node>();
  const visit = (value: unknown) => {
    if (!isNode(value) || found.has(value)) return;
    found.add(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(root);
  return [...found];
}

/** Names that the expression binds itself: `$x := ...`, function parameters, `@$x` and `#$i`. */
function boundNames(node: Node): string[] {
  const names = [node.focus, node.index];
  const left = node.lhs;
  if (node.type === 'bind' && isNode(left)) names.push(left.value);
  if (node.type === 'index') names.push(node.value);
  if (node.type === 'lambda' && Array.isArray(node.arguments)) {
    for (const parameter of node.arguments) if (isNode(parameter)) names.push(parameter.value);
  }
  return names.filter((name) => typeof name === 'string');
}

function pathFaults(node: Node, reads: Reads): string[] {
  const steps = node.steps;
  if (node.type !== 'path' || !Array.isArray(steps)) return [];
  const [first, field, ...rest] = steps.map((step: unknown) =>
    isNode(step) && (step.type === 'name' || step.type === 'variable') ? String(step.value) : null,
  );
  if (first !== 'states' || field === null || field === undefined) return [];
  if (field === 'input') return [];
  if (field === 'result') return reads.result ? [] : ['reads $states.result, which is not known here'];
  if (field === 'errorOutput') {
    return reads.errorOutput ? [] : ['reads $states.errorOutput, which is known in a Catch only'];
  }
  if (field !== 'context') return [`reads $states.${field}, which is not supported`];
  if (rest[0] === 'Task') {
    return reads.token ? [] : ['reads the task token, which only Arguments of a token task know'];
  }
  const deep = rest[0] === 'Execution' && rest[1] === 'Input' ? rest.slice(0, 2) : rest;
  const known = deep.length === 0 || deep.includes(null) || CONTEXT_FIELDS.has(deep.join('.'));
  return known ? [] : [`reads $states.context.${deep.join('.')}, which is not supported`];
}

function callFaults(node: Node): string[] {
  const called = node.procedure;
  if (node.type === 'variable' && node.value === 'eval') return ['uses $eval, which AWS does not offer'];
  if (!isNode(called) || called.value !== 'random' || !Array.isArray(node.arguments)) return [];
  return node.arguments.length > 0 ? ['seeds $random, which is not supported'] : [];
}

async function isBuiltIn(name: string): Promise<boolean> {
  return /^[A-Za-z]+$/.test(name) && (await compile(`$exists($${name})`).evaluate(undefined, {})) === true;
}
