import { readFileSync } from 'node:fs';
import type { Attribute } from './attributes.js';
import { Incomplete, NoSuchProcess } from './errors.js';
import { hasFeature } from './features.js';
import type { Feature } from './features.js';
import { fileUses } from './file-uses.js';
import type { FileUseOptions, FileUseSample } from './file-uses.js';
import type { DiskPartition, DiskUsage, Mount } from './model/disk.js';
import type { Located } from './model/file-use.js';
import type { SwapMemory, VirtualMemory } from './model/memory.js';
import { checkInterval } from './pause.js';
import type { Backend } from './platform/backend.js';
import { backendBelow, backendFrom, ownBackend } from './platform/index.js';
import { Process } from './process.js';
import { iterateProcesses } from './process-iter.js';
import { mayExist, pidOfThread } from './process-reader.js';
import { sampleRows } from './process-rows.js';
import type { ProcessRow } from './process-rows.js';
import { ProcessSampler } from './sampler.js';
import type { SampleOptions } from './sampler.js';
import { fieldsNamed } from './select.js';
import { SystemPrograms } from './system-programs.js';
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

/**
 * A machine: the one we run on, another one's files below `root`, or one written down in a machine file.
 *
 * @throws Unsupported for `root` where we do not run on Linux, the error of the system when the machine file cannot be read
 * @example createSystem({ root: '/' }).bootTime() // 1767182400
 */
export function createSystem({ root, machineFile, backend }: SystemOptions = {}): System {
  if (backend !== undefined) return new System(backend);
  if (machineFile !== undefined) return new System(backendFrom(readFileSync(machineFile, 'latin1')));
  return new System(root === undefined || root === '/' ? ownBackend() : backendBelow(root));
}

/** All that can be asked of one machine. Rates have a baseline of their own in each object. */
export class System extends SystemPrograms {
  readonly #iterated = new Map<number, Process>();

  /**
   * Pids of all processes, ascending. /proc
   *
   * @throws Incomplete when the listing broke off, with the pids until there
   * @example pids() // [1, 2, 3, ...]
   */
  pids(): number[] {
    return this.backend.pids();
  }

  /**
   * False for the id of a thread that is no process, and for what is no pid. pidfd_open(2), else /proc/PID/stat
   *
   * @example [pidExists(process.pid), pidExists(-1)] // [true, false]
   */
  pidExists(pid: number): boolean {
    return mayExist(pid, this.backend) && this.backend.pidExists(pid);
  }

  /**
   * Beyond psutil: the process that has a thread of this number. Of its first thread that is the pid. /proc/TID/status
   *
   * @throws NoSuchProcess when there is no such thread
   * @example createSystem().processOfThread(process.pid).pid === process.pid // true
   */
  processOfThread(tid: number): Process {
    const pid = pidOfThread(tid, this.backend);
    if (pid === null) throw new NoSuchProcess(tid, null, `no thread with number ${tid}`);
    return this.process(pid);
  }

  /**
   * The process with this pid, or this process.
   *
   * @throws NoSuchProcess, RangeError for what is no pid
   * @example createSystem().process().pid // 4711
   */
  process(pid?: number): Process {
    return new Process(pid, this.backend);
  }

  /**
   * A row for each process, with these columns of the process table, by pid. What is unknown or refused is null.
   * Throws UnknownName for a column, and Incomplete when processes could not be read, with the rows that were.
   *
   * @throws UnknownName for a column, Incomplete when processes could not be read, with the rows that were
   * @example await processes(['pid', 'user', 'rss']) // [{ pid: 1, user: 'root', rss: 12345344 }]
   */
  async processes<C extends string>(columns: readonly C[], options: SampleOptions = {}): Promise<ProcessRow<C>[]> {
    const fields = fieldsNamed(table, columns);
    const { rows, lost, lostCode } = await sampleRows<C>(this.processSampler(), fields, options);
    if (lost > 0) throw new Incomplete(lost, lostCode!, rows);
    return rows;
  }

  /**
   * Samples of the process table with rates between them.
   *
   * @example const sampler = createSystem().processSampler();
   * (await sampler.sample(new Set(['rss']))).records // [{ pid: 1, rss: 12345344 }]
   */
  processSampler(): ProcessSampler {
    return new ProcessSampler(this.backend);
  }

  /**
   * Samples of the whole machine, with a baseline of their own.
   *
   * @throws UnknownName for a column
   * @example const sampler = createSystem().sampler({ columns: ['pid', 'cpu'] });
   * await sampler.sample() // { time: 1767182400.5, processes: [{ pid: 1, cpu: 0.5 }], ... }
   */
  sampler<C extends string = never>(options: SamplerOptions<C> = {}): Sampler<C> {
    return new Sampler(this.backend, options);
  }

  /**
   * How busy CPUs, disks and network interfaces are, and these columns of every process: a sample each `interval`
   * seconds (1), until `signal` aborts it or the loop is left. /proc/stat, /proc/diskstats, /proc/net/dev, /proc/PID
   *
   * @throws UnknownName for a column, RangeError for an interval, the reason of an aborted `signal`
   * @example for await (const { cpuPercent } of watch({ interval: 0.1 })) {
   *   console.log(cpuPercent); // 12.5
   *   break;
   * }
   */
  watch<C extends string = never>(options: WatchOptions<C> = {}): AsyncGenerator<SystemSample<C>> & AsyncDisposable {
    return watch(this.backend, options);
  }

  /**
   * Beyond psutil: whether this system has a call of its backend, or tells a figure of processes. Nothing is looked at
   * for that; what is there may still be refused.
   *
   * @available everywhere
   * @example const system = createSystem();
   * [system.has('virtualMemory()'), system.has('rss')] // [true, true]
   */
  has(feature: Feature): boolean {
    return hasFeature(this.backend, feature);
  }

  /**
   * Forgets what one call, or every call, remembers of earlier ones.
   *
   * @example cacheClear('diskIoCounters') // undefined
   */
  cacheClear(call?: 'processIter' | 'diskIoCounters' | 'netIoCounters'): void {
    if (call === undefined || call === 'processIter') this.#iterated.clear();
    if (call === undefined || call === 'diskIoCounters') this.disksNeverBack.clear();
    if (call === undefined || call === 'netIoCounters') this.nicsNeverBack.clear();
  }

  /**
   * Every process by pid, the same object again as long as it is the same process. With `attrs` these are read in
   * one sweep, and the getters answer from it until the next iteration; refused ones are null.
   *
   * @throws UnknownName for an attribute, Incomplete after the last when some could not be read
   * @example for await (const each of processIter({ attrs: ['name', 'username'] }))
   *   console.log([each.pid, each.name(), await each.username()]); // [1, 'systemd', 'root']
   */
  processIter({ attrs = [] }: { attrs?: readonly Attribute[] } = {}): AsyncGenerator<Process> {
    return iterateProcesses(this.backend, this.#iterated, attrs);
  }

  /**
   * Bytes. With `container`, within the limit of our control group; null where none is set. /proc/meminfo, memory.max
   *
   * @example virtualMemory() // { total: 10367352832, available: 6472179712, percent: 37.6, used: 3895173120, free: 1234321408, ... }
   */
  virtualMemory(options?: { container?: false }): VirtualMemory;
  virtualMemory(options: { container: boolean }): VirtualMemory | null;
  virtualMemory({ container = false }: { container?: boolean } = {}): VirtualMemory | null {
    return container ? this.backend.containerMemory() : this.backend.virtualMemory();
  }

  /**
   * Bytes. /proc/meminfo, /proc/vmstat, memory.swap.max
   *
   * @example swapMemory() // { total: 2097147904, used: 296128512, free: 1801019392, percent: 14.1, sin: 304193536, sout: 677842944 }
   */
  swapMemory(options?: { container?: false }): SwapMemory;
  swapMemory(options: { container: boolean }): SwapMemory | null;
  swapMemory({ container = false }: { container?: boolean } = {}): SwapMemory | null {
    return container ? this.backend.containerSwap() : this.backend.swapMemory();
  }

  /**
   * Beyond psutil: files that processes use, their folders, programs and what they have mapped or open. No file system
   * is asked anything that it might not answer. `uses` narrows to some of these; `figures` say what else is found out.
   * /proc/PID/fd, cwd, root, exe, maps, fdinfo; statx(2) with AT_STATX_DONT_SYNC
   *
   * @example const options = { uses: new Set(['open']), pids: [process.pid] };
   * (await createSystem().fileUses(new Set(['comm']), options)).records // [{ use: 'open', command: 'node', ... }]
   */
  fileUses(figures: ReadonlySet<FileUseFigure>, options: FileUseOptions): Promise<FileUseSample> {
    return fileUses(this.backend, figures, options);
  }

  /**
   * Beyond psutil: where absolute paths lead, as far as looking cannot hang. stat(2)
   *
   * @example createSystem().locate(['/proc/self']) // [{ path: '/proc/self', ... }]
   */
  locate(paths: readonly string[]): Located[] {
    return this.backend.locate(paths);
  }

  /**
   * Mounted disks, or with `all` every mount. No file system is touched. /proc/self/mountinfo
   *
   * @example diskPartitions({ all: true }) // [{ device: '/dev/sda3', mountpoint: '/', fstype: 'ext4', opts: 'rw,relatime' }]
   */
  diskPartitions({ all = false }: { all?: boolean } = {}): DiskPartition[] {
    return this.backend.diskPartitions(all);
  }

  /**
   * Beyond psutil: every mount with its id, device number, root and kind. /proc/self/mountinfo
   *
   * @example createSystem().mounts() // [{ device: '/dev/sda3', mountpoint: '/', kind: 'local', ... }]
   */
  mounts(): Mount[] {
    return this.backend.mounts();
  }

  /**
   * Space of the file system that holds a path, or of a mount from `mounts()`, in bytes. Rejects with TimeoutExpired
   * when it has not answered after `timeout` seconds (1), with the error of statfs(2) when that failed.
   *
   * @throws TimeoutExpired when it has not answered in time, the error of statfs(2) when that failed
   * @available of the machine we run on
   * @example await diskUsage('/') // { total: 21378641920, used: 4809781248, free: 15482871808, percent: 23.7, ... }
   */
  diskUsage(where: string | Mount, { timeout = 1 }: { timeout?: number } = {}): Promise<DiskUsage> {
    return this.backend.diskUsage(where, checkInterval(timeout));
  }

  /**
   * Beyond psutil: the mount that a path leads to (of a disk such as /dev/sda1, the mount of what is on it), or null
   * when the table of mounts does not show it. When its file system has not answered after `timeout` seconds (1), it is
   * the mount on which the path hangs. Rejects with the error of the system call when there is no such path.
   *
   * @throws the error of the system call when there is no such path
   * @example (await createSystem().mountAt('/proc/self'))?.fstype // 'proc'
   */
  mountAt(path: string, { timeout = 1 }: { timeout?: number } = {}): Promise<Mount | null> {
    return this.backend.mountAt(path, checkInterval(timeout));
  }
}
