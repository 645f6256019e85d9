import type { VendorEvent } from './phone-world/events.ts';

const columns = 78;

/** Breaks a text into lines of at most `width` characters at spaces; line breaks of its own are kept. */
export const wrap = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last === '') lines[lines.length - 1] = word;
      else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });

/** Tells a story as it happens: the chat on the left, what is heard on the telephone set in beside it. */
export const narrate = (write: (line: string) => void, coloured: boolean) => {
  const paint = (code: number, text: string): string => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const speak = (who: string, code: number, text: string, indent: number): void => {
    const label = `${who.padEnd(12)}`;
    wrap(text, columns - indent - 14).forEach((line, index) => {
      write(`${' '.repeat(indent)}${paint(code, index === 0 ? label : ' '.repeat(12))}  ${line}`);
    });
  };
  return {
    note: (text: string): void => write(paint(2, text)),
    patient: (text: string): void => {
      write('');
      speak('Patient', 36, text, 0);
    },
    assistant: (text: string): void => {
      write('');
      speak('Ringaround', 32, text, 0);
    },
    phone: (event: VendorEvent): void => {
      switch (event.kind) {
        case 'dial':
          write('');
          write(
            paint(
              33,
              `${' '.repeat(8)}☎ dialling ${event.to_number ?? ''}  (${event.persona ?? 'not placed'})`,
            ),
          );
          break;
        case 'line':
          speak(
            event.role === 'agent' ? 'Agent' : 'Clinic',
            event.role === 'agent' ? 35 : 33,
            event.text,
            10,
          );
          break;
        case 'tool':
          write(
            paint(2, `${' '.repeat(10)}· ${event.tool} → ${String(event.answer.say ?? event.delivered)}`),
          );
          break;
        case 'webhook':
          write(
            paint(
              2,
              `${' '.repeat(10)}· the provider reports ${event.type.replaceAll('_', ' ')}: ${event.delivered}`,
            ),
          );
          break;
        case 'status':
          if (event.status === 'done' || event.status === 'failed')
            write(paint(33, `${' '.repeat(8)}☎ call over`));
          break;
        case 'message':
          write('');
          speak(event.direction === 'outbound' ? 'Text to you' : 'Text from you', 34, event.text, 4);
          break;
        case 'hung_up':
          write(paint(33, `${' '.repeat(8)}☎ hung up`));
          break;
      }
    },
  };
};
