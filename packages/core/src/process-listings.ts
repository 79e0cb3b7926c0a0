import type { AskedAttributes, MemoryFootprint, ProcessMemory, ProcessMemoryEx } from './attributes.js';
import { compositions } from './attributes.js';
import { listsOfKind } from './connections.js';
import { UnknownName } from './errors.js';
import { grouped } from './memory-maps.js';
import type { ProcessConnection, ProcessConnectionOptions } from './model/connections.js';
import type { GroupedMemoryMap, MemoryMap } from './model/memory-map.js';
import type { OpenFile } from './model/open-file.js';
import type { ThreadRecord } from './model/process.js';
import { ProcessSettings } from './process-settings.js';

/** What can wait or grows with the process, and so is promised. */
export abstract class ProcessListings extends ProcessSettings {
  /**
   * Name of the real user, or the number as text. /etc/passwd, else the name service
   *
   * @example await new Process().username() // 'ann'
   */
  async username(): Promise<string> {
    return this.kept.getLater('username', async () => {
      const { username } = await this.sweep(new Set(['username']));
      // Only what is read at once says why it was refused.
      return username ?? this.read('username');
    });
  }

  /**
   * Its threads by number. Times in seconds; name, status and CPU are beyond psutil. /proc/PID/task/TID/stat
   *
   * @example await new Process().threads() // [{ id: 5234, userTime: 22.5, systemTime: 9.25, name: 'node', status: 'sleeping', cpuNum: 1 }]
   */
  async threads(): Promise<ThreadRecord[]> {
    return this.#list('threads', () => this.backend.threads(this.pid));
  }

  /**
   * The regular files that it has open, by descriptor, and no others: no sockets, pipes, devices or folders. No file
   * system is asked anything, so that a dead one holds nothing up. /proc/PID/fd, fdinfo
   *
   * @available of the machine we run on
   * @example await new Process().openFiles() // [{ path: '/var/log/monitd', fd: 3, position: 235542, mode: 'a', flags: 33793, deleted: false }]
   */
  async openFiles(): Promise<OpenFile[]> {
    return this.#list('openFiles', () => this.backend.openFiles(this.pid));
  }

  /**
   * Its memory, bytes, summed up by the file that is mapped, or with `grouped: false` for each mapping. Empty for a
   * thread of the kernel. /proc/PID/smaps
   *
   * @available of the machine we run on
   * @example await new Process().memoryMaps() // [{ path: '/usr/bin/node', rss: 32768, size: 2125824, pss: 32768, ... }]
   */
  async memoryMaps(options?: { grouped?: true }): Promise<GroupedMemoryMap[]>;
  async memoryMaps(options: { grouped: false }): Promise<MemoryMap[]>;
  async memoryMaps(options: { grouped?: boolean } = {}): Promise<GroupedMemoryMap[] | MemoryMap[]> {
    const ask = (): Promise<MemoryMap[]> => this.backend.memoryMaps(this.pid, options.grouped === false);
    if (options.grouped === false) return this.askLater(ask);
    return this.#list('memoryMaps', async () => grouped(await ask()));
  }

  /**
   * Its sockets, of the kinds of System.netConnections(), in whichever network namespace it is. sock_diag(7), else
   * /proc/PID/net; /proc/PID/fd
   *
   * @throws NoSuchProcess, ZombieProcess, AccessDenied, UnknownName for a kind
   * @example await new Process().netConnections({ kind: 'all' }) // [{ fd: 115, family: 'AF_INET', status: 'ESTABLISHED', ... }]
   */
  async netConnections({ kind = 'inet', tcpInfo = false }: ProcessConnectionOptions = {}): Promise<
    ProcessConnection[]
  > {
    const lists = listsOfKind(kind);
    const ask = (): Promise<ProcessConnection[]> => this.backend.processConnections(this.pid, lists, tcpInfo);
    return kind === 'inet' && !tcpInfo ? this.#list('netConnections', ask) : this.askLater(ask);
  }

  /**
   * The name that netConnections() had in psutil before 6.0.
   *
   * @throws NoSuchProcess, ZombieProcess, AccessDenied, UnknownName for a kind
   * @example await new Process().connections() // [{ fd: 115, family: 'AF_INET', status: 'ESTABLISHED', ... }]
   */
  connections(options?: ProcessConnectionOptions): Promise<ProcessConnection[]> {
    return this.netConnections(options);
  }

  /**
   * Bytes of its own. /proc/PID/smaps_rollup, or where there is none smaps; walks all its pages
   *
   * @example await new Process().memoryFootprint() // { uss: 11534336, pss: 12100608, swap: 0 }
   */
  async memoryFootprint(): Promise<MemoryFootprint> {
    return this.kept.getLater('memoryFootprint', async () => {
      const { figures, of } = compositions.memoryFootprint;
      // Only what is read at once says why it was refused.
      return of(await this.sweep(new Set(figures))) ?? this.read('memoryFootprint');
    });
  }

  /**
   * Bytes: memoryInfo() and memoryFootprint() together.
   *
   * @example await new Process().memoryFullInfo() // { rss: 15491072, vms: 84025344, uss: 11534336, pss: 12100608, ... }
   */
  async memoryFullInfo(): Promise<ProcessMemory & MemoryFootprint> {
    const footprint = await this.memoryFootprint();
    return { ...this.memoryInfo(), ...footprint };
  }

  /**
   * Its memory of this kind in percent of all there is; null where that is not shown. 'uss' and 'pss' take as long as
   * memoryFootprint(), and are promised. Throws RangeError for a kind that there is not.
   *
   * @throws NoSuchProcess, ZombieProcess, AccessDenied, RangeError for a kind that there is not
   * @example new Process().memoryPercent('vms') // 0.7823
   */
  memoryPercent(memtype?: keyof ProcessMemoryEx): number | null;
  memoryPercent(memtype: 'uss' | 'pss'): Promise<number | null>;
  memoryPercent(memtype: keyof ProcessMemoryEx | 'uss' | 'pss' = 'rss'): number | null | Promise<number | null> {
    if (memtype === 'uss' || memtype === 'pss') {
      return this.memoryFootprint().then((footprint) => this.#shareOf(footprint[memtype]));
    }
    if (memtype === 'rss') return this.get('memoryPercent');
    const memory = this.memoryInfoEx();
    if (!Object.hasOwn(memory, memtype)) {
      throw new UnknownName('kind of memory', memtype, [...Object.keys(memory), 'uss', 'pss']);
    }
    return this.#shareOf(memory[memtype]);
  }

  #shareOf(bytes: number | null): number | null {
    if (bytes === null || this.get('memoryPercent') === null) return null;
    return (bytes / this.backend.virtualMemory().total) * 100;
  }

  #list<A extends keyof AskedAttributes>(
    attribute: A,
    list: () => Promise<AskedAttributes[A]>,
  ): Promise<AskedAttributes[A]> {
    return this.kept.getLater(attribute, () => this.askLater(list));
  }
}
