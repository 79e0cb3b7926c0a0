import { decodeText } from '../../text.js';
import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** What SELinux, AppArmor or Smack knows a process by; where there is none of them the kernel refuses to read it. */
export const procLabel: ProcFile<string | null> = procFile({
  name: 'attr/current',
  cost: 10,
  // Some end it with NUL, others with a newline.
  parse: apart((bytes) => decodeText(bytes).split(/[\0\n]/, 1)[0] || null),
  figures: { securityLabel: (label) => label },
});
