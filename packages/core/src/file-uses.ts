import type { Connection } from './model/connections.js';
import type { Descriptor, FileLock, FileUse, ListedSockets, Use, UsedFile } from './model/file-use.js';
import type { KernelSocket } from './model/kernel-sockets.js';
import type { Figure, ProcessBatch, ProcessRecord, SweepOptions } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { ProcessSampler } from './sampler.js';
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
  /**
   * Is given the records, those of some processes at a time, while the next are being read. The sample then has none.
   */
  onRecords?(records: readonly FileUse[]): void;
}

const figureOf: Readonly<Record<Use, Figure>> = {
  cwd: 'cwdFile',
  root: 'rootFile',
  exe: 'exeFile',
  mapped: 'mappedFiles',
  open: 'descriptors',
};

/**
 * Files in use by processes, in the order of pids, of each its folders, its program, what is mapped, what is open; with
 * `threads` then the same of its threads but the first.
 */
export async function fileUses(
  backend: Backend,
  wanted: ReadonlySet<FileUseFigure>,
  { uses, threads = false, onRecords, ...options }: FileUseOptions,
): Promise<FileUseSample> {
  const figures = figuresFor(wanted, uses);
  const sample: FileUseSample = { records: [], pids: new Set(), refused: 0, lost: 0, lostCode: null };
  const details = new FileDetails(backend, wanted);
  const sampled = threads ? new Set<Figure>([...figures, 'numThreads']) : figures;
  for await (const batch of new ProcessSampler(backend).batches(sampled, options)) {
    addLoss(sample, batch);
    sample.refused += batch.refused;
    for (const { pid } of batch.records) sample.pids.add(pid);
    const tasks = threads ? await tasksOf(backend, batch.records, figures, sample) : NO_TASKS;
    const records = usesOf(batch.records, tasks, uses);
    await details.add(records);
    if (onRecords !== undefined) onRecords(records);
    else for (const record of records) sample.records.push(record);
  }
  return sample;
}

function addLoss(sample: FileUseSample, { lost, lostCode }: ProcessBatch): void {
  sample.lost += lost;
  sample.lostCode ??= lostCode;
}

type Tasks = ReadonlyMap<number, readonly ProcessRecord[]>;

const NO_TASKS: Tasks = new Map();

/**
 * The threads of each process but its first. Most have no other: they are not looked at again. What is mapped they have
 * in common, and it is read once: of ten thousand threads, each with a stack, a list of it has twenty thousand lines.
 */
async function tasksOf(
  backend: Backend,
  processes: readonly ProcessRecord[],
  figures: ReadonlySet<Figure>,
  sample: FileUseSample,
): Promise<Tasks> {
  const threaded = processes.filter(({ numThreads }) => (numThreads ?? 1) > 1);
  const tasks = new Map<number, ProcessRecord[]>(threaded.map(({ pid }) => [pid, []]));
  const own = new Set(figures);
  own.delete('mappedFiles');
  // Where the first thread has ended, the others alone tell.
  const [told, untold] = partition(threaded, ({ mappedFiles }) => (mappedFiles ?? []).length > 0);
  for (const [group, wanted] of [[told, own] as const, [untold, figures] as const]) {
    if (group.length === 0) continue;
    const mapped = new Map(group.map(({ pid, mappedFiles }) => [pid, mappedFiles]));
    for await (const batch of backend.sweep(wanted, { threads: true, pids: [...mapped.keys()] })) {
      addLoss(sample, batch);
      for (const task of batch.records) {
        if (task.tid === task.pid) continue;
        if (group === told) task.mappedFiles = mapped.get(task.pid) ?? null;
        tasks.get(task.pid)!.push(task);
      }
    }
  }
  return tasks;
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
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

function usesOf(processes: readonly ProcessRecord[], tasks: Tasks, uses: ReadonlySet<Use>): FileUse[] {
  const records: FileUse[] = [];
  for (const process of processes) {
    const command = process.comm ?? null;
    addUses(records, process, command, uses);
    for (const task of tasks.get(process.pid) ?? []) addUses(records, task, command, uses);
  }
  return records;
}

function addUses(records: FileUse[], user: ProcessRecord, command: string | null, uses: ReadonlySet<Use>): void {
  const { cwdFile = null, rootFile = null, exeFile = null, mappedFiles, descriptors } = user;
  const add = (use: Use, file: UsedFile | null, descriptor: Descriptor | null = null): void => {
    if (file !== null)
      records.push({
        process: user,
        command,
        use,
        file,
        descriptor,
        socket: null,
        kernelSocket: null,
        unlistedProtocol: null,
        lock: null,
      });
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

/** What is found out about files beyond what a sweep tells. */
class FileDetails {
  readonly #backend: Backend;
  readonly #wanted: ReadonlySet<FileUseFigure>;
  readonly #mapped = new Set<UsedFile>();
  /** Sockets of our network namespace and of others, and locks: as they were when the first was needed. */
  #sockets: SocketsByInode | null = null;
  #socketsElsewhere: SocketsByInode | null = null;
  #locks: Locks | null = null;

  constructor(backend: Backend, wanted: ReadonlySet<FileUseFigure>) {
    this.#backend = backend;
    this.#wanted = wanted;
  }

  async add(records: readonly FileUse[]): Promise<void> {
    this.#lookAtMapped(records);
    if (this.#wanted.has('sockets')) await this.#addSockets(records);
    if (this.#wanted.has('locks')) addLocks(records, (this.#locks ??= locksByOwner(this.#backend.fileLocks())));
  }

  /** The kernel tells only which files are mapped: their sizes are asked for by path, where that cannot hang. */
  #lookAtMapped(records: readonly FileUse[]): void {
    const files = new Set<UsedFile>();
    let before: unknown = null;
    for (const { use, process } of records) {
      // Many processes have even the list of them in common.
      if (use !== 'mapped' || process.mappedFiles === before) continue;
      before = process.mappedFiles;
      for (const file of process.mappedFiles ?? []) if (!file.deleted && !this.#mapped.has(file)) files.add(file);
    }
    this.#locate([...files]);
  }

  #locate(files: readonly UsedFile[]): void {
    if (files.length === 0) return;
    for (const [i, { file }] of this.#backend.locate(files.map(({ path }) => path)).entries()) {
      this.#mapped.add(files[i]!);
      if (file !== null && isSame(files[i]!, file)) {
        const { type, size, links } = file;
        Object.assign(files[i]!, { type, size, links });
      }
    }
  }

  async #addSockets(records: readonly FileUse[]): Promise<void> {
    const unlisted: FileUse[] = [];
    for (const record of records) {
      const { type, path, inode } = record.file;
      if (type !== 'sock' || inode === null || !path.startsWith('socket:[')) continue;
      this.#sockets ??= byInode(await this.#backend.listedSockets('own'));
      if (addSocket(record, inode, this.#sockets)) continue;
      // Hardly ever needed where no process is in a namespace of its own: to find that out takes a look at all of them.
      this.#socketsElsewhere ??= byInode(await this.#backend.listedSockets('other'));
      if (!addSocket(record, inode, this.#socketsElsewhere)) unlisted.push(record);
    }
    if (unlisted.length === 0) return;
    const protocols = await this.#backend.socketProtocols(unlisted);
    for (const [i, record] of unlisted.entries()) record.unlistedProtocol = protocols[i]!;
  }
}

interface SocketsByInode {
  connections: ReadonlyMap<string, Connection>;
  kernelSockets: ReadonlyMap<string, KernelSocket>;
}

function byInode({ connections, kernelSockets }: ListedSockets): SocketsByInode {
  return { connections: mapByInode(connections), kernelSockets: mapByInode(kernelSockets) };
}

function mapByInode<S extends { inode: string | null }>(sockets: readonly S[]): Map<string, S> {
  const listed = new Map<string, S>();
  for (const socket of sockets) if (socket.inode !== null) listed.set(socket.inode, socket);
  return listed;
}

/** Whether it is among them. */
function addSocket(record: FileUse, inode: string, { connections, kernelSockets }: SocketsByInode): boolean {
  record.socket = connections.get(inode) ?? null;
  if (record.socket === null) record.kernelSocket = kernelSockets.get(inode) ?? null;
  return record.socket !== null || record.kernelSocket !== null;
}

/** Letters by pid, and then by device and inode. */
type Locks = ReadonlyMap<number, ReadonlyMap<string, string>>;

function locksByOwner(locks: readonly FileLock[]): Locks {
  const held = new Map<number, Map<string, string>>();
  for (const lock of locks) {
    const letters = held.get(lock.pid) ?? new Map<string, string>();
    held.set(lock.pid, letters.set(`${lock.major}:${lock.minor} ${lock.inode}`, letterOf(lock)));
  }
  return held;
}

function addLocks(records: readonly FileUse[], held: Locks): void {
  if (held.size === 0) return;
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
