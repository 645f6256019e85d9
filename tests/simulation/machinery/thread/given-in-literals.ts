/**
 * middy's source with each function that it assigns to a property of the handler given in a literal instead. V8 takes a
 * function that is assigned to a property for one that lives long; nothing else differs.
 */
export const givenInLiterals = (source: string): string =>
  source.replace(/^\tmiddy\.(\w+) = (\(\w+\) => \{\n.*?^\t\});$/gms, '\tObject.assign(middy, { $1: $2 });');
