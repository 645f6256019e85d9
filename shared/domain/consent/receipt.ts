import { sayRecord } from '../dialogue/catalogue/say-record.ts';
import type { Consent, Plan } from './plan.ts';

/** What a clinic hears in the first sentences; everything else only on request. */
const saidFirst = ['first_name', 'complaint_phrase'] as const;

/** The consent as plain text the patient can keep. Times are ISO 8601 UTC, so that the receipt needs no zone. */
export const receiptOf = (plan: Plan, consent: Consent, language: 'en' | 'es'): string => {
  const words = sayRecord(language);
  const { receipt } = words;
  const onRequest = consent.fields.filter((field) => !saidFirst.some((first) => first === field));
  return [
    receipt.title,
    '',
    receipt.given(consent.given_at),
    receipt.expires(consent.expires_at),
    ...(consent.revoked_at === undefined ? [] : [receipt.revoked(consent.revoked_at)]),
    '',
    receipt.clinics,
    ...plan.clinics.map(
      ({ name, address, city, phone }, index) => `${index + 1}. ${name}, ${address}, ${city}, ${phone}`,
    ),
    '',
    receipt.said,
    `- ${words.summary.nameTold(plan.patient_first_name)}`,
    `- ${words.summary.reasonTold(plan.complaint_phrase)}`,
    `- ${receipt.preferences(plan.preferences)}`,
    '',
    receipt.onRequest,
    ...(onRequest.length === 0
      ? [receipt.nothing]
      : onRequest.map((field) => `- ${words.fieldNames[field]}`)),
    '',
    receipt.fallback(words.fallbacks[consent.fallback]),
    receipt.language(plan.language),
    receipt.script(plan.script_version),
    receipt.hash(consent.plan_hash),
    '',
  ].join('\n');
};
