import type { Figure, ProcessBatch, ProcessReading, ProcessRecord, SweepOptions } from '../../model/process.js';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import { errorCode, isAbsence, isRefusal } from './errno.js';
import { Facts } from './facts.js';
import { fileOf } from './files.js';
import type { Batch, Files } from './files.js';
import type { Names } from './names.js';
import { nameSources, planFor } from './plan.js';
import type { Plan } from './plan.js';

const WHOLE = 16 * 1024 * 1024;

/** Every process, or every thread, in batches: files are read below one opened directory a process. */
export async function* sweep(
  files: Files,
  names: Names,
  figures: ReadonlySet<Figure>,
  { threads = false, pids, limit = WHOLE }: SweepOptions,
): AsyncGenerator<ProcessBatch> {
  const plan = planFor(figures);
  const facts = new Facts(files);
  const { ids, errno } = pids === undefined ? files.listIds('proc') : { ids: pids, errno: 0 };
  const processes = Array.from(ids, String);
  const directories = threads ? await threadDirectories(files, processes) : processes;
  let from = 0;
  for await (const batch of files.readMany('proc', directories, plan.names, { limit, clock: plan.clock })) {
    const result: ProcessBatch = { records: [], refused: 0, lost: 0, lostCode: null };
    for (let i = 0; i < batch.count; i++) add(result, readingOf(batch, i, directories[from + i]!, plan, facts));
    from += batch.count;
    await lookUp(result.records, plan, names);
    yield result;
  }
  if (errno !== 0) yield { records: [], refused: 0, lost: 1, lostCode: errorCode(errno) };
}

/** One process now. */
export function readProcess(files: Files, pid: number, figures: ReadonlySet<Figure>): ProcessReading {
  const plan = planFor(figures);
  const batch = files.readOne('proc', String(pid), plan.names, { limit: WHOLE, clock: plan.clock });
  const reading = readingOf(batch, 0, String(pid), plan, new Facts(files));
  if (typeof reading !== 'string') return reading;
  if (isAbsence(reading)) throw new NoSuchProcess(pid);
  if (isRefusal(reading)) throw new AccessDenied(pid, 'process');
  throw Object.assign(new Error(`process ${pid} could not be read (${reading})`), { code: reading });
}

async function threadDirectories(files: Files, processes: string[]): Promise<string[]> {
  const directories: string[] = [];
  let from = 0;
  for await (const batch of files.readMany('proc', processes, ['task/'], { limit: WHOLE, clock: false })) {
    for (let i = 0; i < batch.count; i++) {
      const entries = batch.states[i] === 0 ? fileOf(batch, i, 0, 1) : 0;
      if (typeof entries === 'number') continue;
      const ids = entries
        .toString('latin1')
        .split('\0')
        .sort((a, b) => Number(a) - Number(b));
      directories.push(...ids.map((tid) => `${processes[from + i]}/task/${tid}`));
    }
    from += batch.count;
  }
  return directories;
}

function add(result: ProcessBatch, reading: ProcessReading | string): void {
  if (typeof reading !== 'string') {
    result.records.push(reading.record);
    for (const code of reading.missing.values()) {
      if (!isRefusal(code)) continue;
      result.refused++;
      break;
    }
  } else if (!isAbsence(reading)) {
    result.lost++;
    result.lostCode ??= reading;
  }
}

const NOTHING: ReadonlyMap<Figure, string> = new Map();

/** What was read of directory `i`, or the code that tells why nothing was. */
function readingOf(batch: Batch, i: number, directory: string, plan: Plan, facts: Facts): ProcessReading | string {
  const state = batch.states[i]!;
  const code = state === 0 ? null : errorCode(state);
  // Where even the directory is refused (hidepid=1), its process is there all the same.
  if (code !== null && !isRefusal(code)) return code;
  const record: ProcessRecord = { pid: Number.parseInt(directory, 10) };
  const task = directory.lastIndexOf('/');
  if (task > 0) record.tid = Number(directory.slice(task + 1));
  let missing = NOTHING as Map<Figure, string>;
  const width = plan.names.length;
  for (let j = 0; j < width; j++) {
    const { file, figures } = plan.files[j]!;
    const content = code === null ? fileOf(batch, i, j, width) : state;
    if (typeof content === 'number') {
      const reason = errorCode(content);
      if (!isRefusal(reason) && !isAbsence(reason)) return reason;
      if (missing === NOTHING) missing = new Map();
      for (const figure of figures) {
        missing.set(figure, reason);
        record[figure] = null;
      }
      continue;
    }
    const parsed = file.parse(content);
    for (const figure of figures) record[figure] = file.figures[figure]!(parsed, facts) as never;
  }
  if (plan.owner) {
    record.uid = code === null ? batch.owners[2 * i]! : null;
    record.gid = code === null ? batch.owners[2 * i + 1]! : null;
  }
  if (plan.clock) {
    const clock = batch.clocks[i]!;
    record.cpuClock = Number.isNaN(clock) ? null : clock;
    record.sampledAt = batch.times[i]!;
  }
  for (const maker of plan.derived) record[maker.figure] = maker.of(record) as never;
  return { record, missing };
}

async function lookUp(records: ProcessRecord[], plan: Plan, names: Names): Promise<void> {
  for (const lookup of plan.lookups) {
    const source = nameSources[lookup];
    const kind = source.startsWith('u') ? 'user' : 'group';
    const idOf = (record: ProcessRecord): number | null => {
      const value = record[source];
      return typeof value === 'object' ? (value?.real ?? null) : (value ?? null);
    };
    const found = await names.resolve(kind, records.map(idOf));
    for (const record of records) {
      const id = idOf(record);
      record[lookup] = id === null ? null : found.get(id)!;
    }
  }
}
