import type { WriteStream } from 'node:tty';

/**
 * The terminal's output as Ink sees it. Ink, told that frames do not replace each other (`debug`), writes each as a whole: its rows
 * go to `onFrame`, for the painter to show. Of the modes that Ink sets, bracketed paste alone reaches the terminal; screen
 * and cursor are the painter's.
 */
export function inkOutput(output: WriteStream, onFrame: (rows: readonly string[]) => void): WriteStream {
  const write = (text: string, written?: () => void): boolean => {
    if (written) output.write('', written);
    else if (isPasteMode.test(text)) output.write(text);
    else if (!isMode.test(text)) onFrame(text === '' ? [] : text.split('\n'));
    return true;
  };
  return new Proxy(output, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const isPasteMode = /^\u001b\[\?2004[hl]$/;
const isMode = /^(?:\u001b\[\?\d+[hl])+$/;
