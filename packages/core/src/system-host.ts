import type { Ability } from './model/ability.js';
import type { Pressure } from './model/activity.js';
import type { LoginRecord, Session, TerminalUse } from './model/host.js';
import { SystemNetwork } from './system-network.js';

/** What can be asked about the machine as a whole and the people on it. */
export class SystemHost extends SystemNetwork {
  /**
   * Seconds since the epoch; moves when the wall clock is set. /proc/stat
   *
   * @example new Date(bootTime() * 1000).getFullYear() // 2026
   */
  bootTime(): number {
    return this.backend.bootTime();
  }

  /**
   * Beyond psutil: seconds since boot, or since the first process of our container started. /proc/uptime, /proc/1/stat
   *
   * @example uptime() // 19282.31
   */
  uptime({ container = false }: { container?: boolean } = {}): number | null {
    return container ? this.backend.containerUptime() : this.backend.uptime();
  }

  /**
   * Beyond psutil: for how much of the time tasks had to wait because there was not enough of the CPUs, of memory, or
   * of disks and other devices, in percent over 10, 60 and 300 seconds; and in seconds since boot. null for what the
   * kernel does not measure. /proc/pressure, the kernel's Documentation/accounting/psi.rst
   *
   * @example createSystem().pressure() // { cpu: { some: { average10: 0.5, ... }, ... }, ... }
   */
  pressure(): Pressure {
    return this.backend.pressure();
  }

  /**
   * People logged in; null when this system keeps no record of them. /run/utmp, /run/systemd/sessions
   *
   * @example await users() // [{ name: 'ann', terminal: 'pts/0', host: 'localhost', started: 1767182400, pid: 1352 }] or null
   */
  users(): Promise<Session[] | null> {
    return this.backend.users();
  }

  /**
   * Beyond psutil: all that the record of sessions tells, among it boots, run levels and who has left; of `file`, such
   * as /var/log/wtmp, or of now. Rejects with the error of the system call when the file cannot be read. utmp(5)
   *
   * @throws the error of the system call when the file cannot be read
   * @example await createSystem().loginRecords() // [{ type: 'boot', ... }]
   */
  loginRecords({ file = null }: { file?: string | null } = {}): Promise<LoginRecord[]> {
    return this.backend.loginRecords(file);
  }

  /**
   * Beyond psutil: when a terminal ('pts/0') was last typed at, in seconds since the epoch, and whether others may
   * write to it; null when not known. stat(2)
   *
   * @example createSystem().terminalUse('console') // { used: 1767182400.5, writable: false } or null
   */
  terminalUse(terminal: string): TerminalUse | null {
    return this.backend.terminalUse(terminal);
  }

  /**
   * Beyond psutil: what this machine lets us see and do, what it does not, and what can be done about that.
   *
   * @example await createSystem().abilities() // [{ name: 'pidfd', state: 'ok', found: 'pidfd_open works', ... }]
   */
  abilities(): Promise<Ability[]> {
    return this.backend.abilities();
  }

  /**
   * Beyond psutil: the number of a user by name, or null when the local files do not know it: the name service is not
   * asked. /etc/passwd
   *
   * @example createSystem().userId('root') // 0
   */
  userId(name: string): number | null {
    return this.backend.userId(name);
  }

  /**
   * Beyond psutil: the same of a group. /etc/group
   *
   * @example createSystem().groupId('root') // 0
   */
  groupId(name: string): number | null {
    return this.backend.groupId(name);
  }

  /**
   * Beyond psutil: whether a process holds a lock on the file that keeps others from locking it to write, as far as its
   * pid can be seen from here. Throws the system's error when there is no such file. /proc/locks
   *
   * @throws the error of the system when there is no such file
   * @available of the machine we run on
   * @example createSystem().isLocked('/etc/passwd') // false
   */
  isLocked(path: string): boolean {
    return this.backend.isLocked(path);
  }
}
