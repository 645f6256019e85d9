import { emptyModel, type Model } from './model.ts';

/** One model, replaced as a whole; whoever shows it is told. */
export const createStore = (initial: Partial<Model>) => {
  let model: Model = { ...emptyModel, ...initial };
  const listeners = new Set<(model: Model) => void>();
  return {
    get: (): Model => model,
    change: (next: (model: Model) => Model): void => {
      const changed = next(model);
      if (changed === model) return;
      model = changed;
      for (const listener of listeners) listener(model);
    },
    listen: (listener: (model: Model) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export type Store = ReturnType<typeof createStore>;
