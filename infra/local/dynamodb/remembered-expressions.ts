import conditionParser from 'dynalite/db/conditionParser.js';
import type { ParseContext, Parser, WireValue } from 'dynalite/db/index.js';
import projectionParser from 'dynalite/db/projectionParser.js';
import updateParser from 'dynalite/db/updateParser.js';

type Parse = Parser['parse'];

/** What a parsed expression is made of: nodes, paths, and the very value objects of the request. */
type Parsed = unknown;

/** Makes the parsed expression anew, with the values of another request of the same form. */
type Fill = (values: Readonly<Record<string, WireValue>>) => Parsed;

type Remembered = {
  readonly fill: Fill;
  readonly usedNames: readonly string[];
  readonly usedValues: readonly string[];
};

/** Functions write a few hundred different ones; more come from somebody who makes them up as they go. */
const most = 2_000;

/** Where the parser looks at what a value is, and not only at its type. */
const looksAtValues = /between|attribute_type/i;

const typeOf = (value: WireValue): string => Object.keys(value).join('+');

const formOf = (expression: string, { attrNames = {}, attrVals = {} }: ParseContext): string =>
  JSON.stringify([
    expression,
    Object.entries(attrNames),
    Object.entries(attrVals).map(([name, value]) => [name, typeOf(value)]),
  ]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** How to make `parsed` again. Nodes are copied each time, since dynalite writes into some of them. */
const fillOf = (parsed: Parsed, nameOf: ReadonlyMap<unknown, string>): Fill => {
  const name = nameOf.get(parsed);
  if (name !== undefined) return (values) => values[name];
  if (Array.isArray(parsed)) {
    const parts = parsed.map((part) => fillOf(part, nameOf));
    return (values) => parts.map((part) => part(values));
  }
  if (!isObject(parsed)) return () => parsed;
  const prototype: unknown = Object.getPrototypeOf(parsed);
  const parts = Object.entries(parsed).map(([key, part]) => [key, fillOf(part, nameOf)] as const);
  return (values) => {
    const copy: Record<string, unknown> = prototype === null ? Object.create(null) : {};
    for (const [key, part] of parts) copy[key] = part(values);
    return copy;
  };
};

/** Every name, as not used yet. */
const unused = (of: Readonly<Record<string, unknown>> = {}): Record<string, true> =>
  Object.fromEntries(Object.keys(of).map((name) => [name, true]));

/** What the parser has crossed off. */
const crossedOff = (of: Readonly<Record<string, unknown>> = {}, left: Readonly<Record<string, true>>) =>
  Object.keys(of).filter((name) => left[name] === undefined);

const parsedAnew = (parse: Parse, expression: string, context: ParseContext): Remembered => {
  const own = {
    ...context,
    unusedAttrNames: unused(context.attrNames),
    unusedAttrVals: unused(context.attrVals),
  };
  const parsed = parse(expression, { context: own });
  const nameOf = new Map(Object.entries(context.attrVals ?? {}).map(([name, value]) => [value, name]));
  return {
    fill: fillOf(parsed, nameOf),
    usedNames: crossedOff(context.attrNames, own.unusedAttrNames),
    usedValues: crossedOff(context.attrVals, own.unusedAttrVals),
  };
};

const remembering = (parse: Parse): Parse => {
  const known = new Map<string, Remembered>();
  return (expression, options) => {
    if (looksAtValues.test(expression)) return parse(expression, options);
    const { context } = options;
    const form = formOf(expression, context);
    const remembered = known.get(form) ?? parsedAnew(parse, expression, context);
    if (known.size >= most) known.clear();
    known.set(form, remembered);
    for (const name of remembered.usedNames) delete context.unusedAttrNames[name];
    for (const name of remembered.usedValues) delete context.unusedAttrVals[name];
    return remembered.fill(context.attrVals ?? {});
  };
};

/**
 * A quarter of what a table at work cost was dynalite parsing the same few expressions for every request. Each is now
 * parsed once for a form of request: its text, its names, and the types of its values. What is refused is parsed, and
 * refused, each time.
 */
export const rememberExpressions = (): void => {
  for (const parser of [conditionParser, projectionParser, updateParser]) {
    if (taught.has(parser)) continue;
    taught.add(parser);
    parser.parse = remembering(parser.parse);
  }
};

const taught = new WeakSet<Parser>();
