import { dialGuards } from './dial.ts';
import { progressGuards } from './progress.ts';
import { truthGuards } from './truth.ts';
import type { Guard } from './weaken.ts';

/** Every guard that can be taken away, by the name `--without` takes. */
export const guards: Readonly<Record<string, Guard>> = { ...dialGuards, ...truthGuards, ...progressGuards };
