import { fileURLToPath } from 'node:url';

/** A module of the SDK and what stands in for it in the bundles. */
export type Replacement = {
  /** End of its path, from the package's name on. */
  readonly module: string;
  /** Source of the stand-in; it exports what the bundles import from the original. */
  readonly source: string;
  readonly why: string;
};

const smithy = '@smithy/core/dist-es/submodules';
const regional = fileURLToPath(new URL('regional-endpoint.ts', import.meta.url));

/** Hosts by client, as the SDK's own rules have them for the plain regional endpoint. */
export const hosts = {
  dynamodb: 'dynamodb',
  sfn: 'states',
  'secrets-manager': 'secretsmanager',
  'bedrock-runtime': 'bedrock-runtime',
} as const;

const endpoints = Object.entries(hosts).map(([client, host]) => ({
  module: `@aws-sdk/client-${client}/dist-es/endpoint/endpointResolver.js`,
  source: `import { regionalEndpoint } from ${JSON.stringify(regional)};
    export const defaultEndpointResolver = regionalEndpoint(${JSON.stringify(host)});`,
  why: 'rules for FIPS, dual-stack and account endpoints, and the table of partitions they need',
}));

/** An error by a name of its own, for which the cold-start test looks in whatever a bundle says. */
const leftOut = (what: string): string =>
  `throw Object.assign(new Error(${JSON.stringify(`${what} is left out of the bundles.`)}), { name: "LeftOutOfBundle" });`;
const refuses = (what: string): string => `{ constructor() { ${leftOut(what)} } }`;

/**
 * Each client finds out about its surroundings from files, profiles and a dozen variables. Ours are always a Lambda:
 * one region, one role, the SDK's defaults for the rest, and what we configure on top.
 */
const surroundings = ['dynamodb', 'sfn', 'secrets-manager'].map((client) => ({
  module: `@aws-sdk/client-${client}/dist-es/runtimeConfig.js`,
  source: `import packageInfo from "../package.json";
    import { createDefaultUserAgentProvider } from "@aws-sdk/core/client";
    import { defaultProvider } from "@aws-sdk/credential-provider-node";
    import { calculateBodyLength } from "@smithy/core/serde";
    import { NodeHttpHandler, streamCollector } from "@smithy/node-http-handler";
    import { getRuntimeConfig as getSharedRuntimeConfig } from "./runtimeConfig.shared";
    export const getRuntimeConfig = (config) => {
      const shared = getSharedRuntimeConfig(config);
      return {
        accountIdEndpointMode: "preferred",
        authSchemePreference: [],
        bodyLengthChecker: calculateBodyLength,
        credentialDefaultProvider: defaultProvider,
        defaultUserAgentProvider: createDefaultUserAgentProvider({
          serviceId: shared.serviceId,
          clientVersion: packageInfo.version,
        }),
        defaultsMode: async () => "legacy",
        endpointDiscoveryEnabledProvider: async () => undefined,
        maxAttempts: 3,
        region: async () => process.env.AWS_REGION,
        retryMode: "standard",
        streamCollector,
        useDualstackEndpoint: false,
        useFipsEndpoint: false,
        ...shared,
        ...config,
        runtime: "node",
        requestHandler: NodeHttpHandler.create(config?.requestHandler ?? {}),
      };
    };`,
  why: 'looks for its settings in files, profiles and modes that no Lambda has',
}));

/** Each is never reached in a Lambda of ours, or does nothing there; one that is reached after all says so. */
export const replacements: readonly Replacement[] = [
  ...endpoints,
  ...surroundings,
  {
    module: `${smithy}/checksum/sha256/Sha256Js.js`,
    source: `export class Sha256Js ${refuses('Sha256Js')}`,
    why: 'a digest in JavaScript, for runtimes without node:crypto',
  },
  {
    module: `${smithy}/config/config-resolver/regionConfig/getInstanceMetadataRegion.js`,
    source: 'export const getInstanceMetadataRegion = async () => undefined;',
    why: 'asks the metadata service of a virtual machine; a Lambda has its region in AWS_REGION',
  },
  {
    module: `${smithy}/config/node-config-provider/fromSharedConfigFiles.js`,
    source: `import { CredentialsProviderError } from "../property-provider/CredentialsProviderError";
      export const fromSharedConfigFiles = () => async () => {
        throw new CredentialsProviderError("There are no configuration files in a Lambda.");
      };`,
    why: 'reads ~/.aws/config, which no Lambda has; settings come from the environment or the default',
  },
  {
    module: `${smithy}/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js`,
    source: `export const getEndpointFromConfig = async (serviceId) =>
      process.env[["AWS_ENDPOINT_URL", ...serviceId.toUpperCase().split(" ")].join("_")] ??
      process.env.AWS_ENDPOINT_URL;`,
    why: 'looks for another endpoint in files too; the variables are enough',
  },
  {
    module: `${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`,
    source: `export class AdaptiveRetryStrategy ${refuses('AdaptiveRetryStrategy')}`,
    why: 'a rate limiter for AWS_RETRY_MODE=adaptive; ours is standard',
  },
  {
    module: `${smithy}/endpoints/middleware-endpoint/service-customizations/s3.js`,
    source: `export const resolveParamsForS3 = async () => { ${leftOut('S3')} };
      export const DOT_PATTERN = undefined, S3_HOSTNAME_PATTERN = undefined;
      export const isArnBucketName = undefined, isDnsCompatibleBucketName = undefined;`,
    why: 'bucket names; no function of ours speaks with S3',
  },
  {
    module: '@smithy/signature-v4/dist-es/HeaderFormatter.js',
    source: `export class HeaderFormatter { format() { ${leftOut('Signing of event streams')} } }`,
    why: 'the binary headers of event streams, which none of our operations has',
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js',
    source: `export const getUserAgentPrefix = () => "";
      export const partition = () => { ${leftOut('The table of partitions')} };
      export const setPartitionInfo = partition, useDefaultPartitionInfo = partition;`,
    why: 'the table of partitions; what is left of it is an empty prefix of the user agent',
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js',
    source: `export const getLoggerPlugin = () => ({ applyToStack: () => {} });
      export const loggerMiddleware = undefined, loggerMiddlewareOptions = undefined;`,
    why: 'hands every request and reply to a logger; we give it none, because they hold patient data',
  },
  {
    module: `${smithy}/client/smithy-client/schemaLogFilter.js`,
    source: 'export const schemaLogFilter = () => undefined;',
    why: 'blackens secrets for that logger; without one nothing of a request may come out at all',
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/check-features.js',
    source: 'export const checkFeatures = async () => {};',
    why: "tells the SDK's makers in the user agent which of its features are in use",
  },
  {
    module: '@aws/lambda-invoke-store/dist-es/invoke-store.js',
    source: 'export const InvokeStore = { getInstanceAsync: async () => globalThis.awslambda?.InvokeStore };',
    why: "makes a store where the runtime has none; the runtime's own is still read, for the trace header",
  },
  {
    module: '@aws-sdk/lib-dynamodb/dist-es/pagination/index.js',
    source: 'export {};',
    why: 'page iterators that nobody imports and that the bundler cannot drop',
  },
];

/** Only where every client speaks AWS JSON, which what is loaded late does not. */
export const jsonOnly: readonly Replacement[] = [
  {
    module: `${smithy}/protocols/HttpBindingNormalizedSchema.js`,
    source: `import { translateTraits } from "@smithy/core/schema";
      export class HttpBindingNormalizedSchema { static of() { ${leftOut('REST')} } }
      export const getHttpOperationBindings = (operation) => {
        if (translateTraits(operation.traits ?? {}).endpoint !== undefined) { ${leftOut('A host of its own for one operation')} }
        return [];
      };`,
    why: 'which part of a request stands in its path, its query, its headers; AWS JSON has a body alone',
  },
];

/**
 * Errors our code knows by class, and the one the SDK retries for a mark on its class. Any other still carries its
 * name, status and message, from which the SDK decides about retries; only its class is gone.
 */
export const knownErrors: readonly string[] = [
  'ConditionalCheckFailedException',
  'TransactionCanceledException',
  'ReplicatedWriteConflictException',
  'ExecutionAlreadyExists',
  'ExecutionDoesNotExist',
  'InvalidToken',
  'TaskDoesNotExist',
  'TaskTimedOut',
];
