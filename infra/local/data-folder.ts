import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/**
 * One git-ignored folder a port, below the project or where `RINGAROUND_DATA` says; whoever listens on the port owns it.
 */
export const dataFolder = (port: number): string =>
  join(
    process.env.RINGAROUND_DATA ?? fileURLToPath(new URL('../../.ringaround', import.meta.url)),
    String(port),
  );

const seatSchema = z.object({ pid: z.number() });
const clockSchema = z.object({ offset_seconds: z.number() });

/** By how much the desk's clock was ahead when this port last ran. */
export const keptOffset = (folder: string): number | undefined => {
  try {
    const parsed = clockSchema.safeParse(JSON.parse(readFileSync(join(folder, 'clock.json'), 'utf8')));
    return parsed.success ? parsed.data.offset_seconds : undefined;
  } catch {
    return undefined;
  }
};

export const keepOffset = (folder: string, offset_seconds: number): void =>
  writeFileSync(join(folder, 'clock.json'), `${JSON.stringify({ offset_seconds })}\n`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Takes the folder for this process, or says who has it. `fresh` forgets what this port has kept, and nothing else. */
export const takeFolder = (
  folder: string,
  fresh: boolean,
): { readonly kind: 'taken' } | { readonly kind: 'in_use'; readonly pid: number } => {
  const seat = join(folder, 'seat.json');
  const pid = readSeat(seat);
  if (pid !== undefined && pid !== process.pid && isAlive(pid)) return { kind: 'in_use', pid };
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(seat, `${JSON.stringify({ pid: process.pid })}\n`);
  return { kind: 'taken' };
};

/** After a clean end the seat is free; after a kill it is too, because its process is gone. */
export const leaveFolder = (folder: string): void => rmSync(join(folder, 'seat.json'), { force: true });

const readSeat = (file: string): number | undefined => {
  try {
    const parsed = seatSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data.pid : undefined;
  } catch {
    return undefined;
  }
};
