import { type DataClass, dataClasses, inventory, lifeOf } from '#shared/contracts/inventory.ts';
import { retention, type StoredKind } from '#shared/domain/retention.ts';

const isKind = (name: string): name is StoredKind => name in retention;

/** The inventory of what is stored, as a Markdown table: what people may be harmed by first, one row a kind and class. */
export const inventoryTable = (): string => {
  const rows = Object.entries(inventory).flatMap(([name, { what, fields }]) => {
    if (!isKind(name)) return [];
    return dataClasses.flatMap((dataClass: DataClass) => {
      const of = Object.entries(fields).filter(([, field]) => field.class === dataClass);
      if (of.length === 0) return [];
      const seenBy = [...new Set(of.flatMap(([, { seen_by }]) => seen_by))].join(', ');
      const said = [...new Set(of.map(([field, { why }]) => `\`${field}\` ${why}`))];
      // What only machinery needs is named and not explained: the table is for people.
      const fieldsText =
        dataClass === 'operation' ? of.map(([field]) => `\`${field}\``).join(', ') : said.join('; ');
      return [
        {
          order: dataClasses.indexOf(dataClass),
          text: `| ${dataClass} | ${what} | ${fieldsText} | ${lifeOf(name)} | ${seenBy} |`,
        },
      ];
    });
  });
  return [
    '| class | what | fields | kept for | seen by |',
    '|---|---|---|---|---|',
    ...rows.sort((a, b) => a.order - b.order).map(({ text }) => text),
  ].join('\n');
};

if (import.meta.main) process.stdout.write(`${inventoryTable()}\n`);
