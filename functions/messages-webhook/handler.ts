import { isSignedForm } from '#shared/adapters/twilio/signature.ts';
import { header, rawBody } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, http } from '#shared/lambda/http.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import { answerMessage } from './answer-message.ts';
import type { Dependencies } from './dependencies.ts';
import { textMessage } from './text-message.ts';
import { twiml } from './twiml.ts';

/** The patient's WhatsApp and SMS answers. */
export const createHandler = (deps: Dependencies) =>
  http(deps.log, { 'POST /webhooks/twilio/messages': (event) => receive(deps, event) });

const largestBody = 65_536;

const receive = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const bytes = rawBody(event);
  if (bytes.length > largestBody) throw new RequestError('body_too_large');
  const form = new URLSearchParams(bytes.toString('utf8'));
  await verify(deps, event, form);
  const message = parseInput(textMessage, Object.fromEntries(form));
  const from = message.From.replace('whatsapp:', '');
  const said = await deps.contacts.replyTo(from, message.MessageSid);
  if (said !== undefined) return twiml(said);
  const reply = await answerMessage(deps, {
    from,
    text: message.Body.trim(),
    answered_by_carrier: message.OptOutType !== undefined,
  });
  await deps.contacts.keepReply(from, message.MessageSid, reply);
  return twiml(reply);
};

const verify = async (deps: Dependencies, event: HttpEvent, form: URLSearchParams): Promise<void> => {
  const { public_base_url } = deps;
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const url = `${(public_base_url ?? '').replace(/\/$/, '')}${event.rawPath}${query}`;
  const signature = header(event, 'x-twilio-signature');
  const valid =
    public_base_url !== undefined &&
    (isSignedForm(url, form, signature, await deps.auth_tokens()) ||
      isSignedForm(url, form, signature, await deps.freshAuthTokens()));
  if (valid) return;
  deps.log('warn', 'WEBHOOK_REFUSED', {
    reason: public_base_url === undefined ? 'no_public_base_url' : 'mismatch',
  });
  throw new RequestError('unauthorized');
};
