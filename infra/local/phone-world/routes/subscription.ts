import type { Route } from '../server.ts';
import { ok } from './provisioning.ts';

/** The workspace's plan: the free one, with the calls at once that the product expects when nothing is set. */
export const subscriptionRoutes = (): Route[] => [
  {
    method: 'GET',
    path: '/v1/user/subscription',
    guard: 'key',
    answer: () =>
      ok({
        tier: 'free',
        status: 'free',
        currency: null,
        character_count: 0,
        character_limit: 10_000,
        max_credit_limit_extension: 0,
        can_extend_character_limit: false,
        allowed_to_extend_character_limit: false,
        voice_slots_used: 0,
        professional_voice_slots_used: 0,
        professional_voice_slots_used_in_workspace: 0,
        voice_limit: 3,
        voice_add_edit_counter: 0,
        professional_voice_limit: 0,
        can_extend_voice_limit: false,
        can_use_instant_voice_cloning: false,
        can_use_professional_voice_cloning: false,
        current_overage: { amount: '0', currency: 'usd' },
        open_invoices: [],
        has_open_invoices: false,
      }),
  },
];
