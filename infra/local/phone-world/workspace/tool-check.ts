import { at, isObject, type JsonObject, textAt } from './json.ts';
import { isLoopback } from './loopback.ts';

export type Fault = { readonly loc: readonly (string | number)[]; readonly msg: string };

/** The four places a tool parameter's value may come from; exactly one of them is allowed. */
const sources = ['description', 'dynamic_variable', 'constant_value', 'is_system_provided'] as const;

/** What the provider refuses in a webhook tool with 422 (wire reference, section 8). */
export function toolFaults(config: unknown, secretExists: (id: string) => boolean): Fault[] {
  const loc = ['body', 'tool_config'];
  if (!isObject(config)) return [{ loc, msg: 'Field required' }];
  const fault = (path: string, msg: string): Fault => ({ loc: [...loc, ...path.split('.')], msg });
  const faults: Fault[] = [];
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(textAt(config, 'name') ?? '')) {
    faults.push(fault('name', "String should match pattern '^[a-zA-Z0-9_-]{1,64}$'"));
  }
  if (textAt(config, 'description') === undefined) faults.push(fault('description', 'Field required'));
  if (config.type !== 'webhook') return faults;
  const timeout = at(config, 'response_timeout_secs') ?? 20;
  if (typeof timeout !== 'number' || timeout < 5 || timeout > 300) {
    faults.push(fault('response_timeout_secs', 'Input should be from 5 to 300'));
  }
  const url = textAt(config, 'api_schema.url') ?? '';
  if (!url.startsWith('https://') && !isLoopback(url)) {
    faults.push(fault('api_schema.url', 'URL scheme should be https'));
  }
  const headers = at(config, 'api_schema.request_headers');
  for (const [name, value] of Object.entries(isObject(headers) ? headers : {})) {
    const secret = textAt(value, 'secret_id');
    if (secret !== undefined && !secretExists(secret)) {
      faults.push(fault(`api_schema.request_headers.${name}`, 'Secret not found'));
    }
  }
  const body = at(config, 'api_schema.request_body_schema');
  if (isObject(body)) faults.push(...schemaFaults(body, [...loc, 'api_schema', 'request_body_schema']));
  return faults;
}

function schemaFaults(schema: JsonObject, loc: readonly (string | number)[]): Fault[] {
  switch (schema.type) {
    case 'object': {
      const { properties, required } = schema;
      const known = isObject(properties) ? properties : {};
      const unknown = (Array.isArray(required) ? required : []).filter(
        (name) => !Object.hasOwn(known, String(name)),
      );
      return [
        ...unknown.map((name) => ({ loc: [...loc, 'required'], msg: `${String(name)} is not a property` })),
        ...Object.entries(known).flatMap(([name, inner]) =>
          isObject(inner) ? schemaFaults(inner, [...loc, 'properties', name]) : [],
        ),
      ];
    }
    case 'array':
      return isObject(schema.items) ? schemaFaults(schema.items, [...loc, 'items']) : [];
    case 'string':
    case 'boolean':
    case 'integer':
    case 'number': {
      const given = sources.filter((source) => {
        const value = schema[source];
        return value !== undefined && value !== null && value !== '' && value !== false;
      });
      return given.length === 1 ? [] : [{ loc, msg: `Must set exactly one of: ${sources.join(', ')}` }];
    }
    default:
      return [{ loc: [...loc, 'type'], msg: 'Input should be a literal type, object or array' }];
  }
}
