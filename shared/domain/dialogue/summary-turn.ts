import { reply, type Scene } from './scene.ts';
import type { ChatTurn } from './turn.ts';

/** A summary nobody has heard yet is the only thing said; what the patient wrote waits for the next message. */
export const summaryTurn = ({ session }: Scene): ChatTurn | undefined => {
  const { unsaid_summary: summary, ...said } = session;
  if (summary === undefined) return undefined;
  return reply(said, summary.text, [{ type: 'summary_said', message_id: summary.message_id }]);
};
