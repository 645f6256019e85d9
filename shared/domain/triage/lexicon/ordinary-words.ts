/** Everyday words one slip away from a word of the lexicon; without them here "house" could become "mouse". */
export const ordinaryWords =
  'heard hears heart chess cheat cheats wreath threat threats great treat treats breast house mouse there their these those where which while whole white write right might night light sight eight weight height think thing things drink drank bring being been began begun again';
