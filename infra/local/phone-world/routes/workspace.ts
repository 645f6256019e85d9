import type { Route } from '../server.ts';
import type { Objects } from '../workspace/objects.ts';
import { agentRoutes } from './agents.ts';
import { phoneNumberRoutes } from './phone-numbers.ts';
import { secretRoutes } from './secrets.ts';
import { settingsRoutes } from './settings.ts';
import { subscriptionRoutes } from './subscription.ts';
import { toolRoutes } from './tools.ts';
import { webhookRoutes } from './webhooks.ts';

/** Agents, tools, secrets, phone numbers, webhooks, settings and the plan, as provisioning and the doctor meet them. */
export function workspaceRoutes(objects: Objects, now: () => number): Route[] {
  return [
    ...agentRoutes(objects, now),
    ...toolRoutes(objects),
    ...secretRoutes(objects),
    ...phoneNumberRoutes(objects),
    ...webhookRoutes(objects, now),
    ...settingsRoutes(objects),
    ...subscriptionRoutes(),
  ];
}
