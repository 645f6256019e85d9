import { describe, expect, it } from 'vitest';
import { agentConfig } from '#infra/provision/agent-config.ts';

const settingsOf = (agent: 'clinic' | 'general'): string =>
  JSON.stringify(agentConfig(agent, { name: 'x', owner: 'x', tool_ids: [], webhook_id: 'hook' }));

describe('what the provider is told to keep', () => {
  it('is no recording of a call for a patient, and its words for thirty days', () => {
    expect(settingsOf('clinic')).toContain('"record_voice":false,"retention_days":30');
    expect(settingsOf('general')).toContain('"record_voice":true,"retention_days":30');
  });
});
