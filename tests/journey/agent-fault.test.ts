import { afterEach, describe, expect, it } from 'vitest';
import { aConsent, start, storyOf, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** An agent of the operator's own making, put in place of ours after the stack was started. */
const useAgent = async (here: Desk, conversation_config: unknown): Promise<void> => {
  const response = await fetch(`${here.variables.ELEVENLABS_BASE_URL}/v1/convai/agents/create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'xi-api-key': 'simulated-key' },
    body: JSON.stringify({ name: 'Of their own', conversation_config }),
  });
  const { agent_id }: { agent_id: string } = JSON.parse(await response.text());
  Object.assign(here.variables, { ELEVENLABS_AGENT_ID: agent_id });
};

describe('a clinic agent that wants a variable no dial sends', () => {
  it('ends the cascade after one dial with the reason, because it is our fault and no clinic said anything', async () => {
    desk = await startDesk({ personas: ['books', 'books', 'books'] });
    await useAgent(desk, {
      agent: { first_message: 'Hello from {{practice_group}}.', prompt: { prompt: 'Book.' } },
    });
    const consented = await aConsent(desk);
    await start(desk, consented);
    const ended = await untilConcluded(desk, consented.cascade.cascade_id);
    expect(ended).toMatchObject({
      outcome: 'not_placed',
      outbound_call_error: { code: 'agent_could_not_speak' },
    });
    const story = await storyOf(desk, consented);
    expect(story.outcomes).toEqual(['not_placed']);
    expect(story.dials).toMatchObject([{ placed: true }]);
    expect(story.summaries).toHaveLength(1);
    expect(story.summaries[0]).toContain('not set up as it must be');
  });
});
