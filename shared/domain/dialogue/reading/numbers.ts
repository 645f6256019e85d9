import { plain } from './plain.ts';

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  cero: 0,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
};

/** The first number in a short answer, in figures or words up to 99; undefined when there is none. */
export const firstNumber = (text: string): number | undefined => {
  const words = plain(text).split(' ');
  for (const [index, word] of words.entries()) {
    const figures = /^(\d{1,3})[a-z]{0,2}$/.exec(word)?.[1];
    if (figures !== undefined) return Number(figures);
    const ten = tens[word];
    if (ten !== undefined) {
      const next = words[index + 1] === 'y' ? words[index + 2] : words[index + 1];
      const unit = units[next ?? ''] ?? 0;
      return ten + (unit < 10 ? unit : 0);
    }
    const unit = units[word];
    if (unit !== undefined) return unit;
  }
  return undefined;
};

const ordinals: readonly (readonly [RegExp, number | 'last'])[] = [
  [/\b(first|1st|primer|primera|primero)\b/, 1],
  [/\b(second|2nd|segunda|segundo)\b/, 2],
  [/\b(third|3rd|tercera|tercero|tercer)\b/, 3],
  [/\b(fourth|4th|cuarta|cuarto)\b/, 4],
  [/\b(last|ultima|ultimo)\b/, 'last'],
];

/** Positions named in a text ("the second", "number 3", "1 and 3"), 1-based, at most `count`, in order of mention. */
export const positionsIn = (text: string, count: number): readonly number[] => {
  const words = plain(text);
  const found: { at: number; position: number }[] = [];
  for (const [pattern, position] of ordinals) {
    const match = pattern.exec(words);
    if (match !== null) found.push({ at: match.index, position: position === 'last' ? count : position });
  }
  for (const match of words.matchAll(/(?:^|[ #])(\d{1,2})(?= |$)/g)) {
    found.push({ at: match.index, position: Number(match[1]) });
  }
  const named =
    /\b(?:number|option|la|numero|opcion|clinic|clinica) (one|two|three|four|uno|dos|tres|cuatro|una)\b/g;
  for (const match of words.matchAll(named)) {
    found.push({ at: match.index, position: units[match[1] ?? ''] ?? 0 });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ position }) => position))].filter(
    (position) => position >= 1 && position <= count,
  );
};
