import { plain } from '../dates/plain.ts';

const words: Readonly<Record<string, number>> = {
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
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  cero: 0,
  uno: 1,
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
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  trescientos: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  mil: 1_000,
};

/** "That one", "no one", "one moment": the word without the number. */
const pronounBefore = /^(?:that|this|no|the|which|another|any|every|each|other|some)$/;
const idiomAfter = /^(?:moment|second|sec|minute|of|more)$/;

type Reading = { readonly value: number; readonly next: number };

/** Reads number words from `start`: "one hundred and twenty five", "(a) hundred". Undefined where none begins. */
const spelled = (tokens: readonly string[], start: number): Reading | undefined => {
  const first = tokens[start] ?? '';
  if (words[first] === undefined && scales[first] === undefined) return undefined;
  if (first === 'one') {
    if (pronounBefore.test(tokens[start - 1] ?? '')) return undefined;
    if (idiomAfter.test(tokens[start + 1] ?? '')) return undefined;
  }
  let total = 0;
  let group = 0;
  // What may still be added: after "twenty" a unit, after "hundred" anything below it, after "five" nothing.
  let room = Number.POSITIVE_INFINITY;
  // A hundred of hundreds, a thousand after a thousand: "one hundred two hundred" are two numbers.
  let largest = Number.POSITIVE_INFINITY;
  let at = start;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const word = words[token];
    const scale = scales[token];
    if (word !== undefined) {
      if (word >= room) break;
      group += word;
      room = word < 20 ? 0 : word < 100 ? 10 : 100;
    } else if (scale !== undefined) {
      if (scale < 1_000 ? group >= 100 : scale >= largest) break;
      group = Math.max(group, 1) * scale;
      room = scale;
      if (scale >= 1_000) {
        total += group;
        group = 0;
        largest = scale;
      }
    } else {
      const joins = token === 'and' || token === 'y';
      const following = words[tokens[at + 1] ?? ''];
      if (!joins || following === undefined || following >= room) break;
    }
  }
  return { value: total + group, next: at };
};

const figures = (tokens: readonly string[], at: number): Reading | undefined => {
  const token = tokens[at] ?? '';
  if (!/^\d/.test(token)) return undefined;
  const scale = scales[tokens[at + 1] ?? ''];
  return { value: Number(token) * (scale ?? 1), next: scale === undefined ? at + 1 : at + 2 };
};

/** "three and a half", "tres y media"; and what makes it less than nothing. */
const half = /^(?:and a half|y medi[ao])$/;
const below = /^(?:minus|negative|menos)$/;

/** Every number said, in figures or words, English or Spanish, in order. Clock times and telephone numbers are none. */
export const numbersIn = (text: string): readonly number[] => {
  const said = plain(text)
    .replace(/\d{1,2}:\d{2}/g, ' ')
    .replace(/(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b/g, ' ')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/(\d) dollars? (?:and )?(\d\d) cents?\b/g, '$1.$2');
  const tokens = said.match(/\d+(?:\.\d+)?|[a-z']+|[.,;!?]/g) ?? [];
  const found: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const reading = figures(tokens, at) ?? spelled(tokens, at);
    if (reading === undefined) {
      at += 1;
      continue;
    }
    const { value, next } = reading;
    const more = [3, 2].find((count) => half.test(tokens.slice(next, next + count).join(' '))) ?? 0;
    found.push((value + (more > 0 ? 0.5 : 0)) * (below.test(tokens[at - 1] ?? '') ? -1 : 1));
    at = next + more;
  }
  return found;
};
