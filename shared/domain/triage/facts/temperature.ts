const fahrenheit = (value: number): number => Math.round(((value - 32) / 1.8) * 10) / 10;

/** 90-110 is read as °F and 34-43 as °C; anything else is no body temperature. */
const celsiusOf = (value: number, unit: string): number | undefined => {
  if (value >= 34 && value <= 43 && !unit.startsWith('f')) return value;
  if (value >= 90 && value <= 110 && !unit.startsWith('c')) return fahrenheit(value);
  return undefined;
};

const patterns: readonly RegExp[] = [
  /\b(\d{2,3}(?:[.,]\d)?)\s*(?:°|º|degrees?|deg|grados)?\s*(f|c|fahrenheit|celsius|centigrade)\b/g,
  /\b(\d{2,3}(?:[.,]\d)?)\s*(?:°|º|degrees?|grados)(?!\s*angle)/g,
  /\b(?:temp(?:erature|eratura)?|fever|t|fiebre|febrile|calentura)\b[^.\d\n]{0,28}?(\d{2,3}(?:[.,]\d)?)(?!\s*(?:years?|days?|hours?|hrs?|weeks?|months?|\/|%|mg|minutes?|times|dias|horas|ml))\b/g,
  /\b(9[4-9]|10[0-9])\.(\d)\b/g,
  /\b(\d{2,3}(?:[.,]\d)?)\s*(?:fever|temp|temperature|de fiebre)\b/g,
  /\b(?:3[5-9]|4[0-2])[.,]\d\b/g,
];

/** The highest body temperature stated, in °C to one decimal. */
export const temperatureIn = (text: string): number | undefined => {
  if (!/\d/.test(text)) return undefined;
  const values = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const digits = /\d{2,3}(?:[.,]\d)?/.exec(found[0])?.[0] ?? '';
      const unit = /^[fc]/.test(found[2] ?? '') ? (found[2] ?? '') : '';
      const celsius = celsiusOf(Number(digits.replace(',', '.')), unit);
      return celsius === undefined ? [] : [celsius];
    }),
  );
  return values.length === 0 ? undefined : Math.max(...values);
};
