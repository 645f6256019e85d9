import { expect, it } from 'vitest';
import { withoutCondition } from '#shared/domain/dialogue/reading/unanswered.ts';

it('"if I don’t answer" is no sign that somebody reacts no more, "I can’t breathe" stays one', () => {
  expect(withoutCondition('if I don’t answer in time')).toBe(' ');
  expect(withoutCondition('I can’t breathe')).toBe("I can't breathe");
});
