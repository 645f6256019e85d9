/** A JSON Schema (draft 2020-12, as zod writes it) as a TypeScript type. What it does not know it refuses loudly. */
export const typescriptOf = (schema: unknown): string => {
  if (!isObject(schema)) return 'unknown';
  const { anyOf, oneOf, allOf, const: only, enum: words, type } = schema;
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (Array.isArray(anyOf)) return union(anyOf.map(typescriptOf));
  if (Array.isArray(oneOf)) return union(oneOf.map(typescriptOf));
  if (Array.isArray(allOf)) return allOf.map(typescriptOf).join(' & ');
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(words)) return union(words.map((word) => JSON.stringify(word)));
  if (Array.isArray(type)) return union(type.map((one) => typescriptOf({ ...schema, type: one })));
  switch (type) {
    case 'string':
      return 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `readonly (${typescriptOf(schema.items)})[]`;
    case 'object':
      return objectType(schema);
    case undefined:
      return 'unknown';
    default:
      throw new Error(`The contract has a type no client knows: ${String(type)}.`);
  }
};

type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

const objectType = ({ properties, required, additionalProperties }: Schema): string => {
  const known = isObject(properties) ? Object.entries(properties) : [];
  if (known.length === 0) {
    return isObject(additionalProperties)
      ? `Readonly<Record<string, ${typescriptOf(additionalProperties)}>>`
      : 'Readonly<Record<string, unknown>>';
  }
  const always = new Set(Array.isArray(required) ? required : []);
  const fields = known.map(
    ([name, schema]) => `readonly ${key(name)}${always.has(name) ? '' : '?'}: ${typescriptOf(schema)};`,
  );
  return `{ ${fields.join(' ')} }`;
};

const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
