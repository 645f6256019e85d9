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

const speakers = new Set('i im he she it we they my his her our there'.split(' '));

/** "No, my chest hurts", "no i have chest pain", "none, chest pain": it answers the question before and denies nothing that follows. */
const answersBefore = (scene: Scene, trigger: Match): boolean => {
  const first = scene.tokens[trigger.from];
  if (trigger.to - trigger.from !== 1 || (first?.word !== 'no' && first?.word !== 'none')) return false;
  const opens = trigger.from === 0 || first.pause !== 'none';
  const next = scene.tokens[trigger.to];
  return opens && (next?.pause !== 'none' || speakers.has(next.word));
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
    .some((token) => token.word === 'until' || token.word === 'unless');

const stemAt = (scene: Scene, at: number): string => scene.tokens[at]?.stem ?? '';

/** "2 hrs history of chest pain" says since when, not that it was another time. */
const durationBefore = (scene: Scene, trigger: Match): boolean =>
  stemAt(scene, trigger.from) === 'histori' &&
  scene.tokens
    .slice(Math.max(0, trigger.from - 3), trigger.from)
    .some((token) => /^(?:day|week|hour|month|minut|mins?|hrs?|wks?)$/.test(token.stem));

/** "For 30 minutes" says how long it lasted, not that it is now. */
const isLength = (scene: Scene, match: Match): boolean =>
  /^(?:minut|hour)$/.test(stemAt(scene, match.from)) &&
  scene.tokens.slice(Math.max(0, match.from - 3), match.from).some((token) => token.word === 'for');

/** "Heart attack years ago, chest pain now": whatever else the clause says, this one is said of now. */
const saidOfNow = (scene: Scene, finding: Match): boolean => {
  const next = scene.tokens.slice(finding.to, finding.to + 2);
  return next.some(
    (token, at) =>
      ['now', 'today', 'tonight', 'ahora', 'hoy'].includes(token.word) &&
      next.slice(0, at + 1).every(({ pause }) => pause === 'none'),
  );
};

/**
 * "Previous heart attack, chest pain", "history of diabetes, chest pain for 2 hours": past the comma "previous" says
 * nothing, and a list of illnesses is left where something is said of now.
 */
const leavesHistory = (scene: Scene, earlier: Match, finding: Match): boolean => {
  const pauses = (from: number, to: number): boolean =>
    scene.tokens.slice(from, to + 1).some(({ pause }) => pause !== 'none');
  if (!pauses(earlier.to, finding.from)) return false;
  return (
    ['previous', 'prior', 'former'].includes(stemAt(scene, earlier.from)) ||
    [...scene.by('still_now'), ...scene.by('began')].some(
      ({ from }) => from >= finding.to && !pauses(finding.to, from),
    )
  );
};

/** How many years; it opens a clause together with the "years ago" it belongs to. */
const amount =
  /^(?:\d.*|about|around|over|a|few|couple|of|several|many|some|one|two|three|four|five|six|ten)$/;

/** "Heart attack two years ago and chest pain": the time belongs to what was said before it. */
const addedTo = (scene: Scene, earlier: Match, finding: Match, clauseFrom: number): boolean =>
  scene.tokens[earlier.to - 1]?.word === 'ago' &&
  scene.tokens.slice(clauseFrom, earlier.from).some(({ word }) => !amount.test(word)) &&
  scene.tokens
    .slice(earlier.to, finding.from + 1)
    .some(({ word, pause }) => word === 'and' || pause !== 'none');

const isPast = (scene: Scene, finding: Match): boolean => {
  if (saidOfNow(scene, finding)) return false;
  const clause = clauseAround(scene.tokens, finding.from, scene.clauseCuts);
  const inClause = (match: Match): boolean => match.from >= clause.from && match.to <= clause.to;
  const forward = ['histori', 'hx', 'pmh', 'pmhx', 'past', 'previous', 'prior', 'former'];
  return scene.by('earlier').some((earlier) => {
    if (within(finding, earlier) || durationBefore(scene, earlier)) return false;
    if (forward.includes(stemAt(scene, earlier.from))) {
      const reached =
        finding.from >= earlier.to && finding.from < scopeAfter(scene.tokens, earlier, scene.stops);
      return reached && !leavesHistory(scene, earlier, finding);
    }
    if (!inClause(earlier) || addedTo(scene, earlier, finding, clause.from)) return false;
    return (
      !scene.by('began').some(inClause) &&
      !scene.by('still_now').some((match) => inClause(match) && !isLength(scene, match))
    );
  });
};

/** "My father had a heart attack today": a text of now may be about him, who then is the patient. */
const saidOfToday = (scene: Scene, kin: Match): boolean => {
  const sentence = sentenceAround(scene.tokens, kin.from);
  return scene
    .by('still_now')
    .some((now) => now.from >= sentence.from && now.to <= sentence.to && !isLength(scene, now));
};

/** How far the words about relatives reach: "family history of stroke, but I have chest pain" ends before the "but". */
const kinClauses = (scene: Scene): readonly { readonly to: number; readonly kin: Match }[] =>
  [...scene.by('kin_had').filter((kin) => !saidOfToday(scene, kin)), ...scene.by('kin_history')].map(
    (kin) => ({
      kin,
      to: clauseAround(scene.tokens, kin.from, scene.clauseCuts).to,
    }),
  );

const isOthers = (scene: Scene, finding: Match): boolean =>
  kinClauses(scene).some(({ kin, to }) => finding.from >= kin.from && finding.from < to);

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
  const clauseCuts = new Set(tokens.flatMap(({ word }, at) => (hardCuts.includes(word) ? [at] : [])));
  return { text, tokens, by, stops, clauseCuts };
};

/** Where the text speaks of relatives' illnesses: nothing said there is a fact about the patient. */
export const asidesIn = (
  tokens: readonly Token[],
  matches: readonly Match[],
): readonly { readonly start: number; readonly end: number }[] => {
  const scene = sceneOf('', tokens, matches);
  return kinClauses(scene).map(({ kin, to }) => ({
    start: tokens[kin.from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }));
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
    const wondered = scene.by('doubt').some(({ from, to }) => trigger.from > from && trigger.from < to);
    return (
      !wondered &&
      !['have', 'has', 'had', 'show', 'with', 'displai'].includes(stemAt(scene, trigger.from - 1))
    );
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
