import { readFileSync } from 'node:fs';
import type { Attribute } from './attributes.js';
import { Incomplete } from './errors.js';
import type { Ability } from './model/ability.js';
import { fileUses } from './file-uses.js';
import type { FileUseOptions, FileUseSample } from './file-uses.js';
import type { DiskPartition, DiskUsage, Mount } from './model/disk.js';
import type { Located } from './model/file-use.js';
import type { LoginRecord, Session, TerminalUse } from './model/host.js';
import type { SwapMemory, VirtualMemory } from './model/memory.js';
import { checkInterval } from './pause.js';
import type { Backend } from './platform/backend.js';
import { backendBelow, backendFrom, ownBackend } from './platform/index.js';
import { Process } from './process.js';
import { iterateProcesses } from './process-iter.js';
import { rowsOf } from './process-rows.js';
import type { ProcessRow } from './process-rows.js';
import { ProcessSampler } from './sampler.js';
import type { SampleOptions } from './sampler.js';
import { fieldsNamed, figuresOf } from './select.js';
import { SystemNetwork } from './system-network.js';
import type { FileUseFigure } from './tables/open-files.js';
import { processes as table } from './tables/processes.js';
import { Sampler, watch } from './watch.js';
import type { SamplerOptions, SystemSample, WatchOptions } from './watch.js';

/** Which machine: without any of these the one we run on. */
export interface SystemOptions {
  /** The folder that holds proc, sys, etc and run of another machine, or of the host of a container. */
  root?: string;
  /** Path of a machine file. */
  machineFile?: string;
  backend?: Backend;
}

/** A machine: the one we run on, another one's files below `root`, or one written down in a machine file. */
export function createSystem({ root, machineFile, backend }: SystemOptions = {}): System {
  if (backend !== undefined) return new System(backend);
  if (machineFile !== undefined) return new System(backendFrom(readFileSync(machineFile, 'latin1')));
  return new System(root === undefined || root === '/' ? ownBackend() : backendBelow(root));
}

/** All that can be asked of one machine. Rates have a baseline of their own in each object. */
export class System extends SystemNetwork {
  readonly #iterated = new Map<number, Process>();

  /** Pids of all processes, ascending. Throws Incomplete when the listing broke off. */
  pids(): number[] {
    return this.backend.pids();
  }

  /** False for the id of a thread that is no process, and for what is no pid. */
  pidExists(pid: number): boolean {
    return this.backend.pidExists(pid);
  }

  /** The process with this pid, or this process. */
  process(pid?: number): Process {
    return new Process(pid, this.backend);
  }

  /**
   * A row for each process, with these columns of the process table, by pid. What is unknown or refused is null.
   * Throws UnknownName for a column, and Incomplete when processes could not be read, with the rows that were.
   */
  async processes<C extends string>(columns: readonly C[], options: SampleOptions = {}): Promise<ProcessRow<C>[]> {
    const fields = fieldsNamed(table, columns);
    const { records, lost, lostCode } = await this.processSampler().sample(figuresOf(fields), options);
    const rows = rowsOf<C>(fields, records);
    if (lost > 0) throw new Incomplete(lost, lostCode!, rows);
    return rows;
  }

  /** Samples of the process table with rates between them. */
  processSampler(): ProcessSampler {
    return new ProcessSampler(this.backend);
  }

  /** Samples of the whole machine, with a baseline of their own. */
  sampler<C extends string = never>(options: SamplerOptions<C> = {}): Sampler<C> {
    return new Sampler(this.backend, options);
  }

  /**
   * How busy CPUs, disks and network interfaces are, and these columns of every process: a sample each `interval` seconds
   * (1), until `signal` aborts it or the loop is left.
   */
  watch<C extends string = never>(options: WatchOptions<C> = {}): AsyncGenerator<SystemSample<C>> & AsyncDisposable {
    return watch(this.backend, options);
  }

  /** Forgets what one call, or every call, remembers of earlier ones. */
  cacheClear(call?: 'processIter' | 'diskIoCounters' | 'netIoCounters'): void {
    if (call === undefined || call === 'processIter') this.#iterated.clear();
    if (call === undefined || call === 'diskIoCounters') this.disksNeverBack.clear();
    if (call === undefined || call === 'netIoCounters') this.nicsNeverBack.clear();
  }

  /**
   * Every process by pid, the same object again as long as it is the same process. With `attrs` these are read in
   * one sweep, and the getters answer from it until the next iteration; refused ones are null.
   */
  processIter({ attrs = [] }: { attrs?: readonly Attribute[] } = {}): AsyncGenerator<Process> {
    return iterateProcesses(this.backend, this.#iterated, attrs);
  }

  /**
   * Bytes. With `container`, within the limit of our control group; null where none is set. /proc/meminfo, memory.max
   */
  virtualMemory(options?: { container?: false }): VirtualMemory;
  virtualMemory(options: { container: boolean }): VirtualMemory | null;
  virtualMemory({ container = false }: { container?: boolean } = {}): VirtualMemory | null {
    return container ? this.backend.containerMemory() : this.backend.virtualMemory();
  }

  /** Bytes. /proc/meminfo, /proc/vmstat, memory.swap.max */
  swapMemory(options?: { container?: false }): SwapMemory;
  swapMemory(options: { container: boolean }): SwapMemory | null;
  swapMemory({ container = false }: { container?: boolean } = {}): SwapMemory | null {
    return container ? this.backend.containerSwap() : this.backend.swapMemory();
  }

  /** Seconds since the epoch; moves when the wall clock is set. /proc/stat */
  bootTime(): number {
    return this.backend.bootTime();
  }

  /** Beyond psutil: seconds since boot, or since the first process of our container started. */
  uptime({ container = false }: { container?: boolean } = {}): number | null {
    return container ? this.backend.containerUptime() : this.backend.uptime();
  }

  /** People logged in; null when this system keeps no record of them. /run/utmp, /run/systemd/sessions */
  users(): Promise<Session[] | null> {
    return this.backend.users();
  }

  /**
   * Beyond psutil: all that the record of sessions tells, among it boots, run levels and who has left; of `file`, such
   * as /var/log/wtmp, or of now. Rejects with the error of the system call when the file cannot be read. utmp(5)
   */
  loginRecords({ file = null }: { file?: string | null } = {}): Promise<LoginRecord[]> {
    return this.backend.loginRecords(file);
  }

  /**
   * Beyond psutil: when a terminal ('pts/0') was last typed at, and whether others may write to it; null when not
   * known.
   */
  terminalUse(terminal: string): TerminalUse | null {
    return this.backend.terminalUse(terminal);
  }

  /** Beyond psutil: what this machine lets us see and do, what it does not, and what can be done about that. */
  abilities(): Promise<Ability[]> {
    return this.backend.abilities();
  }

  /**
   * Beyond psutil: the number of a user by name, or null when the local files do not know it: the name service is not
   * asked. /etc/passwd
   */
  userId(name: string): number | null {
    return this.backend.userId(name);
  }

  /** Beyond psutil: the same of a group. /etc/group */
  groupId(name: string): number | null {
    return this.backend.groupId(name);
  }

  /**
   * Beyond psutil: whether a process holds a lock on the file that keeps others from locking it to write, as far as its
   * pid can be seen from here. Throws the system's error when there is no such file. /proc/locks
   */
  isLocked(path: string): boolean {
    return this.backend.isLocked(path);
  }

  /**
   * Beyond psutil: files that processes use, their folders, programs and what they have mapped or open. No file system is
   * asked anything that it might not answer. `uses` narrows to some of these; `figures` say what else is found out.
   * /proc/PID/fd, cwd, root, exe, maps, fdinfo; statx(2) with AT_STATX_DONT_SYNC
   */
  fileUses(figures: ReadonlySet<FileUseFigure>, options: FileUseOptions): Promise<FileUseSample> {
    return fileUses(this.backend, figures, options);
  }

  /** Beyond psutil: where absolute paths lead, as far as looking cannot hang. */
  locate(paths: readonly string[]): Located[] {
    return this.backend.locate(paths);
  }

  /** Mounted disks, or with `all` every mount. No file system is touched. /proc/self/mountinfo */
  diskPartitions({ all = false }: { all?: boolean } = {}): DiskPartition[] {
    return this.backend.diskPartitions(all);
  }

  /** Beyond psutil: every mount with its id, device number, root and kind. */
  mounts(): Mount[] {
    return this.backend.mounts();
  }

  /**
   * Space of the file system that holds a path, or of a mount from `mounts()`, in bytes. Rejects with TimeoutExpired
   * when it has not answered after `timeout` seconds (1), with the error of statfs(2) when that failed.
   */
  diskUsage(where: string | Mount, { timeout = 1 }: { timeout?: number } = {}): Promise<DiskUsage> {
    return this.backend.diskUsage(where, checkInterval(timeout));
  }

  /**
   * Beyond psutil: the mount that a path leads to (of a disk such as /dev/sda1, the mount of what is on it), or null when
   * the table of mounts does not show it. When its file system has not answered after `timeout` seconds (1), it is the
   * mount on which the path hangs. Rejects with the error of the system call when there is no such path.
   */
  mountAt(path: string, { timeout = 1 }: { timeout?: number } = {}): Promise<Mount | null> {
    return this.backend.mountAt(path, checkInterval(timeout));
  }
}
