import type {
  Calls,
  Cascades,
  ClinicMemories,
  Control,
  Erasures,
  Inbox,
  Lines,
  Numbers,
  OptOuts,
  PendingWork,
  Sessions,
  WaitTokens,
} from '#shared/ports.ts';

/** All that is kept, whoever keeps it. */
export type Store = {
  readonly sessions: Sessions;
  readonly cascades: Cascades & WaitTokens;
  readonly calls: Calls;
  readonly inbox: Inbox;
  readonly lines: Lines;
  readonly numbers: Numbers;
  readonly optOuts: OptOuts;
  readonly memories: ClinicMemories;
  readonly control: Control;
  readonly pending: PendingWork;
  readonly erasures: Erasures;
};

/** How an awaited call is let through; `rehearse` is what a lost race carries out in vain. */
export type Gate = <T>(name: string, effect: () => Promise<T>, rehearse?: () => void) => Promise<T>;

/** The ports of one run of a function: every call passes its gate, one by one, by name. */
export const gatedStore = (gate: Gate, store: Store, peek: Peek): Store => ({
  sessions: {
    get: (id) => gate('sessions.get', () => store.sessions.get(id)),
    open: (id, message) => gate('sessions.open', () => store.sessions.open(id, message)),
    saveTurn: (write) => gate('sessions.saveTurn', () => store.sessions.saveTurn(write)),
    append: (id, entries) => gate('sessions.append', () => store.sessions.append(id, entries)),
    entries: (id, query) => gate('sessions.entries', () => store.sessions.entries(id, query)),
    cursor: (id) => gate('sessions.cursor', () => store.sessions.cursor(id)),
    erase: (id, now, version) => gate('sessions.erase', () => store.sessions.erase(id, now, version)),
  },
  cascades: {
    get: (id) => gate('cascades.get', () => store.cascades.get(id)),
    change: (id, change) =>
      gate(
        'cascades.change',
        () => store.cascades.change(id, change),
        () => {
          const present = peek.cascade(id);
          if (present !== undefined) change(present);
        },
      ),
    conclude: (write) => gate('cascades.conclude', () => store.cascades.conclude(write)),
    storeWaitToken: (id, wait) =>
      gate('cascades.storeWaitToken', () => store.cascades.storeWaitToken(id, wait)),
    waitToken: (id) => gate('cascades.waitToken', () => store.cascades.waitToken(id)),
    forgetWaitToken: (id, token) =>
      gate('cascades.forgetWaitToken', () => store.cascades.forgetWaitToken(id, token)),
  },
  calls: {
    get: (id) => gate('calls.get', () => store.calls.get(id)),
    many: (ids) => gate('calls.many', () => store.calls.many(ids)),
    open: (id) => gate('calls.open', () => store.calls.open(id)),
    byConversation: (id) => gate('calls.byConversation', () => store.calls.byConversation(id)),
    reserve: (intent) => gate('calls.reserve', () => store.calls.reserve(intent)),
    change: (id, change, known) =>
      gate(
        'calls.change',
        () => store.calls.change(id, change, known),
        () => {
          const present = peek.call(id);
          if (present !== undefined) change(present, peek.cascade(present.cascade_id ?? ''));
        },
      ),
    bindConversation: (id, conversation) =>
      gate('calls.bindConversation', () => store.calls.bindConversation(id, conversation)),
    storeTaskToken: (id, token) => gate('calls.storeTaskToken', () => store.calls.storeTaskToken(id, token)),
    forgetTaskToken: (id, token) =>
      gate('calls.forgetTaskToken', () => store.calls.forgetTaskToken(id, token)),
    taskToken: (id) => gate('calls.taskToken', () => store.calls.taskToken(id)),
    markLookedUp: (id, at) => gate('calls.markLookedUp', () => store.calls.markLookedUp(id, at)),
    lookedUpAt: (ids) => gate('calls.lookedUpAt', () => store.calls.lookedUpAt(ids)),
  },
  inbox: {
    store: (event) => gate('inbox.store', () => store.inbox.store(event)),
    of: (id) => gate('inbox.of', () => store.inbox.of(id)),
    storeTurns: (id, turns) => gate('inbox.storeTurns', () => store.inbox.storeTurns(id, turns)),
    turnsOf: (id) => gate('inbox.turnsOf', () => store.inbox.turnsOf(id)),
  },
  lines: {
    queue: (waiting) => gate('lines.queue', () => store.lines.queue(waiting)),
    firstWaiting: (limit) => gate('lines.firstWaiting', () => store.lines.firstWaiting(limit)),
    leave: (ticket) => gate('lines.leave', () => store.lines.leave(ticket)),
    leases: () => gate('lines.leases', () => store.lines.leases()),
  },
  numbers: {
    isOptedOut: (number) => gate('numbers.isOptedOut', () => store.numbers.isOptedOut(number)),
    optOut: (number, at) => gate('numbers.optOut', () => store.numbers.optOut(number, at)),
  },
  optOuts: {
    among: (numbers) => gate('optOuts.among', () => store.optOuts.among(numbers)),
  },
  memories: {
    many: (ids) => gate('memories.many', () => store.memories.many(ids)),
    remember: (clinic, lesson) => gate('memories.remember', () => store.memories.remember(clinic, lesson)),
  },
  control: {
    read: () => gate('control.read', () => store.control.read()),
    switchCalling: (on) => gate('control.switchCalling', () => store.control.switchCalling(on)),
    changeBreaker: (change) => gate('control.changeBreaker', () => store.control.changeBreaker(change)),
  },
  erasures: {
    keep: (erasure) => gate('erasures.keep', () => store.erasures.keep(erasure)),
    open: (limit) => gate('erasures.open', () => store.erasures.open(limit)),
    finish: (id) => gate('erasures.finish', () => store.erasures.finish(id)),
    eraseCascade: (id, calls) => gate('erasures.eraseCascade', () => store.erasures.eraseCascade(id, calls)),
  },
  pending: { due: (now, limit) => gate('pending.due', () => store.pending.due(now, limit)) },
});

/** The present state without a call, for a race that is lost before the write. */
export type Peek = {
  readonly cascade: (id: string) => Parameters<Parameters<Cascades['change']>[1]>[0] | undefined;
  readonly call: (id: string) => Parameters<Parameters<Calls['change']>[1]>[0] | undefined;
};
