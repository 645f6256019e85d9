import { describe, expect, it } from 'vitest';
import { chosenOption } from '#shared/domain/dialogue/reading/chosen-option.ts';

const picked = (said: string, ...labels: string[]): string | undefined =>
  chosenOption(
    said,
    labels.map((label, index) => ({ option_id: `option_${index}`, label })),
  )?.label;

describe('which of several options an answer picks', () => {
  const three = ['Friday at 3:00', 'Friday at 4:00', 'Monday at 3:00'];
  it.each([
    ['by two words that others have one of', 'Friday at 3 please', three, 'Friday at 3:00'],
    ['by the word that only one has', 'Monday please', three, 'Monday at 3:00'],
    ['by its place', 'the second one', three, 'Friday at 4:00'],
    ['by its place among those it names', 'the second, on Friday', three, 'Friday at 4:00'],
    ['none, where it names another day than that place', 'Friday, the third one', three, undefined],
    ['none of those that share its word', 'on Friday', three, undefined],
    ['none by two places', '1 and 2', three, undefined],
    ['another place than the one it declines', 'not Monday, the first', three, 'Friday at 3:00'],
    ['the label to the letter', 'Friday', ['Friday', 'Friday early'], 'Friday'],
    ['a label of two words', 'Friday early', ['Friday early', 'Friday early or late'], 'Friday early'],
    ['none by a word without meaning', 'what is it for', ['Take Friday', 'Ask for more'], undefined],
    ['nothing by a remark, even where there is one option', 'hmm', ['Take Friday'], undefined],
    ['the only one, by a yes', 'yes', ['Take Friday'], 'Take Friday'],
    ['one of fourteen words', `${'well '.repeat(13)}Monday`, three, 'Monday at 3:00'],
    ['none of fifteen words', `${'well '.repeat(14)}Monday`, three, undefined],
  ])('%s: "%s"', (_how, said, labels, label) => {
    expect(picked(said, ...labels)).toBe(label);
  });
});
