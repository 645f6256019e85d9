import type { Conversation } from './conversation.ts';

/** The provider's own tool for keypad menus. */
const keypadTool = 'play_keypad_touch_tone';
/** Longer than any menu; past it the agent was typing something else. */
const mostKeys = 8;

const tonesIn = (params: string | null | undefined): string => {
  try {
    const value: unknown = JSON.parse(params ?? '{}');
    const tones =
      value !== null && typeof value === 'object' && 'dtmf_tones' in value ? value.dtmf_tones : '';
    return typeof tones === 'string' ? tones : '';
  } catch {
    return '';
  }
};

/** The keys the agent pressed on its way through a menu, e.g. "2, 0"; undefined when there was none. Only keys, whatever the tool was given. */
export const keysPressed = ({ transcript }: Conversation): string | undefined => {
  const keys = (transcript ?? []).flatMap(({ tool_calls }) =>
    (tool_calls ?? []).flatMap(({ tool_name, params_as_json }) =>
      tool_name === keypadTool ? (tonesIn(params_as_json).match(/[0-9*#]/g) ?? []) : [],
    ),
  );
  return keys.length > 0 && keys.length <= mostKeys ? keys.join(', ') : undefined;
};
