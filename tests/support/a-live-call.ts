import { emptyToolRecord } from '#shared/domain/call/call.ts';
import { callToken } from '#shared/domain/call/call-token.ts';
import type { DialIntent } from '#shared/ports.ts';
import type { Consented } from './a-consent.ts';
import type { Desk } from './desk.ts';

/** What PlaceCall would reserve for the call to the clinic in this place of the order. */
export const dialIntent = (
  desk: Desk,
  { cascade, session }: Consented,
  position: number,
  changes: Partial<Pick<DialIntent, 'call_token_hash' | 'limits'>> = {},
): DialIntent => {
  const clinic = cascade.plan.clinics[position - 1];
  return {
    call: {
      call_id: `${cascade.cascade_id}.${position}.1`,
      purpose: 'cascade',
      session_id: session.session_id,
      cascade_id: cascade.cascade_id,
      clinic_id: clinic?.clinic_id ?? '',
      clinic_name: clinic?.name ?? '',
      to_number: clinic?.phone ?? '',
      timezone: 'America/New_York',
      language: 'en',
      status: 'dialling',
      dial: { state: 'sent' },
      dialled_at: desk.clock.now().toISOString(),
      tools: emptyToolRecord,
      evidence: [],
      version: 0,
    },
    call_token_hash: 'hash',
    cascade: {
      cascade_id: cascade.cascade_id,
      session_id: session.session_id,
      plan_hash: cascade.consent.plan_hash,
    },
    limits: { lines: 4, cooldown: false, daily_cap: undefined },
    events: [],
    ...changes,
  };
};

/** A call of a consented cascade whose telephone was just picked up, with a token only its maker knows. */
export const aLiveCall = async (desk: Desk, consented: Consented, position = 1) => {
  const { cascade, session } = consented;
  const id = `${cascade.cascade_id}.${position}.1`;
  const secret = callToken({ call_id: id, session_id: session.session_id }, desk.ids.secret());
  await desk.cascades.change(cascade.cascade_id, (present) => ({
    cascade: { ...present, expected_call_id: id },
  }));
  const reserved = await desk.calls.reserve(
    dialIntent(desk, consented, position, { call_token_hash: desk.ids.sha256(secret) }),
  );
  if (reserved.kind !== 'reserved') throw new Error(`Not reserved: ${reserved.refusal}.`);
  return { id, secret };
};
