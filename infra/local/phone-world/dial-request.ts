import * as z from 'zod/mini';

/** The body of a dial; fields beyond these are ignored, as the provider ignores them. */
export const dialSchema = z.object({
  agent_id: z.string().check(z.minLength(1)),
  agent_phone_number_id: z.string().check(z.minLength(1)),
  to_number: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'is not a phone number in E.164 form')),
  conversation_initiation_client_data: z.optional(
    z.nullable(
      z.looseObject({
        user_id: z.optional(z.nullable(z.string())),
        dynamic_variables: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
        conversation_config_override: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
      }),
    ),
  ),
  telephony_call_config: z.optional(
    z.nullable(
      z.looseObject({
        ringing_timeout_secs: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(999)))),
      }),
    ),
  ),
});
export type Dial = z.infer<typeof dialSchema>;

export const variablesOfDial = (dial: Dial): Readonly<Record<string, unknown>> =>
  dial.conversation_initiation_client_data?.dynamic_variables ?? {};
