import * as z from 'zod/mini';
import { type Contact, channels } from '../../domain/contact/contact.ts';
import type { Item } from './items.ts';
import { type Key, keys } from './keys.ts';

const maybe = z.exactOptional;

export const contactItem = z.object({
  contact: z.object({
    number: z.string(),
    channel: z.enum(channels),
    codes_sent: z.number(),
    code: maybe(z.object({ hash: z.string(), expires_at: z.string(), tries_left: z.number() })),
    verified_at: maybe(z.string()),
    quiet: maybe(z.literal(true)),
  }),
  version: z.number(),
});

export const contactKey = (session_id: string): Key => ({ pk: keys.session(session_id).pk, sk: 'CONTACT' });

export const readContact = (item: Item | undefined): Contact | undefined =>
  item === undefined ? undefined : contactItem.parse(item).contact;
