import * as z from 'zod/mini';
import { type ToolName, toolBodies } from '#shared/contracts/tools.ts';
import type { JsonObject } from './json.ts';
import type { AgentName } from './texts.ts';
import { toolTexts } from './tool-texts.ts';

/** Which agent has which tools. The general agent books nothing, so it cannot. */
export const toolsOf: Readonly<Record<AgentName, readonly ToolName[]>> = {
  clinic: [
    'begin-call',
    'slots',
    'check-preference',
    'disclose',
    'confirm',
    'escalate',
    'no-availability',
    'opt-out',
  ],
  general: ['begin-call', 'opt-out'],
};

/** Says whose object it is; the agent's model never sees a header. */
export const ownerHeader = 'x-provisioned-by';

type Node = {
  readonly type?: string | undefined;
  readonly anyOf?: readonly Node[] | undefined;
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly items?: Node | undefined;
};
const node: z.ZodMiniType<Node> = z.lazy(() =>
  z.object({
    type: z.optional(z.string()),
    anyOf: z.optional(z.array(node)),
    properties: z.optional(z.record(z.string(), node)),
    items: z.optional(node),
  }),
);

/** A field that may be left out arrives as "this or null". */
const mayBeAbsent = ({ anyOf }: Node): boolean => anyOf?.some(({ type }) => type === 'null') ?? false;
const bare = (one: Node): Node => one.anyOf?.find(({ type }) => type !== 'null') ?? one;

/**
 * The provider's form of a field: each literal has exactly one source, and here that is the model, told by a description.
 * A field without a description cannot be provisioned, so a new one cannot be forgotten.
 */
const property = (given: Node, path: string, texts: Readonly<Record<string, string>>): JsonObject => {
  const one = bare(given);
  const description = texts[path];
  const told = (): string => {
    if (description === undefined) throw new Error(`No description says what ${path} is.`);
    return description;
  };
  switch (one.type) {
    case 'array':
      return {
        type: 'array',
        description: told(),
        items: property(one.items ?? {}, `${path}[]`, texts),
      };
    case 'object':
      return objectSchema(one, `${path}.`, texts);
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
      return { type: one.type, description: told() };
    default:
      throw new Error(`The provider has no form for ${path}.`);
  }
};

const objectSchema = (one: Node, prefix: string, texts: Readonly<Record<string, string>>): JsonObject => {
  const properties = Object.entries(one.properties ?? {});
  return {
    type: 'object',
    required: properties.filter(([, inner]) => !mayBeAbsent(inner)).map(([name]) => name),
    properties: Object.fromEntries(
      properties.map(([name, inner]) => [name, property(inner, `${prefix}${name}`, texts)]),
    ),
  };
};

/** The body the model fills in, from the very schema that validates it, and the ids that only the dial knows. */
const bodySchema = (tool: ToolName, agent: AgentName): JsonObject => {
  const json = node.parse(z.toJSONSchema(toolBodies[tool], { io: 'input', unrepresentable: 'any' }));
  const body = objectSchema(json, '', toolTexts[tool].fields);
  if (tool !== 'begin-call') return body;
  const known = agent === 'clinic' ? ['call_id', 'cascade_id'] : ['call_id'];
  return {
    ...body,
    properties: Object.fromEntries(known.map((name) => [name, { type: 'string', dynamic_variable: name }])),
    required: known,
  };
};

/** A server tool as the provider keeps it. `owner` is `ringaround/<env>`. */
export const toolConfig = (
  agent: AgentName,
  tool: ToolName,
  place: { readonly owner: string; readonly base_url: string; readonly secret_id: string },
): JsonObject => ({
  type: 'webhook',
  name: toolTexts[tool].name,
  description: toolTexts[tool].description,
  // Our own answer comes within eight seconds; the rest is the way there and back.
  response_timeout_secs: 12,
  // Otherwise the model does not see why a tool refused (wire reference, section 8).
  tool_error_handling_mode: 'passthrough',
  api_schema: {
    url: `${place.base_url}/tools/${tool}`,
    method: 'POST',
    content_type: 'application/json',
    request_headers: {
      'x-tool-secret': { secret_id: place.secret_id },
      'x-call-token': { variable_name: 'secret__call_token' },
      [ownerHeader]: `${place.owner}/${agent}/${tool}`,
    },
    request_body_schema: bodySchema(tool, agent),
  },
});
