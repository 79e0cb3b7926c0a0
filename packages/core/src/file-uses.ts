import { Incomplete } from './errors.js';
import type { Connection, SocketList } from './model/connections.js';
import type { Descriptor, FileLock, FileUse, Use, UsedFile } from './model/file-use.js';
import type { Figure, ProcessBatch, ProcessRecord, SweepOptions } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { isRefusal } from './platform/error-codes.js';
import type { FileUseFigure } from './tables/open-files.js';

/** Files that processes use, and what is missing of them. */
export interface FileUseSample extends Omit<ProcessBatch, 'records'> {
  records: FileUse[];
  /** Pids of those that were looked at. */
  pids: Set<number>;
}

/** Of which processes, and which of their files. */
export interface FileUseOptions extends SweepOptions {
  /** What files are to the processes. */
  uses: ReadonlySet<Use>;
}

const figureOf: Readonly<Record<Use, Figure>> = {
  cwd: 'cwdFile',
  root: 'rootFile',
  exe: 'exeFile',
  mapped: 'mappedFiles',
  open: 'descriptors',
};
const LISTS: readonly SocketList[] = ['tcp4', 'tcp6', 'udp4', 'udp6', 'raw4', 'raw6', 'unix'];
const ALL_NAMESPACES = { owners: false, tcpInfo: false, details: true, netns: 'all' } as const;

/**
 * Files in use by processes, in the order of pids, of each its folders, its program, what is mapped, what is open; with
 * `threads` then the same of its threads but the first.
 */
export async function fileUses(
  backend: Backend,
  wanted: ReadonlySet<FileUseFigure>,
  { uses, threads = false, ...options }: FileUseOptions,
): Promise<FileUseSample> {
  const figures = figuresFor(wanted, uses);
  const sample: FileUseSample = { records: [], pids: new Set(), refused: 0, lost: 0, lostCode: null };
  const processes: ProcessRecord[] = [];
  for await (const batch of backend.sweep(threads ? new Set([...figures, 'numThreads']) : figures, options)) {
    addLoss(sample, batch);
    sample.refused += batch.refused;
    for (const process of batch.records) {
      sample.pids.add(process.pid);
      // While the next batch is being read.
      if (threads) processes.push(process);
      else addUses(sample.records, process, process.comm ?? null, uses);
    }
  }
  if (threads) await addUsesOfTasks(backend, processes, figures, uses, sample);
  if (uses.has('mapped')) lookAtMapped(sample.records, backend);
  if (wanted.has('sockets')) await addSockets(sample.records, backend);
  if (wanted.has('locks')) addLocks(sample.records, backend.fileLocks());
  return sample;
}

function addLoss(sample: FileUseSample, { lost, lostCode }: ProcessBatch): void {
  sample.lost += lost;
  sample.lostCode ??= lostCode;
}

/** Of each process, and then of its threads but the first. Most have no other: they are not looked at again. */
async function addUsesOfTasks(
  backend: Backend,
  processes: readonly ProcessRecord[],
  figures: ReadonlySet<Figure>,
  uses: ReadonlySet<Use>,
  sample: FileUseSample,
): Promise<void> {
  const pids = processes.flatMap(({ pid, numThreads }) => ((numThreads ?? 1) > 1 ? pid : []));
  const tasks = new Map<number, ProcessRecord[]>(pids.map((pid) => [pid, []]));
  if (pids.length > 0) {
    for await (const batch of backend.sweep(figures, { threads: true, pids })) {
      addLoss(sample, batch);
      for (const task of batch.records) if (task.tid !== task.pid) tasks.get(task.pid)!.push(task);
    }
  }
  for (const process of processes) {
    const command = process.comm ?? null;
    addUses(sample.records, process, command, uses);
    for (const task of tasks.get(process.pid) ?? []) addUses(sample.records, task, command, uses);
  }
}

function figuresFor(wanted: ReadonlySet<FileUseFigure>, uses: ReadonlySet<Use>): Set<Figure> {
  const figures = new Set<Figure>();
  for (const figure of wanted) {
    if (figure !== 'sockets' && figure !== 'locks' && figure !== 'positions') figures.add(figure);
  }
  for (const use of uses) figures.add(figureOf[use]);
  if (uses.has('open') && wanted.has('positions')) figures.add('wholeDescriptors');
  return figures;
}

function addUses(records: FileUse[], user: ProcessRecord, command: string | null, uses: ReadonlySet<Use>): void {
  const { cwdFile = null, rootFile = null, exeFile = null, mappedFiles, descriptors } = user;
  const add = (use: Use, file: UsedFile | null, descriptor: Descriptor | null = null): void => {
    if (file !== null) records.push({ process: user, command, use, file, descriptor, socket: null, lock: null });
  };
  if (uses.has('cwd')) add('cwd', cwdFile);
  if (uses.has('root')) add('root', rootFile);
  if (uses.has('exe')) add('exe', exeFile);
  for (const file of mappedFiles ?? []) if (!isSame(file, exeFile)) add('mapped', file);
  for (const descriptor of descriptors ?? []) add('open', descriptor.file, descriptor);
}

function isSame(a: UsedFile, b: UsedFile | null): boolean {
  if (b === null || b.inode === null) return a.path === b?.path;
  return a.inode === b.inode && a.device === b.device;
}

/** The kernel tells only which files are mapped: their sizes are asked for by path, where that cannot hang. */
function lookAtMapped(records: readonly FileUse[], backend: Backend): void {
  // Many processes have even the list of them in common.
  const lists = new Set(records.map(({ process }) => process.mappedFiles));
  const files = [...new Set([...lists].flatMap((list) => list ?? []))].filter(({ deleted }) => !deleted);
  for (const [i, { file }] of backend.locate(files.map(({ path }) => path)).entries()) {
    if (file !== null && isSame(files[i]!, file)) {
      const { type, size, links } = file;
      Object.assign(files[i]!, { type, size, links });
    }
  }
}

async function addSockets(records: readonly FileUse[], backend: Backend): Promise<void> {
  const sockets = records.filter(({ file }) => file.type === 'sock' && file.path.startsWith('socket:['));
  if (sockets.length === 0) return;
  const listed = new Map<string, Connection>();
  for (const socket of await visibleSockets(backend)) {
    if (socket.inode !== null) listed.set(socket.inode, socket);
  }
  for (const record of sockets) record.socket = listed.get(record.file.inode ?? '') ?? null;
}

/** Of processes that are refused to us the sockets may be missing, as the rest of them is. */
async function visibleSockets(backend: Backend): Promise<readonly Connection[]> {
  try {
    return await backend.netConnections(LISTS, ALL_NAMESPACES);
  } catch (error) {
    if (error instanceof Incomplete && isRefusal(error.code)) return error.rows as Connection[];
    throw error;
  }
}

function addLocks(records: readonly FileUse[], locks: readonly FileLock[]): void {
  const held = new Map<number, Map<string, string>>();
  for (const lock of locks) {
    const letters = held.get(lock.pid) ?? new Map<string, string>();
    held.set(lock.pid, letters.set(`${lock.major}:${lock.minor} ${lock.inode}`, letterOf(lock)));
  }
  for (const record of records) {
    const letters = held.get(record.process.pid);
    if (letters !== undefined) record.lock = letters.get(`${record.file.device} ${record.file.inode}`) ?? null;
  }
}

/** As lsof has it: small for a part of the file. */
function letterOf({ exclusive, whole }: FileLock): string {
  const letter = exclusive ? 'W' : 'R';
  return whole ? letter : letter.toLowerCase();
}
