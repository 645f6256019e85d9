import type { Calls } from '../../ports.ts';
import { getItem } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Which call a conversation of the provider is; for those whom the provider tells nothing else. */
export const dynamodbConversations = (table: Table): Pick<Calls, 'byConversation'> => ({
  async byConversation(conversation_id) {
    const pointer = await getItem(table, keys.conversation(conversation_id));
    return typeof pointer?.call_id === 'string' ? pointer.call_id : undefined;
  },
});
