import { PsutilError, Unsupported } from '@sysu/core';
import type { System } from '@sysu/core';
import { refused } from './outcome.js';
import type { Outcome } from './outcome.js';
import type { Target } from '../targets/target.js';

/** Keeps from harm whom nobody means who is not very sure: the first process, this one, and those it descends from. */
export class Guard {
  readonly #reasons: ReadonlyMap<number, string>;
  readonly #own: number;
  readonly #spared = new Map<number, Target>();
  /** Those whose number was given, or that of their group. */
  readonly refused: Outcome[] = [];

  /** Without a system it guards nobody. */
  constructor(system: System | null, own: number) {
    this.#own = own;
    this.#reasons = system === null ? new Map() : protectedPids(system, own);
  }

  admit(targets: readonly Target[]): Target[] {
    return targets.filter((target) => {
      const reason = this.#reasons.get(target.process.pid);
      if (reason === undefined) return true;
      if (target.matched) this.#spared.set(target.process.pid, target);
      else this.refused.push(refused(target, reason));
      return false;
    });
  }

  /** Says who matched and was left out. Of ourselves nobody expects anything else. */
  spared(): string[] {
    this.#spared.delete(this.#own);
    return [...this.#spared.values()].map(
      ({ process, record }) => `spared ${process.pid} ${record.name}: ${this.#reasons.get(process.pid)} (--force)`,
    );
  }
}

function protectedPids(system: System, own: number): Map<number, string> {
  const reasons = new Map([[own, 'it is this process']]);
  for (let pid = parentOf(system, own); pid !== null && !reasons.has(pid); pid = parentOf(system, pid)) {
    reasons.set(pid, 'it is an ancestor of this process');
  }
  return reasons.set(1, 'it is the first process');
}

/** null also where the system does not tell. */
function parentOf(system: System, pid: number): number | null {
  try {
    return system.process(pid).ppid();
  } catch (error) {
    if (!(error instanceof PsutilError) || error instanceof Unsupported) throw error;
    return null;
  }
}
