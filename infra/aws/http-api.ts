import { CfnOutput, Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  CfnStage,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { routes } from '../catalogue.ts';
import { acknowledge } from './acknowledge.ts';
import { createEdge } from './edge.ts';
import { invocable } from './invocable.ts';
import { createLogGroup, deliveredLogName } from './log-group.ts';
import type { ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

/**
 * The fields of an access log line. No path (it carries session ids), no query string, no header, no address: nothing
 * that leads to a patient.
 */
const accessLine = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  error: '$context.error.messageString',
  integrationError: '$context.integrationErrorMessage',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
};

const corsOf = ({ allowedOrigins }: Settings) =>
  allowedOrigins.length === 0
    ? {}
    : {
        corsPreflight: {
          allowOrigins: allowedOrigins,
          allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.DELETE],
          allowHeaders: [
            'authorization',
            'content-type',
            'idempotency-key',
            'if-none-match',
            'x-api-key',
            'x-identity',
          ],
          exposeHeaders: ['etag', 'retry-after'],
          maxAge: Duration.hours(1),
        },
      };

/** The API alone, before its routes: functions want to know its address, and routes want the functions. */
export const createHttpApi = (
  scope: Construct,
  settings: Settings,
): { api: HttpApi; publicBaseUrl: string } => {
  const api = new HttpApi(scope, 'Api', {
    apiName: `ringaround-${settings.stage}`,
    createDefaultStage: false,
    // With a name of its own there must be no second door beside it.
    disableExecuteApiEndpoint: settings.domain !== undefined,
    ...corsOf(settings),
  });
  return {
    api,
    publicBaseUrl: settings.domain === undefined ? api.apiEndpoint : `https://${settings.domain.name}`,
  };
};

/** Every route of the catalogue, one stage with throttles and access logs, and the addresses the providers are told. */
export const connectRoutes = (
  scope: Construct,
  { api, publicBaseUrl }: ReturnType<typeof createHttpApi>,
  settings: Settings,
  key: IKey,
  functionOf: (name: string) => ServiceFunction,
): HttpStage => {
  const integrations = new Map<string, HttpLambdaIntegration>();
  const integrationOf = (name: string): HttpLambdaIntegration => {
    const known = integrations.get(name);
    if (known !== undefined) return known;
    const { alias, settings: fn } = functionOf(name);
    const made = new HttpLambdaIntegration(name, invocable(alias), {
      timeout: Duration.seconds(Math.min(29, fn.timeoutSeconds + 1)),
    });
    integrations.set(name, made);
    return made;
  };
  const signIn = authorizerOf(settings);
  const made = routes.flatMap((route) =>
    api.addRoutes({
      path: route.path,
      methods: [HttpMethod[route.method]],
      integration: integrationOf(route.function),
      ...(signIn !== undefined && route.caller === 'session' ? { authorizer: signIn } : {}),
    }),
  );

  const folder = new Construct(scope, 'AccessLogs');
  const stage = new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    detailedMetricsEnabled: true,
    throttle: { rateLimit: settings.throttle.rate, burstLimit: settings.throttle.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        createLogGroup(folder, key, settings, deliveredLogName(settings, 'access')),
      ),
      format: AccessLogFormat.custom(JSON.stringify(accessLine)),
    },
  });
  const resource = stage.node.defaultChild;
  if (!(resource instanceof CfnStage))
    throw new Error('The stage has no resource to set route throttles on.');
  resource.routeSettings = Object.fromEntries(
    routes.flatMap(({ method, path, throttle }) =>
      throttle === undefined
        ? []
        : [
            [
              `${method} ${path}`,
              // Settings of a route replace those of the stage, metrics included.
              {
                DetailedMetricsEnabled: true,
                ThrottlingRateLimit: throttle.rate,
                ThrottlingBurstLimit: throttle.burst,
              },
            ],
          ],
    ),
  );
  // A throttle on a route that does not exist yet fails the deployment.
  stage.node.addDependency(...made);

  acknowledge(api, {
    'AwsSolutions-APIG4':
      'Each function checks its own caller (session token, API key, tool secret, HMAC over the raw body), which no gateway authorizer can.',
  });
  const origin =
    settings.domain === undefined ? undefined : connectDomain(scope, api, stage, settings.domain);
  if (settings.edge !== undefined && origin !== undefined) createEdge(scope, settings, settings.edge, origin);
  const output = (id: string, value: string, description: string) =>
    new CfnOutput(scope, id, { value, description });
  output('BaseUrl', publicBaseUrl, 'The address of the API and the web client');
  output(
    'WebhookUrl',
    `${publicBaseUrl}/webhooks/elevenlabs/post-call`,
    'Post-call webhook to enter at ElevenLabs',
  );
  output(
    'MessagesWebhookUrl',
    `${publicBaseUrl}/webhooks/twilio/messages`,
    'Incoming message webhook for Twilio',
  );
  output('ToolsUrl', `${publicBaseUrl}/tools`, 'Base address of the server tools');
  return stage;
};

/**
 * The token of whoever is signed in has a header of its own: `Authorization` carries the session's. The gateway checks
 * it before anything runs; the functions check that the session is its owner's.
 */
const authorizerOf = ({ signIn }: Settings): HttpJwtAuthorizer | undefined =>
  signIn === undefined
    ? undefined
    : new HttpJwtAuthorizer('SignIn', signIn.issuer, {
        jwtAudience: [...signIn.audience],
        identitySource: ['$request.header.X-Identity'],
      });

/** A name of one's own keeps every address the same over stacks; the DNS record is made where the zone lives. */
const connectDomain = (
  scope: Construct,
  api: HttpApi,
  stage: HttpStage,
  { name, certificateArn }: NonNullable<Settings['domain']>,
): string => {
  const domainName = new DomainName(scope, 'Domain', {
    domainName: name,
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
  });
  new ApiMapping(scope, 'DomainMapping', { api, domainName, stage });
  new CfnOutput(scope, 'DomainTarget', {
    value: domainName.regionalDomainName,
    description: `CNAME or ALIAS target for ${name}`,
  });
  return name;
};
