import { readCall } from '../../contracts/call-item.ts';
import type { Item } from './items.ts';

/** What a call's item says of itself, with what its tools and its task are known by. */
export const readOpened = (item: Item) => ({
  call: readCall(item),
  call_token_hash: typeof item.call_token_hash === 'string' ? item.call_token_hash : '',
  ...(typeof item.task_token === 'string' ? { task_token: item.task_token } : {}),
});
