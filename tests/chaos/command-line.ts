/** Reads a command line. What it does not understand is said in one sentence, with how to say it, and ends with exit code 2. */
export const readCommand = <Read>(usage: string, read: () => Read): Read => {
  if (process.argv.includes('--help')) {
    process.stdout.write(usage);
    process.exit(0);
  }
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
};

/** A figure from the command line, not below `least`. Throws a sentence that names the option. */
export const figure = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least)
    throw new Error(`--${name} takes a number from ${least} on, not "${text}".`);
  return value;
};
