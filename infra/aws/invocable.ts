import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';

const isFunction = (construct: IConstruct): construct is IFunction =>
  'functionArn' in construct && 'addPermission' in construct;

/** An alias is a function to whoever invokes it; the library's types say so only where absent equals undefined. */
export const invocable = (alias: Alias): IFunction => {
  if (!isFunction(alias)) throw new Error('An alias can no longer be invoked like a function.');
  return alias;
};
