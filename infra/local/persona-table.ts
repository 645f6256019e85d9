import { personas } from './phone-world/personas.ts';

/** Every persona with the digits that reach it and its one sentence, for `--list` and the README. */
export const personaTable = (): string => {
  const rows = Object.entries(personas).map(([name, { description }], index) => ({
    digits: String(index).padStart(2, '0'),
    name,
    description,
  }));
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ digits, name, description }) => `${digits}  ${name.padEnd(width)}  ${description}`)
    .join('\n');
};
