import { decodeText } from '../../text.js';
import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** The environment a process was started with. An empty entry ends it: the rest is left-over stack. */
export function parseEnviron(bytes: Buffer): Record<string, string> {
  const environ: Record<string, string> = Object.create(null);
  for (const entry of decodeText(bytes).split('\0')) {
    if (entry === '') break;
    const equals = entry.indexOf('=');
    if (equals > 0) environ[entry.slice(0, equals)] = entry.slice(equals + 1);
  }
  return environ;
}

export const procEnviron: ProcFile<Record<string, string>> = procFile({
  name: 'environ',
  cost: 12,
  parse: apart(parseEnviron),
  withoutMemory: {},
  figures: { environ: (environ) => environ },
});
