import { compositions } from './attributes.js';
import type { Attribute } from './attributes.js';
import { Incomplete, NoSuchProcess } from './errors.js';
import type { Figure } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { Process } from './process.js';

/**
 * Every process. `known` holds the objects of the last iteration: one whose process is still the same is yielded
 * again, and what was left over at the end has gone.
 */
export async function* iterateProcesses(
  backend: Backend,
  known: Map<number, Process>,
  attrs: readonly Attribute[],
): AsyncGenerator<Process> {
  const figures = new Set<Figure>(attrs.flatMap((name) => compositions[name].figures));
  const seen = new Set<number>();
  let lost = 0;
  let code: string | null = null;
  for await (const batch of backend.sweep(figures, {})) {
    lost += batch.lost;
    code ??= batch.lostCode;
    for (const record of batch.records) {
      const process = sameOrNew(backend, known, record.pid);
      if (process === null) continue;
      seen.add(record.pid);
      process.keep(attrs.length === 0 ? null : new Map(attrs.map((name) => [name, compositions[name].of(record)])));
      yield process;
    }
  }
  for (const pid of known.keys()) if (!seen.has(pid)) known.delete(pid);
  if (lost > 0) throw new Incomplete(lost, code!, []);
}

function sameOrNew(backend: Backend, known: Map<number, Process>, pid: number): Process | null {
  const before = known.get(pid);
  if (before?.isRunning()) return before;
  try {
    const process = new Process(pid, backend);
    known.set(pid, process);
    return process;
  } catch (error) {
    if (error instanceof NoSuchProcess) return null;
    throw error;
  }
}
