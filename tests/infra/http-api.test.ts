import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { findingsOf } from '#infra/aws/review.ts';
import { checkSettings, settingsFor } from '#infra/aws/settings.ts';
import { routes } from '#infra/catalogue.ts';
import { ofType, stackOf, synthesize } from './synthesized.ts';

const prod = stackOf('prod');
const keyOf = ({ method, path }: (typeof routes)[number]) => `${method} ${path}`;
const stage = ofType(prod, 'AWS::ApiGatewayV2::Stage')[0]?.[1].Properties ?? {};

describe('the HTTP API', () => {
  it('has every route of the catalogue and no other', () => {
    const made = ofType(prod, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties.RouteKey);
    expect(made.sort()).toEqual(routes.map(keyOf).sort());
  });

  it('throttles each route as the catalogue says and all others by the default', () => {
    const throttled = routes.flatMap((route) =>
      route.throttle === undefined ? [] : [[keyOf(route), route.throttle] as const],
    );
    expect(throttled.length).toBeGreaterThan(0);
    expect(stage.RouteSettings).toEqual(
      Object.fromEntries(
        throttled.map(([key, { rate, burst }]) => [
          key,
          { DetailedMetricsEnabled: true, ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst },
        ]),
      ),
    );
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
  });

  it('writes access logs without path, query string, header or address', () => {
    const { Format } = z.object({ Format: z.string() }).parse(stage.AccessLogSettings);
    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(/\$context\.(path|identity|authorizer)|\$request|querystring|header/i);
  });

  it('answers before the gateway gives up', () => {
    for (const [, { Properties }] of ofType(prod, 'AWS::ApiGatewayV2::Integration')) {
      expect(Number(Properties.TimeoutInMillis)).toBeLessThanOrEqual(29_000);
    }
    for (const route of routes) {
      const fn = ofType(prod, 'AWS::Lambda::Function').find(([, { Properties }]) =>
        String(Properties.FunctionName).endsWith(`-${route.function}`),
      );
      expect(Number(fn?.[1].Properties.Timeout)).toBeLessThan(29);
    }
  });

  it('lets other origins in only by exact name', () => {
    expect(prod.text).not.toContain('"AllowOrigins"');
    const open = synthesize({ ...settingsFor('dev'), allowedOrigins: ['https://chat.example.org'] });
    open.template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: { AllowOrigins: ['https://chat.example.org'] },
    });
    expect(open.text).not.toContain('"AllowCredentials":true');
  });

  it('prints the webhook address to enter at the provider, stable with a name of its own', () => {
    const named = synthesize({
      ...settingsFor('dev'),
      domain: {
        name: 'api.example.org',
        certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/example',
      },
    });
    named.template.hasOutput('WebhookUrl', {
      Value: 'https://api.example.org/webhooks/elevenlabs/post-call',
    });
    named.template.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    named.template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'api.example.org' });
    prod.template.hasOutput('WebhookUrl', {});
  });

  it('asks for a signed-in patient where the settings name an issuer, on the routes of patients and no other', () => {
    const signedIn = synthesize({
      ...settingsFor('dev'),
      signIn: { issuer: 'https://login.example.org', audience: ['ringaround'] },
    });
    signedIn.template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.X-Identity'],
      JwtConfiguration: { Issuer: 'https://login.example.org', Audience: ['ringaround'] },
    });
    const guarded = ofType(signedIn, 'AWS::ApiGatewayV2::Route')
      .filter(([, { Properties }]) => Properties.AuthorizationType === 'JWT')
      .map(([, { Properties }]) => Properties.RouteKey);
    expect(guarded.sort()).toEqual(
      routes
        .filter(({ caller }) => caller === 'session')
        .map(keyOf)
        .sort(),
    );
  });
});

describe('the edge', () => {
  const domain = {
    name: 'api.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/example',
  };
  const edged = synthesize({
    ...settingsFor('dev'),
    domain,
    edge: { requestsPerFiveMinutes: 2_000 },
  });

  it('stands alone before the API: the default endpoint is closed and the origin wants its secret', () => {
    edged.template.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    const [distribution] = ofType(edged, 'AWS::CloudFront::Distribution');
    const text = JSON.stringify(distribution?.[1].Properties);
    expect(text).toContain('x-origin-secret');
    expect(text).toContain('{{resolve:secretsmanager:ringaround/dev/origin-secret');
    expect(text).toContain('"ViewerProtocolPolicy":"https-only"');
    for (const name of ['chat', 'wait']) {
      edged.template.hasResourceProperties('AWS::Lambda::Function', {
        FunctionName: `ringaround-dev-${name}`,
        Environment: { Variables: { ORIGIN_SECRET_PARAMETER: 'ringaround/dev/origin-secret' } },
      });
    }
  });

  it('has a rate for each caller, a limit for bodies and managed rules, and keeps no samples', () => {
    const [firewall] = ofType(edged, 'AWS::WAFv2::WebACL');
    const text = JSON.stringify(firewall?.[1].Properties);
    expect(text).toContain('"Limit":2000');
    expect(text).toContain('"Size":65536');
    expect(text).toContain('AWSManagedRulesCommonRuleSet');
    expect(text).not.toContain('"SampledRequestsEnabled":true');
  });

  it('passes the security review and is not there unless it is asked for', () => {
    expect(findingsOf(edged.stack)).toEqual([]);
    expect(ofType(prod, 'AWS::CloudFront::Distribution')).toEqual([]);
    expect(() => checkSettings({ ...settingsFor('dev'), edge: { requestsPerFiveMinutes: 500 } })).toThrow(
      /domain/,
    );
  });
});
