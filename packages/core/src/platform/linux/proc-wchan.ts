import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** The kernel function a process sleeps in; the kernel writes 0 for one that does not sleep, or that it hides. */
export const procWchan: ProcFile<string> = procFile({
  name: 'wchan',
  cost: 10,
  parse: apart((bytes) => bytes.toString('latin1').trim()),
  figures: { wchan: (symbol) => (symbol === '0' || symbol === '' ? null : symbol) },
});
