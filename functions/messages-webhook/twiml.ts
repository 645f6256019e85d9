import type { HttpResult } from '#shared/lambda/http.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The carrier's answer format; an empty text says nothing. */
export const twiml = (text: string): HttpResult => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/xml; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: `<?xml version="1.0" encoding="UTF-8"?><Response>${
    text === '' ? '' : `<Message>${text.replace(/[&<>]/g, (character) => escapes[character] ?? '')}</Message>`
  }</Response>`,
});
