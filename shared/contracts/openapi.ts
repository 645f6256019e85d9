import * as z from 'zod/mini';
import { agentOperations } from './openapi-agent.ts';
import { callOperations } from './openapi-calls.ts';
import { openOperations } from './openapi-open.ts';
import type { Body, Operation, Security, Success } from './openapi-operation.ts';
import { opsOperations } from './openapi-ops.ts';
import { patientOperations } from './openapi-patient.ts';
import { problemReply } from './openapi-replies.ts';
import { type ProblemCode, problems } from './problem.ts';

/**
 * The contract as an OpenAPI 3.1 document, from the very schemas that parse what arrives. It is written to a file at
 * generation time (`npm run contract`), so that no function carries the generator.
 */

export const operations: readonly Operation[] = [
  ...patientOperations,
  ...openOperations,
  ...callOperations,
  ...opsOperations,
  ...agentOperations,
];

type Json = Readonly<Record<string, unknown>>;

const securitySchemes = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'The session_token returned once, when the session is created. Never in a URL or a cookie.',
  },
  'api-key': {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
    description: 'Printed once by `npm run keys -- create`.',
  },
  'tool-secret': {
    type: 'apiKey',
    in: 'header',
    name: 'x-tool-secret',
    description: 'The workspace secret: this is our agent.',
  },
  'call-token': {
    type: 'apiKey',
    in: 'header',
    name: 'x-call-token',
    description: 'Which call is speaking.',
  },
  webhook: {
    type: 'apiKey',
    in: 'header',
    name: 'ElevenLabs-Signature',
    description: '`t=<seconds>,v0=<hex>`: HMAC-SHA256 of `<t>.<raw body>`.',
  },
  twilio: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Twilio-Signature',
    description: "The carrier's signature.",
  },
} as const;

const requirement = (security: Security): readonly Json[] => {
  switch (security) {
    case 'open':
      return [];
    case 'session':
    case 'api-key':
    case 'webhook':
    case 'twilio':
      return [{ [security]: [] }];
    case 'tool':
      return [{ 'tool-secret': [], 'call-token': [] }];
  }
};

const securityOf = ({ security, securityOptional }: Operation): readonly Json[] => [
  ...(securityOptional === true ? [{}] : []),
  ...requirement(security),
];

/** `io` says which side of a transformation the wire sees: what a client sends, or what it gets. */
export const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
};

const bodyOf = ({ contentType, schema }: Body, io: 'input' | 'output', examples?: Json): Json => ({
  [contentType]: {
    ...(schema === undefined ? {} : { schema: jsonSchema(schema, io) }),
    ...(examples === undefined ? {} : { examples }),
  },
});

const responseOf = ({ description, body }: Success): Json => ({
  description,
  ...(body === undefined ? {} : { content: bodyOf(body, 'output') }),
});

/** Problems with one status share a response; its description lists the codes. */
const problemResponses = (codes: readonly ProblemCode[]): Json => {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, those]) => [
        String(status),
        {
          description: those.map((code) => `\`${code}\`: ${problems[code].title}`).join(' '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
};

const parametersOf = ({ path, query, headers }: Operation): readonly Json[] => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schema instanceof z.ZodMiniType ? jsonSchema(schema, 'input') : {},
  }));
  const inHeader = Object.entries(headers ?? {}).map(([name, { description, required }]) => ({
    name,
    in: 'header',
    description,
    required,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader];
};

const examplesOf = ({ examples }: Operation): Json | undefined =>
  examples === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(examples).map(([name, { summary, body }]) => [name, { summary, value: body }]),
      );

const operationOf = (operation: Operation): Json => {
  const parameters = parametersOf(operation);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description === undefined ? {} : { description: operation.description }),
    security: securityOf(operation),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(operation.request === undefined
      ? {}
      : {
          requestBody: { required: true, content: bodyOf(operation.request, 'input', examplesOf(operation)) },
        }),
    responses: {
      ...Object.fromEntries(operation.successes.map((each) => [String(each.status), responseOf(each)])),
      ...problemResponses([...operation.problems, 'unavailable', 'internal']),
    },
  };
};

export const openApiDocument = (version: string): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: operationOf(operation),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Ringaround',
      version,
      summary: 'Triage a patient, phone clinics one by one, book one appointment, and prove what was said.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Wherever this document was loaded from.' }],
    tags: [
      { name: 'Patient', description: 'A chat and the cascade it starts.' },
      { name: 'Open', description: 'No credential.' },
      { name: 'Calls', description: 'Any outbound call, for programs.' },
      { name: 'Operators', description: 'How it runs, for a key with the scope ops.' },
      { name: 'Voice agent', description: 'What the agent reports and asks while somebody is on the phone.' },
      { name: 'Webhooks', description: 'What the providers report.' },
    ],
    paths,
    components: {
      securitySchemes,
      schemas: {
        Problem: {
          ...jsonSchema(problemReply, 'output'),
          description: 'RFC 9457 problem details. `code` is stable; `errors` names fields, never values.',
        },
      },
    },
  };
};
