import { IOPRIO_CLASS_IDLE } from '@sysu/core';
import type { IoPriority } from '@sysu/core';

/** Classes of I/O priority by number, as the kernel has them. ioprio_set(2) */
export const ioClasses: readonly string[] = ['none', 'realtime', 'best-effort', 'idle'];

/** As ionice shows it: `best-effort: prio 4`, `idle`. */
export function priorityText({ ioclass, value }: IoPriority): string {
  const name = ioClasses[ioclass] ?? `class ${ioclass}`;
  return ioclass === IOPRIO_CLASS_IDLE ? name : `${name}: prio ${value}`;
}
