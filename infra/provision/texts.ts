import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const agentNames = ['clinic', 'general'] as const;
export type AgentName = (typeof agentNames)[number];

/** The reviewed prompt of an agent. Changing one is changing what strangers hear: it goes through review like code. */
export const promptOf = (agent: AgentName): string =>
  readFileSync(join(new URL('./prompts', import.meta.url).pathname, `${agent}.md`), 'utf8').trim();

/** The first words of every call: a machine says that it is one, and for whom it calls; nothing of the patient yet. */
export const firstMessages: Readonly<Record<AgentName, { readonly en: string; readonly es: string }>> = {
  clinic: {
    en: 'Hello, this is an automated assistant calling {{clinic_name}} on behalf of a patient. Do you have a moment?',
    // Whoever answers must understand what is calling, also at a front desk without Spanish.
    es: 'Hola, soy un asistente automático y llamo a {{clinic_name}} de parte de un paciente. This is an automated assistant; English is fine too. ¿Tiene un momento?',
  },
  general: {
    en: 'Hello, this is an automated assistant calling on behalf of somebody. Do you have a moment?',
    es: 'Hola, soy un asistente automático y llamo de parte de alguien. ¿Tiene un momento?',
  },
};

/** Every `{{name}}` in a text, once each. The provider's own `system__` variables are always there. */
export const variablesIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('system__')),
  ),
];
