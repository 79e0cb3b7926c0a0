import { resolve } from 'node:path';
import type { LoginRecord, Session } from '../../model/host.js';
import { codeOf } from '../error-codes.js';
import { sessionsOf } from '../sessions.js';
import { listNames, readBytes, readText } from './files.js';
import type { Files } from './files.js';
import { parseLogindSession } from './logind.js';
import { parseBootTime } from './stat.js';
import { parseUtmp } from './utmp.js';

/**
 * Who is logged in: from utmp; distributions that gave it up for its 32-bit times leave the sessions to systemd-logind.
 * null where neither keeps a record.
 */
export function currentSessions(files: Files): Session[] | null {
  const utmp = utmpRecords(files);
  if (utmp !== null && utmp.length > 0) return sessionsOf(utmp);
  const sessions = logindSessions(files);
  return sessions.length === 0 && utmp === null ? null : sessions;
}

/** The same with all else that utmp tells, and the boot of the machine, of which not every system keeps a record. */
export function recordsSinceBoot(files: Files): LoginRecord[] {
  const utmp = utmpRecords(files) ?? [];
  const records = utmp.length > 0 ? utmp : logindSessions(files).map(recordOf);
  const stat = readText(files, 'proc/stat');
  if (stat === null || records.some(({ type }) => type === 'boot')) return records;
  return [{ ...nothing, type: 'boot', user: 'reboot', terminal: '~', time: parseBootTime(stat) }, ...records];
}

/** Of a file such as /var/log/wtmp. Throws the error of the system call. */
export function recordsOf(files: Files, file: string): LoginRecord[] {
  const path = files.isOwn ? resolve(file) : resolve('/', file);
  return parseUtmp(readNamed(files, path), files.constants.bigEndian);
}

/** What Node.js says of a directory that is read does not name it. */
function readNamed(files: Files, path: string): Buffer {
  try {
    return files.read(path.slice(1));
  } catch (error) {
    if (codeOf(error) === 'EISDIR') (error as Error).message += ` '${path}'`;
    throw error;
  }
}

function utmpRecords(files: Files): LoginRecord[] | null {
  const utmp = readBytes(files, 'run/utmp');
  return utmp === null ? null : parseUtmp(utmp, files.constants.bigEndian);
}

function logindSessions(files: Files): Session[] {
  const folder = 'run/systemd/sessions';
  const names = listNames(files, folder).filter((name) => !name.endsWith('.ref'));
  return names.flatMap((name) => {
    const session = readBytes(files, `${folder}/${name}`);
    return session === null ? [] : (parseLogindSession(session) ?? []);
  });
}

const nothing: Omit<LoginRecord, 'type'> = {
  user: null,
  terminal: null,
  id: null,
  host: null,
  address: null,
  time: null,
  pid: null,
  runLevel: null,
  lastRunLevel: null,
  termination: null,
  exitCode: null,
};

function recordOf({ name, terminal, host, started, pid }: Session): LoginRecord {
  const from = host === 'localhost' ? null : host;
  return { ...nothing, type: 'user', user: name, terminal, host: from, time: started, pid };
}
