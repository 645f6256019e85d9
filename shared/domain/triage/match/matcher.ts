import type { Token } from '../text/tokens.ts';
import { compile, patternsOf, type Step } from './pattern.ts';

/** A phrase found: token positions, `to` exclusive. */
export type Match = { readonly id: string; readonly from: number; readonly to: number };

type Node = { next: Map<string, Node> | undefined; gap: Node | undefined; ends: string[] | undefined };
export type Matcher = { readonly root: Node; readonly classes: ReadonlyMap<string, readonly string[]> };

/** id → patterns. */
export type Lexicon = Readonly<Record<string, string>>;

const emptyNode = (): Node => ({ next: undefined, gap: undefined, ends: undefined });

const follow = (node: Node, step: Step): readonly Node[] => {
  if (step.kind === 'gap') {
    node.gap ??= emptyNode();
    return [node.gap];
  }
  const next = node.next ?? new Map<string, Node>();
  node.next = next;
  return step.keys.map((key) => {
    const known = next.get(key) ?? emptyNode();
    next.set(key, known);
    return known;
  });
};

const insert = (root: Node, id: string, steps: readonly Step[]): void => {
  let ends: readonly Node[] = [root];
  for (const step of steps) ends = ends.flatMap((node) => follow(node, step));
  for (const node of ends) {
    if (node.ends === undefined) node.ends = [id];
    else if (!node.ends.includes(id)) node.ends.push(id);
  }
};

const memberships = (classes: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const of = new Map<string, string[]>();
  for (const [name, words] of Object.entries(classes)) {
    for (const [step] of patternsOf(words).flatMap(compile)) {
      if (step?.kind !== 'word') continue;
      for (const key of step.keys) of.set(key, [...(of.get(key) ?? []), `@${name}`]);
    }
  }
  return of;
};

/** One trie over all lexicons; an id may stand in several. */
export const buildMatcher = (lexicons: readonly Lexicon[], classes: Lexicon): Matcher => {
  const root = emptyNode();
  for (const lexicon of lexicons) {
    for (const [id, entry] of Object.entries(lexicon)) {
      for (const steps of patternsOf(entry).flatMap(compile)) insert(root, id, steps);
    }
  }
  return { root, classes: memberships(classes) };
};

/** Words a gap must not swallow: a phrase does not reach over a denial or into the next thought. */
const wall = new Set([
  'no',
  'not',
  'without',
  'but',
  'deni',
  'except',
  'nor',
  'neither',
  'cannot',
  'however',
  'pero',
  'sin',
  'ni',
]);
const widest = 5;

/** Every phrase in the text, the longest per id and starting word. */
export const findMatches = (matcher: Matcher, tokens: readonly Token[]): readonly Match[] => {
  const found: Match[] = [];
  const keys = tokens.map((token) => [
    `=${token.word}`,
    ...[token.stem, ...(token.also ?? [])].flatMap((stem) => [stem, ...(matcher.classes.get(stem) ?? [])]),
  ]);
  const { root } = matcher;
  for (let from = 0; from < tokens.length; from += 1) {
    if (!keys[from]?.some((key) => root.next?.has(key))) continue;
    const longest = new Map<string, number>();
    const walk = (node: Node, at: number, loose: number): void => {
      for (const id of node.ends ?? []) if ((longest.get(id) ?? 0) < at) longest.set(id, at);
      const token = tokens[at];
      if (node.gap) walk(node.gap, at, widest);
      if (!token || (at > from && token.pause !== 'none')) return;
      for (const key of keys[at] ?? []) {
        const next = node.next?.get(key);
        if (next) walk(next, at + 1, 0);
      }
      if (loose > 0 && !wall.has(token.stem)) walk(node, at + 1, loose - 1);
    };
    walk(root, from, 0);
    for (const [id, to] of longest) found.push({ id, from, to });
  }
  return found;
};
