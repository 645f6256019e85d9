import type { Stack } from 'aws-cdk-lib';
import { Duration } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { syntheticFunction, syntheticPaths } from '../catalogue.ts';
import { createAlarm } from './alarm.ts';
import { invocable } from './invocable.ts';
import { numbersOf } from './numbers.ts';
import type { Rollout } from './rollout.ts';
import { createServiceFunction } from './service-function.ts';
import { hasSynthetic } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { everyHour } from './triggers.ts';

/**
 * The made-up patient of environments where no phone rings: one function that is the provider for everybody there and,
 * once an hour, somebody who wants an appointment. Its routes are no part of the contract: they speak the provider's.
 */
export const createSynthetic = (stack: Stack, api: HttpApi, around: Surroundings, rollout: Rollout): void => {
  const { settings, alarmTopic } = around;
  if (!hasSynthetic(settings)) return;
  const made = createServiceFunction(stack, syntheticFunction, around, rollout);
  for (const path of syntheticPaths) {
    api.addRoutes({
      path,
      methods: [HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE],
      integration: new HttpLambdaIntegration('synthetic', invocable(made.alias), {
        timeout: Duration.seconds(29),
      }),
    });
  }
  everyHour(stack, made);
  createAlarm(stack, 'SyntheticPatientFails', alarmTopic, {
    impact: `A made-up patient of ${settings.stage} did not get through; real ones would not either.`,
    firstStep:
      'read the newest SYNTHETIC_FAILED in the log of synthetic: it names the step and what was seen.',
    runbook: 'the-synthetic-patient-fails',
    metric: numbersOf(settings)('SyntheticPassed').with({ period: Duration.hours(1) }),
    threshold: 1,
    periods: 2,
    heartbeat: true,
  });
};
