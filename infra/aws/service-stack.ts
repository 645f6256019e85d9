import { type App, CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import { functions, table as tableShape } from '../catalogue.ts';
import { createAlarmTopic } from './alarm-topic.ts';
import { createAlarms } from './alarms.ts';
import { createCascadeMachine, nameCascade } from './cascade-machine.ts';
import { createCustomerKey } from './customer-key.ts';
import { createDashboard } from './dashboard.ts';
import { connectRoutes, createHttpApi } from './http-api.ts';
import { createLogMetrics } from './log-metrics.ts';
import { numbersOf } from './numbers.ts';
import { createRollout } from './rollout.ts';
import { createSecrets } from './secrets.ts';
import { createServiceFunction, type ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';
import { createSynthetic } from './synthetic.ts';
import { createTable } from './table.ts';
import { everyMinute, onFailedExecution } from './triggers.ts';

/** One environment. It only puts the parts together; each part says in its own file what it is. */
export const createServiceStack = (
  app: App,
  settings: Settings,
  codeFolder: (functionName: string) => string,
): Stack => {
  const stack = new Stack(app, `ringaround-${settings.stage}`, {
    description: `Ringaround ${settings.stage}: triage, calls to clinics one by one, one appointment`,
    env: { region: settings.region },
    terminationProtection: settings.protectData,
  });
  Tags.of(stack).add('service', 'ringaround');
  Tags.of(stack).add('stage', settings.stage);

  const key = createCustomerKey(stack, settings);
  const table = createTable(stack, key, settings);
  const secretArn = createSecrets(stack, key, settings);
  const alarmTopic = createAlarmTopic(stack, key, settings);
  const rollout = createRollout(stack, settings);
  const http = createHttpApi(stack, settings);

  const surroundings = {
    settings,
    key,
    table,
    indexNames: tableShape.indexes.map(({ name }) => name),
    secretArn,
    cascade: nameCascade(stack, settings),
    publicBaseUrl: http.publicBaseUrl,
    alarmTopic,
    codeFolder,
  };
  const made = functions.map((fn) => createServiceFunction(stack, fn, surroundings, rollout));
  const functionOf = (name: string): ServiceFunction => {
    const found = made.find(({ settings: { name: known } }) => known === name);
    if (found === undefined) throw new Error(`The catalogue knows no function ${name}.`);
    return found;
  };

  createSynthetic(stack, http.api, surroundings, rollout);
  const stage = connectRoutes(stack, http, settings, key, functionOf);
  const machine = createCascadeMachine(stack, key, settings, functionOf);
  const undelivered = onFailedExecution(stack, machine.arn, key, functionOf('finalise'));
  everyMinute(stack, functionOf('sweep'));
  const count = createLogMetrics(stack, settings, functionOf);
  const number = numbersOf(settings);
  createAlarms(stack, alarmTopic, {
    stage,
    machine,
    table,
    undelivered,
    sweep: functionOf('sweep'),
    tools: functionOf('tools'),
    count,
    number,
  });
  createDashboard(stack, settings, { stage, machine, functions: made, count, number });
  new CfnOutput(stack, 'TableName', { value: table.tableName, description: 'The single table' });
  return stack;
};
