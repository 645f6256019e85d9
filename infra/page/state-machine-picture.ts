/** The state machine as a Mermaid diagram, read from the very file that is deployed. */

type State = {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Resource?: string;
  readonly Choices?: readonly { readonly Condition?: string; readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
};

export type StateMachine = { readonly StartAt: string; readonly States: Readonly<Record<string, State>> };

type Arrow = { readonly from: string; readonly to: string; readonly label?: string };

/** `{% $states.input.next = 'CALL' %}` → `CALL`. */
const wordOf = (condition = ''): string => /'([^']+)'/.exec(condition)?.[1] ?? 'otherwise';

const caughtLabel = (errors: readonly string[]): string =>
  errors.map((error) => (error === 'States.ALL' ? 'any error' : error.replace('States.', ''))).join(', ');

const arrowsOf = (
  name: string,
  { Type, Next, Default, Choices = [], Catch = [] }: State,
): readonly Arrow[] => [
  ...Choices.map(({ Condition, Next: to }) => ({ from: name, to, label: wordOf(Condition) })),
  ...(Default === undefined ? [] : [{ from: name, to: Default, label: 'otherwise' }]),
  ...(Next === undefined ? [] : [{ from: name, to: Next }]),
  ...Catch.map(({ ErrorEquals, Next: to }) => ({ from: name, to, label: caughtLabel(ErrorEquals) })),
  ...(Type === 'Succeed' || Type === 'Fail' ? [{ from: name, to: '[*]' }] : []),
];

const line = ({ from, to, label }: Arrow): string =>
  `    ${from} --> ${to}${label === undefined ? '' : `: ${label}`}`;

/** Tasks that wait for a token are marked: there a telephone rings, or a person thinks. */
export const stateMachinePicture = ({ StartAt, States }: StateMachine): string => {
  const states = Object.entries(States);
  const waiting = states.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken') === true);
  return [
    'stateDiagram-v2',
    `    [*] --> ${StartAt}`,
    ...states.flatMap(([name, state]) => arrowsOf(name, state).map(line)),
    ...states.filter(([, { Type }]) => Type === 'Choice').map(([name]) => `    state ${name} <<choice>>`),
    '    classDef waits stroke-width:3px',
    ...waiting.map(([name]) => `    class ${name} waits`),
  ].join('\n');
};
