/**
 * A valid MP3 of silence: MPEG-1 layer III, 32 kbit/s, 32 kHz, mono; each frame is 144 bytes and lasts 36 ms, and a
 * frame whose side information is all zeros decodes to nothing.
 */
const header = Buffer.from([0xff, 0xfb, 0x18, 0xc0]);
const frameBytes = 144;
const frameSeconds = 0.036;

export function silence(seconds: number): Buffer {
  const frames = Math.max(1, Math.ceil(seconds / frameSeconds));
  const audio = Buffer.alloc(frames * frameBytes);
  for (let frame = 0; frame < frames; frame += 1) header.copy(audio, frame * frameBytes);
  return audio;
}
