import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** How likely the kernel ends this process first when memory runs out: 0 never, 1000 and more first. */
export const procOomScore: ProcFile<number> = procFile({
  name: 'oom_score',
  cost: 9,
  parse: (bytes) => Number(bytes.toString('latin1')),
  figures: { oomScore: (score) => score },
});
