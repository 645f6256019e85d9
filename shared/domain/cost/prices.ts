/**
 * Published prices, in millionths of a US dollar (micro-dollars), for us-east-1 and calls within the United States.
 * Read on the date given; check them once a quarter, and change date and figure together.
 */
export const prices = {
  as_of: '2026-11-20',
  /** ElevenLabs agents, a minute of conversation (upper tier of the public price list; the language model is extra). */
  voice_minute: 100_000,
  /** Twilio, outbound call within the United States, a minute. */
  carrier_minute: 14_000,
  /** Step Functions Standard: $0.025 a thousand. */
  transition: 25,
  /** API Gateway HTTP API: $1.00 a million. */
  http_request: 1,
  /** Lambda: $0.20 a million. */
  invocation: 0.2,
  /** Lambda on arm64: $0.0000133334 a gigabyte-second. */
  gigabyte_second: 13.3334,
  /** DynamoDB on demand: $0.625 a million writes of 1 KB; a transaction's writes count twice. */
  write_unit: 0.625,
  /** DynamoDB on demand: $0.125 a million strongly consistent reads of 4 KB. */
  read_unit: 0.125,
  /** CloudWatch Logs, ingested: $0.50 a gigabyte. */
  log_gigabyte: 500_000,
} as const;

/** What a call is expected to cost before it is placed: two minutes, as most conversations with a front desk take. */
export const expectedCallMinutes = 2;
