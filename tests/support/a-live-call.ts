import { emptyToolRecord } from '#shared/domain/call/call.ts';
import { callToken } from '#shared/domain/call/call-token.ts';
import type { Consented } from './a-consent.ts';
import type { Desk } from './desk.ts';

/** A call of a consented cascade whose telephone was just picked up, with a token only its maker knows. */
export const aLiveCall = async (desk: Desk, { cascade, session }: Consented, position = 1) => {
  const id = `${cascade.cascade_id}.${position}.1`;
  const secret = callToken({ call_id: id, session_id: session.session_id }, desk.ids.secret());
  const clinic = cascade.plan.clinics[position - 1];
  await desk.cascades.change(cascade.cascade_id, (present) => ({
    cascade: { ...present, expected_call_id: id },
  }));
  const reserved = await desk.calls.reserve({
    call: {
      call_id: id,
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
    call_token_hash: desk.ids.sha256(secret),
    cascade: {
      cascade_id: cascade.cascade_id,
      session_id: session.session_id,
      plan_hash: cascade.consent.plan_hash,
    },
    limits: { lines: 4, cooldown: false, daily_cap: undefined },
    events: [],
  });
  if (reserved.kind !== 'reserved') throw new Error(`Not reserved: ${reserved.refusal}.`);
  return { id, secret };
};
