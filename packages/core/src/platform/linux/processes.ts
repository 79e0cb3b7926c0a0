import type { Figure, ProcessBatch, ProcessReading, SweepOptions } from '../../model/process.js';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import { addReading } from '../batches.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { errorCode } from './errno.js';
import { Facts } from './facts.js';
import { fileOf } from './files.js';
import type { Files } from './files.js';
import { emptyBatch, noteLoss } from '../loss.js';
import { addNames } from '../owner-names.js';
import type { Names } from '../names.js';
import { planFor } from './plan.js';
import type { Plan } from './plan.js';
import { readingOf } from './reading.js';
import type { Reader } from './reading.js';
import { threadDirectories } from './threads.js';
import { turn } from '../turns.js';

const WHOLE = 16 * 1024 * 1024;
// All but argument vectors, environments and listings of directories are shorter than this.
const SHORT = 64 * 1024;

/** Every process, or every thread, in batches: files are read below one opened directory a process. */
export async function* sweep(
  files: Files,
  names: Names,
  figures: ReadonlySet<Figure>,
  { threads = false, pids, limit = WHOLE }: SweepOptions,
): AsyncGenerator<ProcessBatch> {
  const plan = planFor(figures, files.isOwn && !threads);
  const facts = new Facts(files);
  const listing = pids === undefined ? files.listIds('proc') : { ids: pids, errno: 0 };
  const [listed] = await Promise.all([listing, readAhead(facts, names, figures, plan)]);
  const processes = Array.from(listed.ids, String);
  const lost = threads ? emptyBatch() : null;
  const directories = lost === null ? processes : await threadDirectories(files, processes, lost);
  // A listing that is cut would be counted wrong.
  const most = plan.names.some((name) => name.endsWith('/')) ? WHOLE : Math.max(limit, SHORT);
  let from = 0;
  let found = 0;
  try {
    for await (const batch of files.readMany('proc', directories, plan.names, { limit: most, clock: plan.clock })) {
      const result = emptyBatch();
      const reader = { plan, facts, now: files.now(), readAlso: alsoFrom(files) };
      for (let i = 0; i < batch.count; i++) add(result, readingOf(batch, i, directories[from + i]!, reader));
      await addNames(names, result.records, plan.lookups);
      found += result.records.length;
      yield result;
      from += batch.count;
    }
  } catch (error) {
    yield { ...emptyBatch(), lost: directories.length - from, lostCode: codeOf(error) };
  }
  // Where no /proc is mounted nobody is found, whoever is there: that is no answer.
  if (found === 0 && pids !== undefined && files.isOwn) files.link('proc/self');
  if (lost !== null && lost.lost > 0) yield lost;
  if (listed.errno !== 0) yield { ...emptyBatch(), lost: 1, lostCode: errorCode(listed.errno) };
}

/** What the rows will need to know of the machine: read while a thread lists the processes. */
async function readAhead(facts: Facts, names: Names, figures: ReadonlySet<Figure>, plan: Plan): Promise<void> {
  // In a program that has just started, to come this far took milliseconds.
  await turn();
  try {
    facts.read(figures);
    await turn();
    await addNames(names, [], plan.lookups);
  } catch {
    // It fails again where it is needed.
  }
}

/** One process now. */
export function readProcess(files: Files, pid: number, figures: ReadonlySet<Figure>): ProcessReading {
  const plan = planFor(figures, files.isOwn);
  const batch = files.readOne('proc', String(pid), plan.names, { limit: WHOLE, clock: plan.clock });
  const reader = { plan, facts: new Facts(files), now: files.now(), readAlso: alsoFrom(files) };
  const reading = readingOf(batch, 0, String(pid), reader);
  if (typeof reading !== 'string') return reading;
  if (isAbsence(reading)) throw new NoSuchProcess(pid);
  if (isRefusal(reading)) throw new AccessDenied(pid, 'process');
  throw Object.assign(new Error(`process ${pid} could not be read (${reading})`), { code: reading });
}

function alsoFrom(files: Files): Reader['readAlso'] {
  return (directory, name) => {
    const batch = files.readOne('proc', directory, [name], { limit: WHOLE, clock: false });
    return batch.states[0] === 0 ? fileOf(batch, 0, 0, 1) : batch.states[0]!;
  };
}

function add(result: ProcessBatch, reading: ProcessReading | string): void {
  if (typeof reading === 'string') noteLoss(result, reading);
  else addReading(result, reading);
}
