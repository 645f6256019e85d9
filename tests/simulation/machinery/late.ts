// What functions load only when it is needed. Loading takes real time, in which a story would go on without it: the
// first story to come to it would not be the same as all others.
import '#functions/place-call/after-refusal.ts';
import '#functions/place-call/refusal-told.ts';
import '#shared/flows/correct-call.ts';
import '#shared/flows/settle-call.ts';
