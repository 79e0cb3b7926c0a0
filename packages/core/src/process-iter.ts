import { figuresOfAttributes } from './attributes.js';
import type { Attribute } from './attributes.js';
import { Incomplete, NoSuchProcess } from './errors.js';
import type { Figure, ProcessBatch, ProcessRecord } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { inBatches } from './platform/batches.js';
import { inTurns } from './platform/turns.js';
import { Process, readAhead } from './process.js';

// As many as are read in one sweep.
const CHUNK = 256;
// So few are verified in a turn of the event loop, which takes 2 ms in a program that has just started.
const AT_ONCE = 64;

/**
 * Every process. `known` holds the objects of the last iteration: one whose process is still the same is yielded
 * again, and what was left over at the end has gone.
 */
export async function* iterateProcesses(
  backend: Backend,
  known: Map<number, Process>,
  attrs: readonly Attribute[],
): AsyncGenerator<Process> {
  const figures = figuresOfAttributes(attrs);
  const { pids, loss } = await listed(backend);
  const seen = new Set<number>();
  for (let from = 0; from < pids.length; from += CHUNK) {
    // Identity first, then the figures, then whether it is still the same: so the figures are of this very process.
    const chunk = await identifiable(backend, known, pids.slice(from, from + CHUNK));
    for await (const batch of read(backend, figures, chunk)) {
      noteLoss(loss, batch);
      for (const record of batch.records) {
        const { process, record: own } = (await verified(backend, known, figures, record)) ?? {};
        if (process === undefined) continue;
        seen.add(process.pid);
        if (await isReadAhead(process, attrs, own!)) yield process;
      }
    }
  }
  for (const pid of known.keys()) if (!seen.has(pid)) known.delete(pid);
  if (loss.lost > 0) throw new Incomplete(loss.lost, loss.code!, []);
}

interface Loss {
  lost: number;
  code: string | null;
}

interface Verified {
  process: Process;
  record: ProcessRecord;
}

/** The pids there are, as far as they can be listed. */
async function listed(backend: Backend): Promise<{ pids: readonly number[]; loss: Loss }> {
  try {
    return { pids: await backend.listPids(), loss: { lost: 0, code: null } };
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    return { pids: error.rows as number[], loss: { lost: error.lost, code: error.code } };
  }
}

/** Those of the pids that we have an object for, or get one. */
async function identifiable(backend: Backend, known: Map<number, Process>, pids: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  await inTurns(pids, (pid) => {
    if (known.has(pid) || identified(backend, known, pid)) found.push(pid);
  });
  return found;
}

/** Without figures nothing need be read. */
function read(backend: Backend, figures: ReadonlySet<Figure>, pids: readonly number[]): AsyncIterable<ProcessBatch> {
  return figures.size > 0 ? backend.sweep(figures, { pids }) : inBatches(pids, AT_ONCE, addPid, async () => {});
}

function addPid({ records }: ProcessBatch, pid: number): void {
  records.push({ pid });
}

/** Our object for the process that the record is of; read once more when the pid has changed hands meanwhile. */
async function verified(
  backend: Backend,
  known: Map<number, Process>,
  figures: ReadonlySet<Figure>,
  record: ProcessRecord,
): Promise<Verified | null> {
  const process = known.get(record.pid);
  if (process?.isRunning()) return { process, record };
  const successor = identified(backend, known, record.pid);
  if (successor === null) return null;
  for await (const { records } of read(backend, figures, [record.pid])) {
    if (records[0] !== undefined && successor.isRunning()) return { process: successor, record: records[0] };
  }
  return null;
}

function identified(backend: Backend, known: Map<number, Process>, pid: number): Process | null {
  try {
    const process = new Process(pid, backend);
    known.set(pid, process);
    return process;
  } catch (error) {
    if (error instanceof NoSuchProcess) return null;
    throw error;
  }
}

function noteLoss(loss: Loss, { lost, lostCode }: Pick<ProcessBatch, 'lost' | 'lostCode'>): void {
  loss.lost += lost;
  loss.code ??= lostCode;
}

/** False when it has gone meanwhile. */
async function isReadAhead(process: Process, attrs: readonly Attribute[], record: ProcessRecord): Promise<boolean> {
  try {
    await readAhead(process, attrs, record);
    return true;
  } catch (error) {
    if (error instanceof NoSuchProcess) return false;
    throw error;
  }
}
