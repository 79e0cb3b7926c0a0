import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

const parse = apart((bytes) => Number(bytes.toString('latin1')));

/** How likely the kernel ends this process first when memory runs out: 0 never, 1000 and more first. */
export const procOomScore: ProcFile<number> = procFile({
  name: 'oom_score',
  cost: 9,
  parse,
  figures: { oomScore: (score) => score },
});

/** How much that was asked to differ, on the scale it had before Linux 2.6.36. proc_pid_oom_adj(5) */
export const procOomAdj: ProcFile<number> = procFile({
  name: 'oom_adj',
  cost: 9,
  parse,
  figures: { oomAdj: (adjustment) => adjustment },
});
