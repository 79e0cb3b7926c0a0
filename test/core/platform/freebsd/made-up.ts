import type { FreebsdNative } from '@sysu/native';
import { MadeUpBsd } from '../bsd/made-up.js';
import type { Answers } from '../bsd/made-up.js';
import { answers as all, fileSystems } from './freebsd.js';

/** The calls of a FreeBSD that answers with these bytes; what it was told is in `done`. */
export class MadeUpKernel extends MadeUpBsd implements FreebsdNative {
  constructor(answers: Answers = all) {
    super({
      answers,
      fileSystems,
      processIn: ([top, second, , pid]) => (top === 1 && second === 14 && pid !== undefined ? pid : null),
      rowOf: (pid) => `1.14.1.${pid}`,
    });
  }

  heapUsed(): number {
    return 5_000_000;
  }

  heapTrim(): void {
    this.done.push(['heapTrim']);
  }

  getAffinity(): Uint8Array {
    return Uint8Array.of(0b10, ...Array.from({ length: 127 }, () => 0));
  }

  setAffinity(pid: number, cpus: Uint8Array): void {
    this.done.push(['setAffinity', pid, cpus[0]]);
  }
}
