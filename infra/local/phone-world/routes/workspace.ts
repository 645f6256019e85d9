import type { Route } from '../server.ts';
import type { Objects } from '../workspace/objects.ts';
import { agentRoutes } from './agents.ts';
import { phoneNumberRoutes } from './phone-numbers.ts';
import { secretRoutes } from './secrets.ts';
import { settingsRoutes } from './settings.ts';
import { toolRoutes } from './tools.ts';
import { webhookRoutes } from './webhooks.ts';

/** Agents, tools, secrets, phone numbers, webhooks and settings, as provisioning meets them. */
export function workspaceRoutes(objects: Objects, now: () => number): Route[] {
  return [
    ...agentRoutes(objects, now),
    ...toolRoutes(objects),
    ...secretRoutes(objects),
    ...phoneNumberRoutes(objects),
    ...webhookRoutes(objects, now),
    ...settingsRoutes(objects),
  ];
}
