import { failed, MadeUpBsd } from '../bsd/made-up.js';
import type { Answers } from '../bsd/made-up.js';
import { openbsd, untold } from './openbsd.js';

/** The calls of an OpenBSD: it knows no names of sysctl(8). */
export class MadeUpOpenbsd extends MadeUpBsd {
  constructor(answers: Answers = {}) {
    super(openbsd, answers);
    for (const key of untold) this.failing.set(key, 22);
    // A device that was taken away has left its number.
    this.failing.set('6.11.1', 6);
  }

  override sysctlName(): Int32Array {
    throw failed(2, 'sysctlnametomib');
  }
}
