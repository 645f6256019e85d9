import type { Finding } from './context/finding.ts';

/** What an expression is asked about. */
export type Picture = {
  /** Findings that count for this name; empty when it does not hold. `episode` also takes what is over but of this episode. */
  readonly holding: (name: string, episode: boolean) => readonly Finding[];
  /** A number such as `age` or `temp`; undefined when it was not stated. */
  readonly number: (name: string) => number | undefined;
  /** A derived yes or no such as `female`; undefined when the name is not one. */
  readonly derived: (name: string) => boolean | undefined;
  /** False when nothing that holds or is stated stands in this rule. */
  readonly touches: (rule: string) => boolean;
};

/** The findings that made it true, or undefined when it is false. */
export type Proof = readonly Finding[] | undefined;
export type Condition = (picture: Picture) => Proof;

/** Letters apart at most for `a ~ b`: about eight words. */
const near = 60;

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

const atom = (word: string): Condition => {
  const compared = /^([a-z_]+)(>=|<=|>|<)([\d.]+)$/.exec(word);
  if (compared) {
    const [, name = '', sign = '', limit = ''] = compared;
    return (picture) => {
      const value = picture.number(name);
      return value !== undefined && comparisons[sign]?.(value, Number(limit)) ? [] : undefined;
    };
  }
  const episode = word.endsWith('^');
  const name = episode ? word.slice(0, -1) : word;
  return (picture) => {
    const derived = picture.derived(name);
    const found = picture.holding(name, episode);
    if (found.length > 0) return found;
    return derived ? [] : undefined;
  };
};

const all = (parts: readonly Condition[]): Condition => {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (picture) => {
    const proofs: Finding[] = [];
    for (const part of parts) {
      const proof = part(picture);
      if (!proof) return undefined;
      proofs.push(...proof);
    }
    return proofs;
  };
};

const any = (parts: readonly Condition[]): Condition => {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return (picture) => {
    const proofs = parts.map((part) => part(picture)).filter((proof) => proof !== undefined);
    return proofs.length === 0 ? undefined : proofs.flat();
  };
};

const not =
  (part: Condition): Condition =>
  (picture) =>
    part(picture) ? undefined : [];

const atLeastOf =
  (count: number, parts: readonly Condition[]): Condition =>
  (picture) => {
    const proofs = parts.map((part) => part(picture)).filter((proof) => proof !== undefined);
    return proofs.length >= count ? proofs.flat() : undefined;
  };

const beside =
  (left: Condition, right: Condition): Condition =>
  (picture) => {
    const [some, others] = [left(picture) ?? [], right(picture) ?? []];
    for (const a of some) {
      const b = others.find((other) => Math.max(a.start, other.start) - Math.min(a.end, other.end) <= near);
      if (b) return [a, b];
    }
    return undefined;
  };

/**
 * Compiles a rule such as `chest_pain & (sweat | age>=35) & !chest_wall`. `&` and, `|` or, `!` not,
 * `2 of (a b c)` at least so many, `a ~ b` said close together, `x^` also when over, `name>=n` a number.
 * Throws on a malformed rule: rules are data, a slip must show at once.
 */
export const compileCondition = (source: string): Condition => {
  const words = source.match(/[a-z_]+(?:>=|<=|>|<)[\d.]+|[a-z_0-9]*[a-z_][a-z_0-9]*\^?|\d+|[&|!()~]/g) ?? [];
  let at = 0;
  const peek = (): string | undefined => words[at];
  const take = (expected?: string): string => {
    const word = words[at];
    if (word === undefined || (expected !== undefined && word !== expected)) {
      throw new Error(`malformed rule near word ${at}: ${source}`);
    }
    at += 1;
    return word;
  };
  const parseList = (): readonly Condition[] => {
    const parts: Condition[] = [];
    take('(');
    while (peek() !== ')') parts.push(parseAtom());
    take(')');
    return parts;
  };
  const parseAtom = (): Condition => {
    const word = take();
    if (word === '!') return not(parseAtom());
    if (word === '(') {
      const inner = parseAny();
      take(')');
      return inner;
    }
    if (/^\d+$/.test(word)) {
      take('of');
      return atLeastOf(Number(word), parseList());
    }
    if (/^[&|~)]$/.test(word)) throw new Error(`malformed rule at "${word}": ${source}`);
    return atom(word);
  };
  const parseBeside = (): Condition => {
    let left = parseAtom();
    while (peek() === '~') {
      take('~');
      left = beside(left, parseAtom());
    }
    return left;
  };
  const parseAll = (): Condition => {
    const parts = [parseBeside()];
    while (peek() === '&') {
      take('&');
      parts.push(parseBeside());
    }
    return all(parts);
  };
  const parseAny = (): Condition => {
    const parts = [parseAll()];
    while (peek() === '|') {
      take('|');
      parts.push(parseAll());
    }
    return any(parts);
  };
  const condition = parseAny();
  if (at !== words.length) throw new Error(`malformed rule after word ${at}: ${source}`);
  return condition;
};

/** The same, compiled when it is first asked: most rules are never reached by a first message. */
export const lateCondition = (source: string): Condition => {
  let compiled: Condition | undefined;
  return (picture) => {
    compiled ??= compileCondition(source);
    return compiled(picture);
  };
};

/**
 * For rules that do not hold of somebody who said nothing, as a test holds those to that are asked of every text:
 * such a rule is passed by, and not compiled, while nothing that it names was said.
 */
export const conditionOf = (source: string): Condition => {
  const condition = lateCondition(source);
  return (picture) => (picture.touches(source) ? condition(picture) : undefined);
};

/** Names a rule uses, numbers apart; the tests hold them to the lexicon. */
export const namesIn = (source: string): readonly string[] =>
  (source.match(/[a-z_]+(?:>=|<=|>|<)[\d.]+|[a-z_0-9]*[a-z_][a-z_0-9]*\^?/g) ?? [])
    .filter((word) => word !== 'of' && !/[<>]/.test(word))
    .map((word) => word.replace('^', ''));
