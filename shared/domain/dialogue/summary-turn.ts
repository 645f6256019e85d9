import type { Scene } from './scene.ts';
import type { ChatTurn } from './turn.ts';

/**
 * A summary nobody has heard yet is said first, alone in its message. What the patient wrote or pressed is carried out
 * all the same and answered in a message after it: nobody has to say it twice. A press that came too late for what it
 * was about is told so there, because the summary has to be said in any case.
 */
export const afterSummary = (scene: Scene, turn: (scene: Scene) => ChatTurn): ChatTurn => {
  const { unsaid_summary: summary, ...said } = scene.session;
  if (summary === undefined) return turn(scene);
  const { conflict, ...next } = turn({ ...scene, session: said, unheard: true });
  if (conflict === undefined) return { ...next, summary };
  // A judgement of what was never claimed is no late press but a wrong one: refused, and the summary waits.
  return scene.action?.type === 'feedback'
    ? { session: scene.session, reply: conflict.message, effects: [], conflict }
    : { session: said, reply: conflict.message, effects: [], summary };
};
