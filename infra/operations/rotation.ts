/**
 * A secret is a list while it is replaced: the newest first, the old one behind it, both valid. Two steps with time in
 * between, so that nothing that was signed or sent with the old one is lost. The key with which we ask the provider is no
 * list: it is replaced here in one step, and its overlap is at the provider, where both keys are valid until the old one
 * is deleted.
 */
export const rotationSteps = ['add', 'drop', 'replace'] as const;
export type RotationStep = (typeof rotationSteps)[number];

/** Retries of the provider carry the old signature for about 41 minutes; functions keep a secret for five. */
export const overlapSeconds = 3_600;

export const valuesOf = (stored: string): readonly string[] =>
  stored
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

export type Rotated =
  | { readonly kind: 'write'; readonly stored: string; readonly next: string }
  | { readonly kind: 'refused'; readonly why: string };

/** What the store must hold after a step; nothing else is ever written. */
export const rotate = (
  stored: string,
  step: RotationStep,
  given: { readonly fresh: string; readonly since: Date | undefined; readonly now: Date },
): Rotated => {
  const values = valuesOf(stored);
  switch (step) {
    case 'add':
      if (values.length > 1)
        return { kind: 'refused', why: 'Two values are valid already: drop the old one first.' };
      if (values.includes(given.fresh)) return { kind: 'refused', why: 'That value is in use already.' };
      return {
        kind: 'write',
        stored: [given.fresh, ...values].join(','),
        next: 'Both are valid now. After five minutes let the provider use the new one, and drop the old one an hour later.',
      };
    case 'replace':
      if (values.includes(given.fresh)) return { kind: 'refused', why: 'That value is in use already.' };
      return {
        kind: 'write',
        stored: given.fresh,
        next: 'Functions read this key when they start. The old one must stay valid at the provider for a day; then none runs with it: delete it there.',
      };
    case 'drop': {
      const [newest, ...old] = values;
      if (newest === undefined || old.length === 0)
        return { kind: 'refused', why: 'Only one value is valid: there is no old one.' };
      const waited = given.since === undefined ? 0 : (given.now.getTime() - given.since.getTime()) / 1000;
      if (waited < overlapSeconds) {
        const minutes = Math.ceil((overlapSeconds - waited) / 60);
        return {
          kind: 'refused',
          why: `Retries with the old one may still come: wait ${minutes} more minutes.`,
        };
      }
      return {
        kind: 'write',
        stored: newest,
        next: 'Only the new one is valid, in every function within five minutes.',
      };
    }
  }
};
