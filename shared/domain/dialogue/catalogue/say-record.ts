import { enRecord, type RecordCatalogue } from './record-en.ts';
import { esRecord } from './record-es.ts';

const catalogues: Record<'en' | 'es', RecordCatalogue> = { en: enRecord, es: esRecord };

/** The sentences of the record alone: tasks and read routes never converse and need not load what the chat says. */
export const sayRecord = (language: 'en' | 'es'): RecordCatalogue => catalogues[language];
