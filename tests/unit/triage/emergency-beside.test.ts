import { describe, expect, test } from 'vitest';
import { screen } from '#shared/domain/triage/red-flag-screen.ts';

describe("an emergency told beside what was long ago or is somebody else's", () => {
  test.each([
    ['crushing chest pain and sweating, previous heart attack', ['R02']],
    ['prior heart attack, crushing chest pain and sweating', ['R02']],
    ['2 hrs history of crushing chest pain and sweating', ['R02']],
    ['heart attack two years ago and crushing chest pain and sweating', ['R02']],
    ['stroke 3 years ago, slurred speech and face drooping', ['R03']],
    ['history of diabetes, crushing chest pain and sweating for 2 hours', ['R02']],
    ['none, chest pain and sweating', ['R02']],
    ['no i have crushing chest pain and sweating', ['R02']],
    ["no she can't breathe", ['R05']],
    ['no he has no chest pain or sweating', []],
    ['family history of heart attacks, but i have crushing chest pain and sweating', ['R02']],
    ['heart disease runs in my family and i have chest pain and sweating', ['R02']],
    ['history of stroke, seizure, here today for a refill', []],
    ['two years ago i had a stroke and a seizure', []],
    ['family history of stroke, heart attack and seizures', []],
  ])('"%s" raises %j', (text, flags) => {
    expect(screen(text).flags.map(({ id }) => id)).toEqual(flags);
  });
});
