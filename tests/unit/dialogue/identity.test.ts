import { describe, expect, it } from 'vitest';
import { readIdentity } from '#shared/domain/dialogue/reading/identity.ts';
import { tuesdayMorning as now } from './records.ts';

const ana = { full_name: 'Ana López', first_name: 'Ana' };
const born = { date_of_birth: '1990-03-04' };
const phone = { callback_number: '+12125550188' };

describe('personal details in the order somebody types them', () => {
  it.each([
    ['date, number', '3-4-1990 212-555-0188', { ...born, ...phone }],
    ['date, name', '3/4/1990 Ana López', { ...ana, ...born }],
    ['number, name', '212-555-0188 Ana López', { ...ana, ...phone }],
    ['name, date, number', 'Ana López 3-4-1990 212-555-0188', { ...ana, ...born, ...phone }],
    ['a first name alone', 'Maria', { first_name: 'Maria' }],
    ['none of them', 'why do you need that', {}],
  ])('%s: "%s"', (_order, said, details) => {
    expect(readIdentity(said, 'en', now)).toStrictEqual(details);
  });
});
