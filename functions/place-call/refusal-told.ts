import { adviceFor } from '#shared/domain/call/call-advice.ts';
import type { LogFields } from '#shared/ports.ts';

/** What operators read when the provider refuses a dial: its code, the kind of refusal, and what to look at first. */
export const refusalTold = (
  call_id: string,
  { code, reason }: { readonly code: string; readonly reason: string },
): LogFields => ({
  call_id,
  provider_code: code,
  reason,
  check: adviceFor(code).check.join(' '),
});
