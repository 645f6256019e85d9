import { describe, expect, test } from 'vitest';
import { numberOf } from '#shared/domain/triage/facts/numbers.ts';
import { pregnancyWeeksIn } from '#shared/domain/triage/facts/pregnancy.ts';
import { severityNumberIn, severityWordOf } from '#shared/domain/triage/facts/severity.ts';
import { temperatureIn } from '#shared/domain/triage/facts/temperature.ts';
import { vitalsIn } from '#shared/domain/triage/facts/vitals.ts';

describe('a number as it is written', () => {
  test.each([
    ['2', 2],
    [' 2 ', 2],
    ['2,5', 2.5],
    ['2.25', 2.25],
    ['two and a half', 2.5],
    ['zero', 0],
    ['cero', 0],
    ['twelve', 12],
    ['doce', 12],
    ['half an', 0.5],
    ['forty five', 45],
    ['x2', undefined],
    ['2x', undefined],
    ['many', undefined],
  ])('"%s"', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe('vitals a body can have', () => {
  test.each([
    ['sats 50', { oxygen: 50 }],
    ['sats 49', {}],
    ['sats 100', { oxygen: 100 }],
    ['sats 101', {}],
    ['sats 20 on a cold finger, sats 95 when warm', { oxygen: 95 }],
    ['pulse 25', { heart_rate: 25 }],
    ['pulse 24', {}],
    ['pulse 260', { heart_rate: 260 }],
    ['pulse 600', {}],
    ['it was 88 bpm', { heart_rate: 88 }],
    ['it was 120bpm', { heart_rate: 120 }],
    ['130 beats a minute', { heart_rate: 130 }],
    ['rr 4', { breathing_rate: 4 }],
    ['rr 3', {}],
    ['rr 80', { breathing_rate: 80 }],
    ['rr 81', {}],
    ['24 breaths a minute', { breathing_rate: 24 }],
    ['28breaths', { breathing_rate: 28 }],
    ['sugar 15', { sugar: 15 }],
    ['sugar 14', {}],
    ['sugar 1500', { sugar: 1500 }],
    ['sugar 2100', {}],
    ['sugar 12.5 mmol', { sugar: 225 }],
    ['sugar of 22 mmol/l', { sugar: 396 }],
    ['5mmol', { sugar: 90 }],
    ['i feel fine', {}],
  ])('%s', (text, vitals) => {
    expect(vitalsIn(text)).toStrictEqual(vitals);
  });
});

describe('a blood pressure is two figures that fit', () => {
  test.each([
    ['120/80', 120, 80],
    ['120 / 80', 120, 80],
    ['120 over 80', 120, 80],
    ['50/40', 50, 40],
    ['280/100', 280, 100],
    ['90/20', 90, 20],
    ['200/170', 200, 170],
    ['180/110, later 120/80', 180, 110],
    ['pain 10/10, 130/85', 130, 85],
  ])('%s', (text, systolic, diastolic) => {
    expect(vitalsIn(text)).toStrictEqual({ systolic, diastolic });
  });
  test.each(['49/40', '400/100', '90/19', '250/180', '90/90', '80/120'])('%s is none', (text) => {
    expect(vitalsIn(text)).toStrictEqual({});
  });
});

describe('a temperature in the unit it is given in', () => {
  test.each([
    ['34 c', 34],
    ['33 c', undefined],
    ['43 c', 43],
    ['44 c', undefined],
    ['90 f', 32.2],
    ['89 f', undefined],
    ['110 f', 43.3],
    ['112 f', undefined],
    ['40 fahrenheit', undefined],
    ['100 celsius', undefined],
    ['100 fahrenheit', 37.8],
    ['40 celsius', 40],
    ['38,5 c', 38.5],
    ['temp 103, with tylenol temp 99', 39.4],
    ['temp 99 in the morning, 103 f at night', 39.4],
    ['no fever', undefined],
  ])('%s', (text, celsius) => {
    expect(temperatureIn(text)).toBe(celsius);
  });
});

describe('pain on the scale to ten', () => {
  test.each([
    ['10/10', 10],
    ['0/10', 0],
    ['it started 12/10', undefined],
    ['3/10 at rest and 8/10 when i walk', 8],
    ['8/10 at night, 3/10 now', 8],
    ['no pain', undefined],
  ])('%s', (text, value) => {
    expect(severityNumberIn(text)).toBe(value);
  });
  test.each([
    [0, 'mild'],
    [3, 'mild'],
    [4, 'moderate'],
    [6, 'moderate'],
    [7, 'severe'],
    [10, 'severe'],
  ])('%i is %s', (number, word) => {
    expect(severityWordOf(number)).toBe(word);
  });
});

describe('weeks of a pregnancy', () => {
  test.each([
    ["i'm 20 weeks and bleeding", 20],
    ['six weeks pregnant', 6],
    ['1 week pregnant', 1],
    ['44 weeks pregnant', 44],
    ['45 weeks pregnant', undefined],
    ['0 weeks pregnant', undefined],
    ['1 month pregnant', 4],
    ['four months pregnant', 17],
    ['10 months pregnant', 43],
    ['11 months pregnant', undefined],
    ['0 months pregnant', undefined],
    ['embarazada de 5 meses', 22],
    ['third trimester', 28],
    ['en el tercer trimestre', 28],
    ['second trimester', 20],
    ['segundo trimestre', 20],
    ['pregnant, first trimester', undefined],
    ['i am pregnant', undefined],
    ['my ear hurts', undefined],
  ])('%s', (text, weeks) => {
    expect(pregnancyWeeksIn(text)).toBe(weeks);
  });
});
