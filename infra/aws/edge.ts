import { CfnOutput, Duration, SecretValue } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { bodyLimits } from '../catalogue.ts';
import { acknowledge } from './acknowledge.ts';
import { secretPath } from './function-environment.ts';
import type { Settings } from './settings.ts';

const visible = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  // Samples would keep requests, and with them what patients wrote.
  sampledRequestsEnabled: false,
});

const managed = (
  name: string,
  priority: number,
  counted: readonly string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      // Medical text and transcripts look like attacks to some rules: those count and do not block.
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});

/**
 * CloudFront and WAF in front of the API, which then answers only to requests that carry the edge's secret. Nothing is
 * cached: every answer is about one patient.
 */
export const createEdge = (
  parent: Construct,
  settings: Settings,
  { requestsPerFiveMinutes }: NonNullable<Settings['edge']>,
  originName: string,
): void => {
  const scope = new Construct(parent, 'Edge');
  const firewall = new CfnWebACL(scope, 'Firewall', {
    name: `ringaround-${settings.stage}-edge`,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible('edge'),
    rules: [
      {
        name: 'RateOfOneCaller',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: { rateBasedStatement: { limit: requestsPerFiveMinutes, aggregateKeyType: 'IP' } },
        visibilityConfig: visible('RateOfOneCaller'),
      },
      {
        name: 'BodySize',
        priority: 1,
        action: { block: { customResponse: { responseCode: 413 } } },
        statement: {
          andStatement: {
            statements: [
              {
                sizeConstraintStatement: {
                  fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
                  comparisonOperator: 'GT',
                  size: bodyLimits.default,
                  textTransformations: [{ priority: 0, type: 'NONE' }],
                },
              },
              {
                // Transcripts of calls are larger; their function has its own limit.
                notStatement: {
                  statement: {
                    byteMatchStatement: {
                      fieldToMatch: { uriPath: {} },
                      positionalConstraint: 'STARTS_WITH',
                      searchString: '/webhooks/',
                      textTransformations: [{ priority: 0, type: 'NONE' }],
                    },
                  },
                },
              },
            ],
          },
        },
        visibilityConfig: visible('BodySize'),
      },
      managed('AWSManagedRulesAmazonIpReputationList', 2),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 3),
      managed('AWSManagedRulesCommonRuleSet', 4, [
        'SizeRestrictions_BODY',
        'CrossSiteScripting_BODY',
        'GenericRFI_BODY',
        'GenericLFI_BODY',
      ]),
    ],
  });
  const distribution = new Distribution(scope, 'Distribution', {
    comment: `Ringaround ${settings.stage}`,
    webAclId: firewall.attrArn,
    priceClass: PriceClass.PRICE_CLASS_100,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    defaultBehavior: {
      origin: new HttpOrigin(originName, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        readTimeout: Duration.seconds(30),
        customHeaders: {
          // Resolved while deploying; the template holds the name and never the value.
          'x-origin-secret': SecretValue.secretsManager(secretPath(settings, 'ORIGIN_SECRET')).unsafeUnwrap(),
        },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_AND_CLOUDFRONT_2022,
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    },
  });
  const logs =
    'Its logs would hold addresses and paths with session ids; the access log of the API holds neither.';
  acknowledge(distribution, {
    'AwsSolutions-CFR1':
      'Patients travel; who may be called is bounded by the numbers, not by where one writes from.',
    'AwsSolutions-CFR3': logs,
    'AwsSolutions-CFR4': 'The certificate of CloudFront until a name is pointed here; TLS 1.2 is asked for.',
  });
  acknowledge(firewall, { 'HIPAA.Security-WAFv2LoggingEnabled': logs });
  new CfnOutput(scope, 'EdgeTarget', {
    value: distribution.distributionDomainName,
    description: 'Where patients and providers are to be led; the API answers nobody else',
  });
};
