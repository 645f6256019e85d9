/** An error of the service in the form it goes over the wire; dynalite's own errors have the same shape. */
export type ServiceError = Error & { readonly statusCode: number; readonly body: Record<string, unknown> };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  'body' in error &&
  isRecord(error.body);

/** `name` is the exception's short name, such as `ValidationException`. */
export const serviceError = (
  name: string,
  message: string,
  more: Record<string, unknown> = {},
): ServiceError =>
  Object.assign(new Error(message), {
    statusCode: 400,
    body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message, ...more },
  });

export const validationError = (message: string): ServiceError =>
  serviceError('ValidationException', message);

/** The exception's short name: what stands after the `#` of its type. */
export const errorName = (error: ServiceError): string => String(error.body.__type).replace(/^.*#/, '');

export const errorMessage = (error: ServiceError): string =>
  String(error.body.message ?? error.body.Message ?? error.message);
