import { describe, expect, it } from 'vitest';
import { keysPressed } from '#shared/domain/call/keys-pressed.ts';

const pressing = (...params: readonly (string | null)[]) => ({
  transcript: params.map((params_as_json) => ({
    role: 'agent',
    tool_calls: [{ tool_name: 'play_keypad_touch_tone', params_as_json }],
  })),
});

describe('the keys an agent pressed', () => {
  it('are read in the order they were pressed', () => {
    expect(keysPressed(pressing('{"dtmf_tones":"2"}', '{"dtmf_tones":"0w#","reason":"Front desk."}'))).toBe(
      '2, 0, #',
    );
  });

  it('are none without a menu, and none of another tool', () => {
    expect(keysPressed({ transcript: [{ role: 'agent', message: 'Press 2.' }] })).toBeUndefined();
    const other = { tool_name: 'confirm_booking', params_as_json: '{"dtmf_tones":"2"}' };
    expect(keysPressed({ transcript: [{ role: 'agent', tool_calls: [other] }] })).toBeUndefined();
    expect(keysPressed({})).toBeUndefined();
  });

  it.each(['not json', '{"dtmf_tones":null}', '[]', 'null', null])('are none in %s', (params) => {
    expect(keysPressed(pressing(params))).toBeUndefined();
  });

  it('are no menu path when a whole number was typed', () => {
    expect(keysPressed(pressing('{"dtmf_tones":"2125550100"}'))).toBeUndefined();
  });
});
