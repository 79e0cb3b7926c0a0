import type { Session } from '../../model/host.js';
import { sessionsIn } from '../bsd/session-records.js';
import { seconds } from '../bsd/times.js';
import { cText } from '../c-text.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { utmpx } from './layouts-machine.js';

const USER_PROCESS = 7;

export function sessions(): Session[] | null {
  return sessionsIn('/var/run/utmpx', utmpx.size, sessionAt);
}

/** The first record is the file's own: of type 0, as an empty one. */
export function sessionAt(from: KernelBytes, start: number): Session | null {
  const { type, name, line, host, time, microseconds, pid } = decode(utmpx, from, start);
  if (type !== USER_PROCESS) return null;
  return {
    name: cText(name),
    terminal: cText(line) || null,
    host: cText(host) || null,
    started: seconds(time, microseconds),
    pid: pid > 0 ? pid : null,
  };
}
