import type { PhoneCall } from './call.ts';

/** What the provider's analysis collects after a clinic call; an item nothing was said about is null. */
const items = [
  'outcome',
  'booked_start_iso',
  'booked_date',
  'booked_time',
  'booked_weekday',
  'booked_phrase',
  'clinician',
] as const;

export function analysisOf(call: PhoneCall): object {
  const { report } = call;
  const { slot } = report;
  const known: Readonly<Record<string, string | undefined>> = {
    outcome: report.outcome,
    booked_start_iso: slot?.startIso,
    booked_date: slot?.date,
    booked_time: slot?.time,
    booked_weekday: slot?.weekday,
    booked_phrase: slot?.phrase,
    clinician: report.clinician,
    ...report.collected,
  };
  const ids = [...items, ...Object.keys(report.collected ?? {})];
  const collected = ids.map((id) => ({
    data_collection_id: id,
    value: known[id] ?? null,
    json_schema: { type: 'string', description: `The call's ${id.replaceAll('_', ' ')}` },
    rationale: known[id] === undefined ? 'It was not mentioned.' : 'It was said in the call.',
  }));
  const criteria = ['introduced_itself', 'stayed_polite'].map((id) => ({
    criteria_id: id,
    result: spoke(call) ? 'success' : 'unknown',
    rationale: spoke(call) ? 'The transcript shows it.' : 'The agent did not speak.',
  }));
  return {
    call_successful: successOf(call),
    transcript_summary: report.summary ?? '',
    call_summary_title: report.outcome ?? 'Call',
    data_collection_results: Object.fromEntries(collected.map((one) => [one.data_collection_id, one])),
    data_collection_results_list: collected,
    evaluation_criteria_results: Object.fromEntries(criteria.map((one) => [one.criteria_id, one])),
    evaluation_criteria_results_list: criteria,
  };
}

const spoke = (call: PhoneCall): boolean => call.transcript.some(({ role }) => role === 'agent');

/** The provider's verdict on its criteria, which says nothing about a booking. */
export const successOf = (call: PhoneCall): 'success' | 'failure' =>
  spoke(call) && call.end?.result !== 'voicemail' ? 'success' : 'failure';
