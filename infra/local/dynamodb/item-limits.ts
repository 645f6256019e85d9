import type { Store, Table, WireItem, WireValue } from 'dynalite/db/index.js';
import db from 'dynalite/db/index.js';
import { isRecord, type ServiceError, validationError } from './service-error.ts';

const utf8 = (text: unknown): number => Buffer.byteLength(String(text), 'utf8');
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

const digits = (number: unknown): number => String(number).replace(/e.*$/i, '').replace(/\D/g, '').length;

/** Rules: Amazon DynamoDB developer guide, "DynamoDB item sizes and formats". */
const valueBytes = (value: WireValue): number => {
  const [type, content] = Object.entries(value)[0] ?? ['NULL', true];
  const members: readonly unknown[] = Array.isArray(content) ? content : [content];
  switch (type) {
    case 'S':
    case 'SS':
      return total(members.map(utf8));
    case 'N':
    case 'NS':
      return total(members.map((member) => Math.ceil(digits(member) / 2) + 1));
    case 'B':
    case 'BS':
      return total(members.map((member) => Buffer.byteLength(String(member), 'base64')));
    case 'L':
      return 3 + total(members.map((member) => 1 + (isRecord(member) ? valueBytes(member) : 0)));
    case 'M':
      return (
        3 + total(Object.entries(content ?? {}).map(([name, member]) => 1 + utf8(name) + valueBytes(member)))
      );
    default:
      return 1;
  }
};

/** Attribute names count too. dynalite counts characters, which lets text beyond ASCII pass the limit. */
export const itemBytes = (item: WireItem): number =>
  total(Object.entries(item).map(([name, value]) => utf8(name) + valueBytes(value)));

const isEmptyText = (value: unknown, type: string): boolean => type !== 'N' && value === '';

/**
 * The limits of a stored item that dynalite leaves out: 400 KB in bytes, and no empty or oversized key of an index
 * (an attribute that is absent is fine: the index is sparse).
 */
export const itemLimitError = (
  store: Store,
  table: Table,
  item: WireItem,
  action: 'put' | 'update',
): Error | undefined => {
  if (itemBytes(item) > store.options.maxItemSize) {
    return validationError(
      action === 'put'
        ? 'Item size has exceeded the maximum allowed size'
        : 'Item size to update has exceeded the maximum allowed size',
    );
  }
  const fault = db.traverseIndexes(table, (name, type, index): Error | undefined => {
    const value = item[name];
    if (value === undefined) return undefined;
    if (isEmptyText(value[type], type)) return emptyIndexKey(index.IndexName, name, action);
    return db.validateKeyPiece(item, name, type, index.KeySchema[0]?.AttributeName === name) ?? undefined;
  });
  return fault;
};

const emptyIndexKey = (index: string, name: string, action: 'put' | 'update'): ServiceError => {
  const reason =
    'The AttributeValue for a key attribute cannot contain an empty string value. ' +
    `IndexName: ${index}, IndexKey: ${name}`;
  return validationError(
    action === 'put'
      ? `One or more parameter values are not valid. A value specified for a secondary index key is not supported. ${reason}`
      : `The update expression attempted to update the secondary index key to a value that is not supported. ${reason}`,
  );
};
