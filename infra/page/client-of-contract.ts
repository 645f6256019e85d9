import { jsonSchema, operations } from '#shared/contracts/openapi.ts';
import { type Body, type Operation, operationName } from '#shared/contracts/openapi-operation.ts';
import { problemReply } from '#shared/contracts/openapi-replies.ts';
import { typescriptOf } from './typescript-of-schema.ts';

/** What a program may call: whatever is no webhook and no file of the page. */
const isCallable = ({ security, id }: Operation): boolean =>
  security !== 'webhook' &&
  security !== 'twilio' &&
  id !== 'openPage' &&
  id !== 'openConsole' &&
  id !== 'readAsset';

const isJson = (body: Body | undefined): boolean => body?.contentType === 'application/json';

const replyOf = ({ successes }: Operation): { readonly reads: string; readonly type: string } => {
  const body = successes.find((success) => success.body !== undefined)?.body;
  if (body === undefined) return { reads: 'nothing', type: 'undefined' };
  if (body.schema !== undefined && isJson(body))
    return { reads: 'json', type: typescriptOf(jsonSchema(body.schema, 'output')) };
  return body.contentType.startsWith('text/')
    ? { reads: 'text', type: 'string' }
    : { reads: 'bytes', type: 'Blob' };
};

const typesOf = (operation: Operation): readonly string[] => {
  const name = operationName(operation);
  const request = operation.request?.schema;
  return [
    ...(request === undefined
      ? []
      : [`export type ${name}Request = ${typescriptOf(jsonSchema(request, 'input'))};`]),
    `export type ${name}Reply = ${replyOf(operation).type};`,
  ];
};

const inputOf = (operation: Operation): readonly string[] => [
  ...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `readonly ${name}: string;`),
  ...Object.keys(operation.query?.shape ?? {}).map((name) => `readonly ${name}?: string | number;`),
  ...(operation.request === undefined ? [] : [`readonly body: ${operationName(operation)}Request;`]),
  'readonly headers?: Readonly<Record<string, string>>;',
  'readonly signal?: AbortSignal;',
];

const methodOf = (operation: Operation): string => {
  const name = operationName(operation);
  const path = operation.path.replace(
    /\{(\w+)\}/g,
    (_, each: string) => `\${encodeURIComponent(input.${each})}`,
  );
  const query = Object.keys(operation.query?.shape ?? {});
  const optional = operation.request === undefined && !operation.path.includes('{');
  return [
    `  /** ${operation.summary} */`,
    `  ${operation.id}: (input: { ${inputOf(operation).join(' ')} }${optional ? ' = {}' : ''}): Promise<Result<${name}Reply>> =>`,
    `    send<${name}Reply>({`,
    `      method: '${operation.method}',`,
    `      path: \`${path}\`,`,
    `      security: '${operation.security}',`,
    `      reads: '${replyOf(operation).reads}',`,
    ...(query.length === 0
      ? []
      : [`      query: { ${query.map((each) => `${each}: input.${each}`).join(', ')} },`]),
    ...(operation.request === undefined ? [] : ['      body: input.body,']),
    '      headers: input.headers,',
    '      signal: input.signal,',
    '    }),',
  ].join('\n');
};

/** The typed client, as the text of a module. */
export const clientOfContract = (): string => {
  const callable = operations.filter(isCallable);
  return [
    '/** Written by `npm run client` from the contract; a test keeps it current. Do not edit. */',
    "import type { Result, Send } from './send.ts';",
    `export type Problem = ${typescriptOf(jsonSchema(problemReply, 'output'))};`,
    ...callable.flatMap(typesOf),
    'export const createClient = (send: Send) => ({',
    ...callable.map(methodOf),
    '});',
    'export type Client = ReturnType<typeof createClient>;',
    '',
  ].join('\n');
};
