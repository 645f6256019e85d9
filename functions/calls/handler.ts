import { http } from '#shared/lambda/http.ts';
import { cancelCall } from './cancel-call.ts';
import type { Dependencies } from './dependencies.ts';
import { placeCall } from './place-call.ts';
import { readCall } from './read-call.ts';
import { readConversation } from './read-conversation.ts';
import { readRecording } from './read-recording.ts';
import { readTranscript } from './read-transcript.ts';

/** Calls for any purpose, for clients with an API key. A key sees its own calls and nothing else. */
export const createHandler = (deps: Dependencies) =>
  http(deps.log, {
    'POST /calls': (event) => placeCall(deps, event),
    'GET /calls/{call_id}': (event) => readCall(deps, event),
    'POST /calls/{call_id}/cancel': (event) => cancelCall(deps, event),
    'GET /conversations/{conversation_id}': (event) => readConversation(deps, event),
    'GET /conversations/{conversation_id}/transcript': (event) => readTranscript(deps, event),
    'GET /conversations/{conversation_id}/recording': (event) => readRecording(deps, event),
  });
