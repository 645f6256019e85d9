/**
 * What is said within one turn of the event loop goes as one: each message to another thread costs a copy of its own
 * and, when that thread sleeps, its waking.
 */
export const together = <One>(send: (all: readonly One[]) => void): ((one: One) => void) => {
  let said: One[] = [];
  return (one) => {
    said.push(one);
    if (said.length > 1) return;
    setImmediate(() => {
      const all = said;
      said = [];
      send(all);
    });
  };
};
