/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles (an alias of the bundler): Lambda hands a function
 * its role's credentials in three variables, and the chain of SSO, profiles and processes behind the original costs
 * every cold start a third of its loading time. The one place outside `functions/` and `infra/` that reads the
 * environment, because the SDK calls it without arguments.
 *
 * Throws an error of the SDK's own name, which names the missing variables and never a value.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) {
    const error = new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.');
    error.name = 'CredentialsProviderError';
    throw error;
  }
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  };
};
