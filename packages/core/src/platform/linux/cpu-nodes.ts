import { onlineCpus } from './cpu-count.js';
import { parseCpuList } from './cpu-list.js';
import { listNames, readText } from './files.js';
import type { Files } from './files.js';

const FOLDER = 'sys/devices/system/node';

/** CPUs that are online by the number of their NUMA node; all in node 0 where the kernel knows none. */
export function cpuNodes(files: Files): Record<number, number[]> {
  const nodes = listNames(files, FOLDER).flatMap((name) => /^node(\d+)$/.exec(name)?.[1] ?? []);
  const cpus = nodes.map(
    (node) => [node, parseCpuList(readText(files, `${FOLDER}/node${node}/cpulist`) ?? '')] as const,
  );
  return cpus.some(([, each]) => each.length > 0) ? Object.fromEntries(cpus) : { 0: onlineCpus(files) };
}
