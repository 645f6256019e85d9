import type { Token } from '../text/tokens.ts';
import { compile, eachOpening, type Step } from './pattern.ts';

/** A phrase found: token positions, `to` exclusive. */
export type Match = { readonly id: string; readonly from: number; readonly to: number };

type Node = { next: Map<string, Node> | undefined; gap: Node | undefined; ends: string[] | undefined };

/**
 * A trie that grows with what it reads: patterns wait under the words they can begin with, and are compiled when
 * such a word is met. A first message then pays for its own words and not for the whole lexicon.
 */
export type Matcher = {
  readonly root: Node;
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** Ids and patterns in turn. */
  readonly waiting: Map<string, string[]>;
};

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
    eachOpening(words, (_, key) => {
      const list = of.get(key);
      if (list) list.push(`@${name}`);
      else of.set(key, [`@${name}`]);
    });
  }
  return of;
};

/** One trie over all lexicons; an id may stand in several. */
export const buildMatcher = (lexicons: readonly Lexicon[], classes: Lexicon): Matcher => {
  const waiting = new Map<string, string[]>();
  for (const lexicon of lexicons) {
    for (const [id, entry] of Object.entries(lexicon)) {
      eachOpening(entry, (pattern, key) => {
        const list = waiting.get(key);
        if (list === undefined) waiting.set(key, [id, pattern]);
        else if (list.at(-1) !== pattern || list.at(-2) !== id) list.push(id, pattern);
      });
    }
  }
  return { root: emptyNode(), classes: memberships(classes), waiting };
};

/** Compiles what begins with this word, once. */
const wake = ({ root, waiting }: Matcher, key: string): void => {
  const list = waiting.get(key) ?? [];
  for (let at = 0; at < list.length; at += 2) {
    const id = list[at] ?? '';
    for (const [first, ...rest] of compile(list[at + 1] ?? '')) {
      if (first?.kind === 'word' && first.keys.includes(key))
        insert(root, id, [{ kind: 'word', keys: [key] }, ...rest]);
    }
  }
  waiting.delete(key);
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
  const { root, waiting } = matcher;
  for (const key of new Set(keys.flat())) if (waiting.has(key)) wake(matcher, key);
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
