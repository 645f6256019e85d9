import type * as z from 'zod/mini';
import type { ProblemCode } from '../contracts/problem.ts';
import { RequestError } from './request-error.ts';

/**
 * Parses what a client sent. Every fault names its field by path; messages describe the rule and never repeat the value.
 */
export const parseInput = <Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  code: ProblemCode = 'invalid_body',
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new RequestError(code, { errors: parsed.error.issues.slice(0, 20).flatMap(faults) });
};

type Issue = z.core.$ZodIssue;

type Fault = { readonly field: string; readonly message: string };

const faults = (issue: Issue): readonly Fault[] => {
  if (issue.code === 'invalid_union') return ofAlternatives(issue);
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [path, key].filter(Boolean).join('.').slice(0, 100),
      message: 'This field is not known.',
    }));
  }
  return [{ field: path === '' ? '(body)' : path, message: ruleOf(issue) }];
};

/**
 * What could be one of several shapes is read as the shape that it got furthest into: a list of questions with one bad
 * `type` is told of that type. Where it got into none, all of them are named.
 */
const ofAlternatives = (issue: z.core.$ZodIssueInvalidUnion): readonly Fault[] => {
  const within = (inner: Issue): Issue => ({ ...inner, path: [...issue.path, ...inner.path] });
  const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map(({ path }) => path.length));
  const [deepest] = [...issue.errors].sort((one, other) => depth(other) - depth(one));
  if (deepest !== undefined && depth(deepest) > 0) return deepest.map(within).flatMap(faults);
  const rules = issue.errors.flat().map((inner) => ruleOf(within(inner)));
  return [
    {
      field: issue.path.map(String).join('.') || '(body)',
      message: rules.length === 0 ? 'Does not fit the contract.' : [...new Set(rules)].join(' Or: '),
    },
  ];
};

const ruleOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'object' ? 'Must be a JSON object.' : `Must be ${article(issue.expected)}.`;
    case 'too_big':
      return `At most ${issue.maximum}.`;
    case 'too_small':
      return `At least ${issue.minimum}.`;
    case 'invalid_value':
      return `One of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return ownWords(issue) ?? `Not a valid ${issue.format}.`;
    case 'custom':
      return ownWords(issue) ?? 'Not valid.';
    default:
      return 'Does not fit the contract.';
  }
};

/** The sentence the contract gives its rule; the library's own says nothing. */
const ownWords = ({ message }: Issue): string | undefined =>
  message === 'Invalid input' ? undefined : message;

const article = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
