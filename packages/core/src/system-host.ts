import type { Ability } from './model/ability.js';
import type { LoginRecord, Session, TerminalUse } from './model/host.js';
import { SystemNetwork } from './system-network.js';

/** What can be asked about the machine as a whole and the people on it. */
export class SystemHost extends SystemNetwork {
  /** Seconds since the epoch; moves when the wall clock is set. /proc/stat */
  bootTime(): number {
    return this.backend.bootTime();
  }

  /** Beyond psutil: seconds since boot, or since the first process of our container started. /proc/uptime, /proc/1/stat */
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
   * Beyond psutil: when a terminal ('pts/0') was last typed at, in seconds since the epoch, and whether others may write to
   * it; null when not known. stat(2)
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
}
