import { adviceFor, type CallAdvice } from '../../domain/call/call-advice.ts';

const reach =
  'Does this machine reach the calling service (network, proxy, ELEVENLABS_BASE_URL), and is it up?';
const again = 'Nothing was dialled by this; ask again.';

/** What the same ends mean where nothing was dialled: no call can be under way because of them. */
const rows: Readonly<Record<string, string>> = {
  provider_timeout: 'The calling service did not answer in time.',
  provider_network: 'The calling service could not be reached.',
  provider_failed: 'The calling service failed.',
  provider_unreadable: 'The answer of the calling service could not be read.',
};

/** As `adviceFor`, for every request but the dial. */
export const readAdviceFor = (code: string): CallAdvice => {
  const row = rows[/^provider_(?:5\d\d|408)$/.test(code) ? 'provider_failed' : code];
  return row === undefined ? adviceFor(code) : { code, message: row, check: [reach, again] };
};
