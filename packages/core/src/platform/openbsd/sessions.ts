import type { Session } from '../../model/host.js';
import { sessionsIn } from '../bsd/session-records.js';
import { cText } from '../c-text.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { utmp } from './layouts-machine.js';

/** A record for each terminal: without a name where nobody is. By which process is not told. */
export function sessions(): Session[] | null {
  return sessionsIn('/var/run/utmp', utmp.size, sessionAt);
}

export function sessionAt(from: KernelBytes, start: number): Session | null {
  const { line, name, host, time } = decode(utmp, from, start);
  const user = cText(name);
  if (user === '') return null;
  return { name: user, terminal: cText(line) || null, host: cText(host) || null, started: time, pid: null };
}
