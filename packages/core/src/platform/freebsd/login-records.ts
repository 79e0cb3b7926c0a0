import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { LoginRecord, LoginRecordType, Session } from '../../model/host.js';
import { sessionsIn } from '../bsd/session-records.js';
import { cText } from '../c-text.js';
import { codeOf, isAbsence } from '../error-codes.js';

// Records of getutxent(3) as they lie on disk: struct futx of libc, packed, and in network order everywhere.
const RECORD = 197;
const at = { type: 0, microseconds: 1, id: 9, pid: 17, user: 21, line: 53, host: 69 } as const;
const NOW = '/var/run/utx.active';
// By number, as utmpx.h has them; a shutdown is none of the types that others know.
const types: readonly (LoginRecordType | null)[] = [
  'empty',
  'boot',
  'oldTime',
  'newTime',
  'user',
  'init',
  'login',
  'dead',
  null,
];

/** null where nobody keeps a record of them. */
export function sessions(): Session[] | null {
  return sessionsIn(NOW, RECORD, ({ bytes }, start) => sessionOf(recordIn(bytes.subarray(start, start + RECORD))));
}

function sessionOf(record: LoginRecord | null): Session | null {
  if (record?.type !== 'user') return null;
  const { user, terminal, host, time, pid } = record;
  return { name: user ?? '', terminal, host, started: time, pid };
}

export function loginRecords(file: string | null): LoginRecord[] {
  const bytes = file === null ? recordsOfNow() : readFileSync(file);
  const pieces = isLog(file ?? NOW) ? piecesOfLog(bytes) : equalPieces(bytes);
  return pieces.flatMap((piece) => recordIn(piece) ?? []);
}

function recordsOfNow(): Buffer {
  try {
    return readFileSync(NOW);
  } catch (error) {
    if (isAbsence(codeOf(error))) return Buffer.alloc(0);
    throw error;
  }
}

/** utx.log, and utx.log.0 once it was turned: each record is led by its length, and cut behind its last byte that is not 0. */
function isLog(path: string): boolean {
  return basename(path).startsWith('utx.log');
}

function piecesOfLog(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let start = 0; start + 2 <= bytes.length;) {
    const length = bytes.readUInt16BE(start);
    const whole = Buffer.alloc(RECORD);
    bytes.copy(whole, 0, start + 2, start + 2 + Math.min(length, RECORD));
    pieces.push(whole);
    start += 2 + length;
  }
  return pieces;
}

function equalPieces(bytes: Buffer): Buffer[] {
  return Array.from({ length: Math.floor(bytes.length / RECORD) }, (_, i) =>
    bytes.subarray(i * RECORD, (i + 1) * RECORD),
  );
}

function recordIn(record: Buffer): LoginRecord | null {
  const type = types[record[at.type]!] ?? null;
  if (type === null) return null;
  const text = (begin: number, end: number): string | null => cText(record.subarray(begin, end)) || null;
  const time = Number(record.readBigUInt64BE(at.microseconds)) / 1e6;
  const pid = record.readInt32BE(at.pid);
  return {
    type,
    user: text(at.user, at.line),
    terminal: text(at.line, at.host),
    // Any eight bytes, of which those of programs are mostly no text.
    id: null,
    host: text(at.host, RECORD),
    address: null,
    time: time > 0 ? time : null,
    pid: pid > 0 ? pid : null,
    runLevel: null,
    lastRunLevel: null,
    termination: null,
    exitCode: null,
  };
}
