/** A pause that something better to do can end early. */
export const createPause = () => {
  let wake: () => void = () => undefined;
  return {
    wake: (): void => wake(),
    sleep: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
};

/** 1, 2, 4, 8, 15, 15… seconds, a little different for everybody so that not all come back at once. */
export const backoff = (failures: number): number =>
  Math.min(15_000, 1_000 * 2 ** Math.max(0, failures - 1)) * (0.8 + Math.random() * 0.4);
