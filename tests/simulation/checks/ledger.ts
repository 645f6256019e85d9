/** What the outside knows for certain, kept apart from the product's tables: promises made, dials, what was refused. */
export type Violation = { readonly invariant: string; readonly what: string; readonly at: number };

export type KnownCascade = {
  readonly cascade_id: string;
  readonly session_id: string;
  readonly patient: number;
  readonly createdAt: number;
  readonly numbers: readonly string[];
  readonly fields: readonly string[];
  readonly expiresAt: number;
  /** From these moments on nobody may be dialled any more: the patient or the operator was told so. */
  readonly stops: { readonly why: string; readonly at: number }[];
  /** The patient said to go on after an unknown end, or chose a time with nobody on the phone, and was heard. */
  promisedAt?: number;
  concludedAt?: number;
  outcome?: string;
};

export type Ledger = {
  readonly violations: Violation[];
  readonly violated: (invariant: string, what: string) => void;
  readonly cascades: Map<string, KnownCascade>;
  /** When the intent of a call became durable. */
  readonly intents: Map<string, number>;
  readonly optedOut: Map<string, number>;
  readonly switchedOff: { from: number; until: number }[];
  readonly erased: Map<string, number>;
};

export const createLedger = (now: () => number, tell: (line: string) => void): Ledger => {
  const violations: Violation[] = [];
  return {
    violations,
    violated: (invariant, what) => {
      tell(`${invariant}: ${what}`);
      violations.push({ invariant, what, at: now() });
    },
    cascades: new Map(),
    intents: new Map(),
    optedOut: new Map(),
    switchedOff: [],
    erased: new Map(),
  };
};
