/** Vitals as typed: oxygen saturation %, heart and breathing rate per minute, blood pressure mmHg, sugar mg/dL. */
export type Vitals = {
  readonly oxygen?: number;
  readonly heart_rate?: number;
  readonly breathing_rate?: number;
  readonly systolic?: number;
  readonly diastolic?: number;
  readonly sugar?: number;
};

const first = (text: string, pattern: RegExp, low: number, high: number): number | undefined => {
  for (const found of text.matchAll(pattern)) {
    const value = Number(found[1]);
    if (value >= low && value <= high) return value;
  }
  return undefined;
};

const gap = '[^.\\d\\n;]{0,24}?';

const sugarIn = (text: string): number | undefined => {
  const milligrams = first(
    text,
    new RegExp(
      `\\b(?:sugars?|glucose|bg|azucar|glucosa|glucometer|meter)\\b${gap}(\\d{2,4})\\b(?!\\s*(?:hours?|days?|years?|weeks?|times|mg of))`,
      'g',
    ),
    15,
    1500,
  );
  const millimoles = /\b(\d{1,2}(?:\.\d)?)\s*mmol/.exec(text)?.[1];
  return millimoles === undefined ? milligrams : Math.round(Number(millimoles) * 18);
};

/** Vital signs are figures: a text without a digit states none. */
export const vitalsIn = (text: string): Vitals => {
  if (!/\d/.test(text)) return {};
  const oxygen = first(
    text,
    new RegExp(
      `\\b(?:sats?|spo2|sao2|o2 sat|o2|oxygen|saturation|saturating|saturations?|pulse ox|oximeter|oximetry|oxigeno|saturacion)\\b${gap}(\\d{2,3})\\s*(?:%|percent|por ciento|\\b)`,
      'g',
    ),
    50,
    100,
  );
  const heartRate =
    first(
      text,
      new RegExp(
        `\\b(?:heart rate|pulse(?! ox)|hr|p|heartbeat|bpm|pulso|tachycardi[ac]|heart)\\b${gap}(\\d{2,3})\\b(?!\\s*(?:/|minutes?|hours?|years?|days?|weeks?|months?|%|times|mg))`,
        'g',
      ),
      25,
      260,
    ) ?? first(text, /\b(\d{2,3})\s*(?:bpm|beats)/g, 25, 260);
  const breathing =
    first(
      text,
      new RegExp(
        `\\b(?:respiratory rate|resp rate|respirations?|rr|breathing rate|breaths|resps?)\\b${gap}(\\d{1,2})\\b`,
        'g',
      ),
      4,
      80,
    ) ?? first(text, /\b(\d{2})\s*breaths/g, 4, 80);
  const pressure = /\b(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})\b/g;
  const sugar = sugarIn(text);
  let systolic: number | undefined;
  let diastolic: number | undefined;
  for (const found of text.matchAll(pressure)) {
    const [high, low] = [Number(found[1]), Number(found[2])];
    if (systolic === undefined && high >= 50 && high <= 280 && low >= 20 && low <= 170 && high > low) {
      systolic = high;
      diastolic = low;
    }
  }
  return {
    ...(oxygen === undefined ? {} : { oxygen }),
    ...(heartRate === undefined ? {} : { heart_rate: heartRate }),
    ...(breathing === undefined ? {} : { breathing_rate: breathing }),
    ...(systolic === undefined ? {} : { systolic }),
    ...(diastolic === undefined ? {} : { diastolic }),
    ...(sugar === undefined ? {} : { sugar }),
  };
};
