import { readdirSync, readFileSync } from 'node:fs';

// Wine shows the files of the machine below it as drive Z.
const PROC = 'Z:/proc';
const PAGE = 4096;

/** What the kernel below Wine says of a process; the pids of Wine are others. */
export interface HostProcess {
  userTime: number;
  systemTime: number;
  threads: number;
  rss: number;
  started: number;
}

/** The one process with this word on its command line; null where no kernel can be seen. */
export function hostProcess(word: string): HostProcess | null {
  const pids = list().filter((pid) => hostFile(`${pid}/cmdline`).split('\0').includes(word));
  return pids.length === 0 ? null : processIn(hostFile(`${pids[0]}/stat`));
}

function processIn(stat: string): HostProcess {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // proc_pid_stat(5), where the state is field 3.
  const field = (number: number): number => Number(fields[number - 3]);
  const boot = Number(/^btime (\d+)$/m.exec(hostFile('stat'))![1]);
  return {
    userTime: field(14) / 100,
    systemTime: field(15) / 100,
    threads: field(20),
    started: boot + field(22) / 100,
    rss: field(24) * PAGE,
  };
}

/** When Wine's servers started, of which one is ours: for who runs on it the machine started then. */
export function wineStarts(): number[] {
  const servers = list().filter((pid) => hostFile(`${pid}/comm`).startsWith('wineserver'));
  return servers.map((pid) => processIn(hostFile(`${pid}/stat`)).started);
}

function list(): string[] {
  try {
    return readdirSync(PROC).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** A file of its /proc; empty where no kernel can be seen. */
export function hostFile(path: string): string {
  try {
    return readFileSync(`${PROC}/${path}`, 'utf8');
  } catch {
    return '';
  }
}
