import type { HostBackend, Kernel, Session } from '../../model/host.js';
import { Facts, parseUptime } from './facts.js';
import { listNames, readBytes, readText } from './files.js';
import type { Files } from './files.js';
import { parseLogindSession } from './logind.js';
import { parseStat } from './proc-stat.js';
import { parseBootTime } from './stat.js';
import { parseUtmp } from './utmp.js';

export function hostCalls(files: Files): HostBackend {
  return {
    bootTime: () => parseBootTime(files.read('proc/stat').toString('latin1')),
    uptime: () => parseUptime(files.read('proc/uptime').toString('latin1')),
    containerUptime: () => {
      const first = readBytes(files, 'proc/1/stat');
      const { uptime, clockTicks } = new Facts(files);
      return first === null || uptime === null ? null : Math.max(0, uptime - parseStat(first).number(22) / clockTicks);
    },
    users: () => Promise.resolve(sessions(files)),
    kernel: () => kernel(files),
    monotonic: () => (files.isMoment ? null : files.now()),
  };
}

/** From utmp; distributions that gave it up for its 32-bit times leave the sessions to systemd-logind. */
function sessions(files: Files): Session[] | null {
  const utmp = readBytes(files, 'run/utmp');
  if (utmp !== null && utmp.length > 0) return parseUtmp(utmp, files.constants.bigEndian);
  const folder = 'run/systemd/sessions';
  const names = listNames(files, folder).filter((name) => !name.endsWith('.ref'));
  if (names.length === 0) return utmp === null ? null : [];
  return names.flatMap((name) => {
    const session = readBytes(files, `${folder}/${name}`);
    return session === null ? [] : (parseLogindSession(session) ?? []);
  });
}

/** /proc/sys/kernel says what uname(2) does, of another machine too; `arch` since Linux 6.1. */
function kernel(files: Files): Kernel {
  const of = (name: string): string | null => readText(files, `proc/sys/kernel/${name}`)?.trim() ?? null;
  return { system: of('ostype'), release: of('osrelease'), hostname: of('hostname'), machine: of('arch') };
}
