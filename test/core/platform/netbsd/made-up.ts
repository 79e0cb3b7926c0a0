import { MadeUpBsd } from '../bsd/made-up.js';
import type { Answers } from '../bsd/made-up.js';
import { netbsd, untold } from './netbsd.js';

/** The calls of a NetBSD. */
export class MadeUpNetbsd extends MadeUpBsd {
  constructor(answers: Answers = {}) {
    super(netbsd, answers);
    for (const key of untold) this.failing.set(key, 22);
  }
}
