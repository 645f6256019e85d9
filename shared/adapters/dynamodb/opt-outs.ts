import type { OptOuts } from '../../ports.ts';
import { getItems } from './items.ts';
import { keys } from './keys.ts';
import { readNumber } from './number-item.ts';
import type { Table } from './table.ts';

/** Read before clinics are proposed; the dial's own transaction asks again. */
export const dynamodbOptOuts = (table: Table): OptOuts => ({
  async among(numbers) {
    const distinct = [...new Set(numbers)];
    const items = await getItems(table, distinct.map(keys.number));
    return new Set(distinct.filter((_, index) => readNumber(items[index]).opted_out_at !== undefined));
  },
});
