import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { postJson } from '../post.ts';
import type { Reply, Route } from '../server.ts';
import type { World } from '../world.ts';

const wrong = (code: number, message: string): Reply => ({
  status: 400,
  json: { code, message, more_info: '', status: 400 },
});

const address = /^(whatsapp:)?\+[1-9]\d{6,14}$/;
const inbound = z.object({ from: z.string().check(z.regex(address)), text: z.string() });

/** The carrier's text messages: what the product sends is kept in the log, and a person at the desk may text back. */
export function messageRoutes(world: World, token: string): Route[] {
  const sid = (): string => `SM${randomBytes(16).toString('hex')}`;
  return [
    {
      method: 'POST',
      path: '/2010-04-01/Accounts/{account}/Messages.json',
      guard: 'carrier',
      answer: ({ params, form }) => {
        const to = form.get('To') ?? '';
        const from = form.get('From') ?? '';
        const text = form.get('Body') ?? '';
        if (!address.test(to)) return wrong(21_211, 'Invalid To Phone Number');
        if (!address.test(from)) return wrong(21_212, 'Invalid From Number');
        if (to.startsWith('whatsapp:') !== from.startsWith('whatsapp:')) {
          return wrong(63_007, 'Could not find a Channel with the specified From address');
        }
        if (text === '') return wrong(21_602, 'Message body is required.');
        const message = { sid: sid(), from, to, text };
        const at = world.settings.scheduler.now();
        world.tell({ kind: 'message', at, direction: 'outbound', ...message, answered: 201 });
        return {
          status: 201,
          json: {
            sid: message.sid,
            account_sid: params.account ?? '',
            to,
            from,
            body: text,
            status: 'queued',
            direction: 'outbound-api',
            error_code: null,
          },
        };
      },
    },
    {
      method: 'POST',
      path: '/__messages',
      guard: 'open',
      answer: async ({ json }) => {
        const parsed = inbound.safeParse(json);
        if (!parsed.success) return { status: 422, json: { error: z.prettifyError(parsed.error) } };
        const { from, text } = parsed.data;
        const to = `${from.startsWith('whatsapp:') ? 'whatsapp:' : ''}${world.settings.fromNumber}`;
        const message = { sid: sid(), from, to, text };
        const url = `${world.settings.publicBaseUrl().replace(/\/$/, '')}/webhooks/twilio/messages`;
        const fields = { MessageSid: message.sid, AccountSid: 'ACsimulated', From: from, To: to, Body: text };
        const signed = Object.entries(fields)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, value]) => name + value)
          .join('');
        const posted = await postJson(
          url,
          new URLSearchParams(fields).toString(),
          {
            'content-type': 'application/x-www-form-urlencoded',
            'x-twilio-signature': createHmac('sha1', token)
              .update(url + signed)
              .digest('base64'),
          },
          AbortSignal.any([world.closing, AbortSignal.timeout(15_000)]),
        );
        const answered = posted === 'no_reply' ? posted : posted.status;
        const at = world.settings.scheduler.now();
        world.tell({ kind: 'message', at, direction: 'inbound', ...message, answered });
        const reply = posted === 'no_reply' ? '' : repliedIn(posted.text);
        if (reply !== '') {
          const back = { sid: sid(), from: to, to: from, text: reply };
          world.tell({ kind: 'message', at, direction: 'outbound', ...back, answered: 201 });
        }
        return { status: 200, json: { sid: message.sid, answered, reply } };
      },
    },
  ];
}

/** The words of the first `<Message>`, if there is one. */
const repliedIn = (xml: string): string =>
  (/<Message>([\s\S]*?)<\/Message>/.exec(xml)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
