import type { Match } from '../match/matcher.ts';
import type { Token } from '../text/tokens.ts';
import type { Certainty, Finding, FindingTime, Subject } from './finding.ts';
import { clauseAround, scopeAfter, sentenceAround } from './scope.ts';

const contextIds = new Set([
  'deny',
  'not_a_denial',
  'afterwards_denied',
  'gone',
  'stops_scope',
  'doubt',
  'supposed',
  'story',
  'earlier',
  'began',
  'still_now',
  'kin_history',
  'kin',
  'kin_had',
  'self',
  'mask',
]);

const within = (inner: Match, outer: Match): boolean => inner.from >= outer.from && inner.to <= outer.to;
const sameSpan = (a: Match, b: Match): boolean => a.from === b.from && a.to === b.to;

type Scene = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly by: (id: string) => readonly Match[];
  readonly stops: ReadonlySet<number>;
  readonly clauseCuts: ReadonlySet<number>;
};

/** What stands in the text between two neighbouring words. */
const between = (scene: Scene, at: number): string =>
  scene.text.slice(scene.tokens[at - 1]?.end ?? 0, scene.tokens[at]?.start ?? scene.text.length);

/** "No, my chest hurts": a no that answers the question before and denies nothing that follows. */
const answersBefore = (scene: Scene, trigger: Match): boolean => {
  const next = scene.tokens[trigger.to];
  const first = scene.tokens[trigger.from];
  if (trigger.to - trigger.from !== 1 || !/^no$/.test(first?.word ?? '')) return false;
  const opens = trigger.from === 0 || first?.pause !== 'none';
  return opens && (next === undefined || next.pause !== 'none');
};

/** "Not bad", "not painful": words of comfort in which the denial still denies. */
const deniable: ReadonlySet<string> = new Set(['mild', 'testicle_lump']);

/** "Can't breathe", "baby not moving", "no pulse": the denial belongs to the phrase; it stands in it, not merely before it. */
const lexicalised = (tokens: readonly Token[], match: Match): boolean =>
  !deniable.has(match.id) &&
  tokens
    .slice(match.from, match.to)
    .some((token) => /^(?:no|not|without|never|none|neither)$/.test(token.word));

const scopesOf = (scene: Scene, triggers: readonly Match[]): readonly Match[] =>
  triggers.map((trigger) => ({
    id: trigger.id,
    from: trigger.to,
    to: scopeAfter(scene.tokens, trigger, scene.stops),
  }));

const deniedAfterwards = (scene: Scene, finding: Match): boolean =>
  scene.by('afterwards_denied').some((denial) => {
    if (denial.from < finding.to || denial.from > finding.to + 2) return false;
    if (scene.tokens.slice(finding.to, denial.from).some((token) => token.pause !== 'none')) return false;
    if (denial.to - denial.from > 1) return scene.tokens[denial.from]?.pause !== 'strong';
    const next = scene.tokens[denial.to];
    const ends = next === undefined || next.pause !== 'none';
    return ends && /[?:\-=(]|^\s*$/.test(between(scene, denial.from));
  });

const isGone = (scene: Scene, finding: Match): boolean => {
  const sentence = sentenceAround(scene.tokens, finding.from);
  const excused = scene.by('not_a_denial');
  const ends = scene.by('gone').filter((end) => !excused.some((other) => within(end, other)));
  const gone = ends.some(
    (end) => end.from >= finding.to && end.from <= finding.to + 2 && end.from < sentence.to,
  );
  if (!gone) return false;
  return !scene.tokens
    .slice(finding.to, sentence.to + 6)
    .some((token) => ['again', 'return', 'still', 'back'].includes(token.stem));
};

const heldUntil = (scene: Scene, finding: Match): boolean =>
  scene.tokens
    .slice(finding.to, finding.to + 2)
    .some((token) => ['until', 'unles'].includes(token.stem) || token.word === 'unless');

const durationBefore = (scene: Scene, trigger: Match): boolean =>
  scene.tokens
    .slice(Math.max(0, trigger.from - 3), trigger.from)
    .some((token) => /^(?:day|week|hour|month|minut|minute|hr|wk)$/.test(token.stem)) &&
  scene.tokens[trigger.from]?.stem === 'histori';

/** "For 30 minutes" says how long it lasted, not that it is now. */
const isLength = (scene: Scene, match: Match): boolean =>
  /^(?:minut|minute|hour)$/.test(scene.tokens[match.from]?.stem ?? '') &&
  scene.tokens.slice(Math.max(0, match.from - 3), match.from).some((token) => token.word === 'for');

const isPast = (scene: Scene, finding: Match): boolean => {
  const clause = clauseAround(scene.tokens, finding.from, scene.clauseCuts);
  const inClause = (match: Match): boolean => match.from >= clause.from && match.to <= clause.to;
  const forward = ['histori', 'hx', 'pmh', 'pmhx', 'past', 'previou', 'prior', 'former'];
  return scene.by('earlier').some((earlier) => {
    if (within(finding, earlier) || durationBefore(scene, earlier)) return false;
    if (forward.includes(scene.tokens[earlier.from]?.stem ?? '')) {
      return finding.from >= earlier.to && finding.from < scopeAfter(scene.tokens, earlier, scene.stops);
    }
    if (!inClause(earlier)) return false;
    return (
      !scene.by('began').some(inClause) &&
      !scene.by('still_now').some((match) => inClause(match) && !isLength(scene, match))
    );
  });
};

const isOthers = (scene: Scene, finding: Match): boolean => {
  const sentence = sentenceAround(scene.tokens, finding.from);
  const lineage = scene
    .by('kin_history')
    .some((kin) => kin.from >= sentence.from && finding.from >= kin.to && finding.from < sentence.to);
  if (lineage) return true;
  return scene.by('kin_had').some((kin) => {
    const clause = clauseAround(scene.tokens, kin.from, scene.clauseCuts);
    if (finding.from < kin.from || finding.from >= clause.to) return false;
    const recent = scene
      .by('still_now')
      .some((now) => now.from >= sentence.from && now.to <= sentence.to && !isLength(scene, now));
    return !recent;
  });
};

/** "I don't want to die": a denial that elsewhere is none stands right before; whoever says it should be asked. */
const afterBareNot = (scene: Scene, finding: Match): boolean =>
  ['not', 'never'].includes(scene.tokens[finding.from - 1]?.word ?? '') && finding.to - finding.from > 1;

/** "Won't smile": words of comfort that a plain "not" turns over, whatever else "will not" leaves standing. */
const comforting: ReadonlySet<string> = new Set([
  'behaves_well',
  'well_again',
  'able',
  'better',
  'otc_works',
]);

const certaintyOf = (
  scene: Scene,
  finding: Match,
  scopes: Readonly<Record<'deny' | 'doubt' | 'supposed', readonly Match[]>>,
): Certainty => {
  const covered = (list: readonly Match[]): boolean =>
    list.some((scope) => finding.from >= scope.from && finding.from < scope.to);
  const sentence = sentenceAround(scene.tokens, finding.from);
  const inStory = scene.by('story').some((story) => story.from >= sentence.from && story.to <= sentence.to);
  if (comforting.has(finding.id) && scene.tokens[finding.from - 1]?.word === 'not') return 'negated';
  if (inStory || covered(scopes.supposed)) return 'supposed';
  if (covered(scopes.doubt)) return 'uncertain';
  if ((covered(scopes.deny) || deniedAfterwards(scene, finding)) && !heldUntil(scene, finding))
    return 'negated';
  return afterBareNot(scene, finding) ? 'uncertain' : 'present';
};

const timeOf = (scene: Scene, finding: Match): FindingTime => {
  if (isPast(scene, finding)) return 'past';
  return isGone(scene, finding) ? 'resolved' : 'now';
};

const sceneOf = (text: string, tokens: readonly Token[], matches: readonly Match[]): Scene => {
  const grouped = new Map<string, Match[]>();
  for (const match of matches) grouped.set(match.id, [...(grouped.get(match.id) ?? []), match]);
  const by = (id: string): readonly Match[] => grouped.get(id) ?? [];
  const stops = new Set(by('stops_scope').map((match) => match.from));
  const hardCuts = [
    'but',
    'however',
    'although',
    'though',
    'now',
    'then',
    'today',
    'tonight',
    'pero',
    'ahora',
    'hoy',
  ];
  const clauseCuts = new Set([...tokens.keys()].filter((at) => hardCuts.includes(tokens[at]?.word ?? '')));
  return { text, tokens, by, stops, clauseCuts };
};

/** Where the text speaks of relatives' illnesses: nothing said there is a fact about the patient. */
export const asidesIn = (
  tokens: readonly Token[],
  matches: readonly Match[],
): readonly { readonly start: number; readonly end: number }[] => {
  const scene = sceneOf('', tokens, matches);
  return [...scene.by('kin_had'), ...scene.by('kin_history')].flatMap((kin) => {
    const sentence = sentenceAround(tokens, kin.from);
    const recent = scene.by('still_now').some((now) => now.from >= sentence.from && now.to <= sentence.to);
    if (recent && kin.id === 'kin_had') return [];
    const clause = kin.id === 'kin_had' ? clauseAround(tokens, kin.from, scene.clauseCuts) : sentence;
    return [{ start: tokens[kin.from]?.start ?? 0, end: tokens[clause.to - 1]?.end ?? 0 }];
  });
};

/** Reads each phrase found in the light of the words around it. */
export const inContext = (
  text: string,
  tokens: readonly Token[],
  matches: readonly Match[],
): readonly Finding[] => {
  const scene = sceneOf(text, tokens, matches);
  const masks = scene.by('mask');
  const findings = matches.filter(
    (match) =>
      !contextIds.has(match.id) && !masks.some((mask) => within(match, mask) && !sameSpan(match, mask)),
  );
  const notDenials = scene.by('not_a_denial');
  const phrases = findings.filter((match) => match.to - match.from > 1 && lexicalised(tokens, match));
  const denials = scene
    .by('deny')
    .filter(
      (trigger) =>
        !notDenials.some((other) => within(trigger, other)) &&
        !phrases.some((phrase) => within(trigger, phrase)) &&
        !answersBefore(scene, trigger),
    );
  const fears = scene.by('supposed').filter((trigger) => {
    const before = scene.tokens[trigger.from - 1]?.stem ?? '';
    return !['have', 'has', 'had', 'show', 'with', 'display'].includes(before);
  });
  const scopes = {
    deny: scopesOf(scene, denials),
    doubt: scopesOf(scene, scene.by('doubt')),
    supposed: scopesOf(scene, fears),
  };
  return findings.map((match): Finding => {
    const subject: Subject = isOthers(scene, match) ? 'other' : 'patient';
    return {
      id: match.id,
      start: tokens[match.from]?.start ?? 0,
      end: tokens[match.to - 1]?.end ?? text.length,
      certainty: certaintyOf(scene, match, scopes),
      subject,
      time: timeOf(scene, match),
    };
  });
};
