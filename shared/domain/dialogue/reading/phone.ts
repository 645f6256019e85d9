import parsePhoneNumber from 'libphonenumber-js/min';

const phoneLike = /\+?\(?\d[\d\s().-]{6,17}\d/g;

/** The first stretch that is a valid number; without a country code it is a North American one. */
export const readPhone = (text: string): { readonly number: string; readonly span: string } | undefined => {
  for (const [span] of text.matchAll(phoneLike)) {
    const parsed = parsePhoneNumber(span, 'US');
    if (parsed?.isValid() === true) return { number: parsed.number, span };
  }
  return undefined;
};
