/** A handler that does nothing: what Node itself costs. */
export const handler = async (): Promise<object> => ({ statusCode: 200 });
