import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** The two reviews every template passes before it leaves the desk. */
export const reviewOnSynth = (app: App): void =>
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app));

export type Finding = { readonly rule: string; readonly where: string; readonly what: string };

/** What they find, one line a resource; empty is clean. */
export const findingsOf = (scope: IConstruct): readonly Finding[] =>
  [new AwsSolutionsChecks(), new HIPAASecurityChecks()].flatMap((pack) =>
    pack.validateScope(scope).violations.flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({
        rule: ruleName,
        where: constructPath,
        what: description,
      })),
    ),
  );
