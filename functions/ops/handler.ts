import { http } from '#shared/lambda/http.ts';
import type { Dependencies } from './dependencies.ts';
import { readOverview } from './read-overview.ts';
import { readStory } from './read-story.ts';
import { revealStory } from './reveal-story.ts';

/** What an operator may ask, with a key of the scope `ops`. */
export const createHandler = (deps: Dependencies) =>
  http(deps.log, {
    'GET /ops/overview': (event) => readOverview(deps, event),
    'GET /ops/stories/{id}': (event) => readStory(deps, event),
    'POST /ops/stories/{id}/reveal': (event) => revealStory(deps, event),
  });
