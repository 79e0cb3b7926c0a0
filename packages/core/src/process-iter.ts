import { figuresOfAttributes } from './attributes.js';
import type { Attribute } from './attributes.js';
import { Incomplete, NoSuchProcess } from './errors.js';
import type { Figure, ProcessBatch, ProcessRecord } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { Process, readAhead } from './process.js';

// For so many the event loop is held up by taking their identities.
const CHUNK = 256;

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
  const { pids, loss } = listed(backend);
  const seen = new Set<number>();
  for (let from = 0; from < pids.length; from += CHUNK) {
    // Identity first, then the figures, then whether it is still the same: so the figures are of this very process.
    const chunk = pids.slice(from, from + CHUNK).filter((pid) => known.has(pid) || identified(backend, known, pid));
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
function listed(backend: Backend): { pids: readonly number[]; loss: Loss } {
  try {
    return { pids: backend.pids(), loss: { lost: 0, code: null } };
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    return { pids: error.rows as number[], loss: { lost: error.lost, code: error.code } };
  }
}

/** Without figures nothing need be read. */
async function* read(
  backend: Backend,
  figures: ReadonlySet<Figure>,
  pids: readonly number[],
): AsyncGenerator<Pick<ProcessBatch, 'records' | 'lost' | 'lostCode'>> {
  if (figures.size > 0) yield* backend.sweep(figures, { pids });
  else yield { records: pids.map((pid) => ({ pid })), lost: 0, lostCode: null };
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
