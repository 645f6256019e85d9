import { type Relations, relate } from '../dates/relate.ts';
import type { Turn } from './call.ts';
import { isPlainYes, raisesDoubt } from './clean.ts';
import type { Evidence, Slot } from './outcome.ts';
import { quote } from './quote.ts';
import { type Signals, signalsOf } from './signals.ts';

/** What the conversation says about one slot, after its last decisive turn. */
/** `unsettled`: agreed, and then something was said that nobody here can vouch for. */
export type Standing = 'silent' | 'offered' | 'agreed' | 'unsettled' | 'contradicted';

export type Reading = {
  readonly standing: Standing;
  /** The decisive turns, newest last. */
  readonly quotes: readonly Evidence[];
  /** The clinic said something of substance after the agent had taken the slot up: more than an offer and a goodbye. */
  readonly answered: boolean;
};

type State = {
  readonly standing: Standing;
  readonly quotes: readonly Evidence[];
  /** What day and what time was last spoken of, by anyone. */
  readonly day: Relations['day'];
  readonly time: Relations['time'];
  /** The agent's turn just before, if it was one. */
  readonly readBack: 'right' | 'wrong' | 'none';
  readonly offered: boolean;
  readonly takenUp: boolean;
  readonly answered: boolean;
  /** The agent's last turn was a question about something else than this slot. */
  readonly asked: boolean;
};

const isWrong = (relation: Relations['day']): boolean => relation === 'disagrees' || relation === 'mixed';

/** Only a statement or a request counts as a read-back: "do you have Tuesday at 3?" answered "yes" books nothing. */
const readBackOf = (relations: Relations, signals: Signals): State['readBack'] => {
  if (relations.day === 'silent' && relations.time === 'silent') return 'none';
  if (signals.has('asksAvailability')) return 'none';
  if (isWrong(relations.day) || isWrong(relations.time)) return 'wrong';
  return relations.day === 'agrees' && relations.time === 'agrees' ? 'right' : 'none';
};

const after = (last: Relations['day'], now: Relations['day']): Relations['day'] =>
  now === 'silent' ? last : now;

const hearAgent = (state: State, turn: Turn, relations: Relations, signals: Signals): State => {
  const withdrawn = state.standing === 'agreed' && signals.has('takesBack') && !signals.has('question');
  const readBack = readBackOf(relations, signals);
  return {
    standing: withdrawn ? 'contradicted' : state.standing,
    quotes: withdrawn ? [...state.quotes, quote(turn, false)] : state.quotes,
    day: after(state.day, relations.day),
    time: after(state.time, relations.time),
    readBack,
    offered: state.offered,
    takenUp: state.offered || state.takenUp || readBack === 'right',
    answered: readBack === 'right' ? false : state.answered,
    asked: signals.has('question') && relations.day === 'silent' && relations.time === 'silent',
  };
};

/** Against the slot: said no, took it back, put it off, or named another day or time where this one was settled. */
const speaksAgainst = (state: State, relations: Relations, signals: Signals): boolean => {
  if (signals.has('defers') || signals.has('refusesAutomated') || signals.has('wrongNumber')) return true;
  if (signals.has('takesBack') || signals.has('noAvailability') || signals.has('declines')) return true;
  const commits = signals.has('commits');
  const agreesHere = relations.day !== 'silent' || relations.time !== 'silent';
  const elsewhere = isWrong(relations.day) || isWrong(relations.time);
  if (elsewhere)
    return commits || state.standing === 'agreed' || state.readBack !== 'none' || signals.has('denies');
  const settledElsewhere = state.day === 'disagrees' || state.time === 'disagrees';
  if (commits && !agreesHere && settledElsewhere) return true;
  if (signals.has('denies')) return state.readBack !== 'none' && !commits && !agreesHere;
  const yes = commits || signals.has('affirms') || signals.has('murmurs');
  return yes && state.readBack === 'wrong' && !agreesHere;
};

const speaksFor = (state: State, relations: Relations, signals: Signals): boolean => {
  const day = after(state.day, relations.day);
  const time = after(state.time, relations.time);
  if (day !== 'agrees' || time !== 'agrees') return false;
  if (signals.has('holds') || signals.has('mailbox') || signals.has('asksAvailability')) return false;
  if (signals.has('commits')) return true;
  if (signals.has('question')) return false;
  if (signals.has('affirms')) return state.readBack === 'right';
  return signals.has('murmurs') && state.readBack === 'right' && !signals.has('goodbye');
};

const substantial = (signals: Signals): boolean =>
  !signals.has('goodbye') && !signals.has('holds') && !signals.has('question');

const hearClinic = (state: State, turn: Turn, relations: Relations, signals: Signals): State => {
  const next: State = {
    ...state,
    day: after(state.day, relations.day),
    time: after(state.time, relations.time),
    readBack: signals.has('holds') ? state.readBack : 'none',
    offered: state.offered || relations.time === 'agrees',
    answered: state.answered || (state.takenUp && substantial(signals) && isPlainYes(turn.text)),
  };
  if (speaksAgainst(state, relations, signals))
    return { ...next, standing: 'contradicted', quotes: [...state.quotes, quote(turn, false)] };
  const plainYes = isPlainYes(turn.text);
  if (plainYes && speaksFor(state, relations, signals))
    return { ...next, standing: 'agreed', quotes: [...state.quotes, quote(turn, true)] };
  if (state.standing === 'agreed' && !plainYes && raisesDoubt(turn.text, state.asked))
    return { ...next, standing: 'unsettled', quotes: [...state.quotes, quote(turn, false)] };
  const offers = relations.time === 'agrees' && relations.day !== 'disagrees' && state.standing === 'silent';
  return offers ? { ...next, standing: 'offered', quotes: [...state.quotes, quote(turn, true)] } : next;
};

/** Reads the turns in order against a slot. `spokenAt` is the start of the call. */
export const readTurns = (turns: readonly Turn[], slot: Slot, spokenAt: Date): Reading => {
  const start: State = {
    standing: 'silent',
    quotes: [],
    day: 'silent',
    time: 'silent',
    readBack: 'none',
    offered: false,
    takenUp: false,
    answered: false,
    asked: false,
  };
  const end = turns.reduce((state, turn) => {
    const relations = relate(turn.text, slot, spokenAt);
    const signals = signalsOf(turn.text);
    return turn.speaker === 'agent'
      ? hearAgent(state, turn, relations, signals)
      : hearClinic(state, turn, relations, signals);
  }, start);
  return { standing: end.standing, quotes: end.quotes, answered: end.answered };
};
