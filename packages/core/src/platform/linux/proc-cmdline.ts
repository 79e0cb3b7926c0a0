import { decodeText } from '../../text.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

const NUL = 0;

/**
 * Arguments end in NUL. A program that wrote a title over its arguments often leaves spaces between the words
 * instead: one piece with spaces in it is taken for such a title, as psutil does.
 */
export function parseCmdline(bytes: Buffer, start = 0, end: number = bytes.length): string[] {
  if (start === end) return [];
  const parts = decodeText(bytes, start, bytes[end - 1] === NUL ? end - 1 : end).split('\0');
  return parts.length === 1 && parts[0]!.includes(' ') ? parts[0]!.split(' ') : parts;
}

export const procCmdline: ProcFile<string[]> = procFile({
  name: 'cmdline',
  cost: 9,
  parse: parseCmdline,
  figures: { cmdline: (argv) => argv },
});
