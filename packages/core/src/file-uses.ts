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
  const found = await swept(backend, threads ? new Set([...figures, 'numThreads'] as const) : figures, options);
  const pids = new Set(found.records.map(({ pid }) => pid));
  const sample: FileUseSample = { ...found, records: [], pids };
  const tasks = threads ? await tasksOf(backend, found.records, figures, sample) : new Map<number, ProcessRecord[]>();
  for (const process of found.records) {
    const command = process.comm ?? null;
    addUses(sample.records, process, command, uses);
    for (const task of tasks.get(process.pid) ?? []) addUses(sample.records, task, command, uses);
  }
  if (uses.has('mapped')) lookAtMapped(sample.records, backend);
  if (wanted.has('sockets')) await addSockets(sample.records, backend);
  if (wanted.has('locks')) addLocks(sample.records, backend.fileLocks());
  return sample;
}

async function swept(backend: Backend, figures: ReadonlySet<Figure>, options: SweepOptions): Promise<ProcessBatch> {
  const all: ProcessBatch = { records: [], refused: 0, lost: 0, lostCode: null };
  for await (const { records, refused, lost, lostCode } of backend.sweep(figures, options)) {
    all.records.push(...records);
    all.refused += refused;
    all.lost += lost;
    all.lostCode ??= lostCode;
  }
  return all;
}

/** Of those that have several threads, all but the first, by pid. Most have one: they are not looked at again. */
async function tasksOf(
  backend: Backend,
  processes: readonly ProcessRecord[],
  figures: ReadonlySet<Figure>,
  sample: FileUseSample,
): Promise<Map<number, ProcessRecord[]>> {
  const pids = processes.flatMap(({ pid, numThreads }) => ((numThreads ?? 1) > 1 ? pid : []));
  const tasks = new Map<number, ProcessRecord[]>(pids.map((pid) => [pid, []]));
  if (pids.length === 0) return tasks;
  const { records, lost, lostCode } = await swept(backend, figures, { threads: true, pids });
  for (const task of records) if (task.tid !== task.pid) tasks.get(task.pid)!.push(task);
  sample.lost += lost;
  sample.lostCode ??= lostCode;
  return tasks;
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
  const mapped = new Set<UsedFile>();
  for (const { use, file } of records) if (use === 'mapped' && !file.deleted) mapped.add(file);
  const files = [...mapped];
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
