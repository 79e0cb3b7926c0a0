import type { AnyField, Table } from '../field.js';
import type { LoginRecord } from '../model/host.js';
import type { Unit } from '../units.js';
import * as unit from '../units.js';

/** An entry of the record of sessions, and how its terminal is used. */
export interface SessionRecord extends LoginRecord {
  /** Seconds since somebody last typed at its terminal. */
  idle?: number | null;
  writable?: boolean | null;
}

/** What has to be looked at besides the record itself: the terminal. */
export type SessionFigure = 'use';

type SessionField = AnyField<SessionRecord, SessionFigure>;

function column(
  name: string,
  title: string,
  of: keyof SessionRecord,
  unitOf: Unit<never>,
  doc: string,
  needs: readonly SessionFigure[] = [],
): SessionField {
  return { name, title, doc, unit: unitOf, needs, get: (record) => record[of] };
}

/** Columns that all listings of sessions have. */
export const sessionFields: Record<'user' | 'tty' | 'host' | 'address' | 'started' | 'idle' | 'pid', SessionField> = {
  user: column('user', 'USER', 'user', unit.text, 'Who logged in.'),
  tty: column('tty', 'TTY', 'terminal', unit.text, 'The terminal, or what stands for one.'),
  host: column('host', 'FROM', 'host', unit.text, 'Where from; of a local display its name.'),
  address: column('address', 'ADDRESS', 'address', unit.text, 'The address of that host, where it was recorded.'),
  started: column('started', 'STARTED', 'time', unit.time, 'Since when, or for other records when it was.'),
  idle: column('idle', 'IDLE', 'idle', unit.seconds, 'Seconds since somebody last typed at the terminal.', ['use']),
  pid: column('pid', 'PID', 'pid', unit.identifier, 'The process that logged them in, or that waits or has ended.'),
};

const { user, tty, started, host, address, idle, pid } = sessionFields;

export const sessionTable: Table<SessionRecord, SessionFigure> = {
  name: 'sessions',
  fields: [
    column(
      'type',
      'TYPE',
      'type',
      unit.text,
      'user for a session; else boot, runLevel, newTime, oldTime (the clock was set), init, login, dead (see utmp(5)).',
    ),
    user,
    tty,
    started,
    host,
    address,
    idle,
    pid,
    column('writable', 'MESG', 'writable', unit.yesNo, 'Whether others may write messages to the terminal.', ['use']),
    column('id', 'ID', 'id', unit.text, 'Of the line in inittab(5), or the last letters of the terminal.'),
    column('runLevel', 'LEVEL', 'runLevel', unit.text, 'The run level that was entered.'),
    column('lastRunLevel', 'LAST', 'lastRunLevel', unit.text, 'The run level before that.'),
    column('termination', 'SIGNAL', 'termination', unit.identifier, 'The signal that ended what is dead; 0 for none.'),
    column('exitCode', 'EXIT', 'exitCode', unit.identifier, 'The exit code of what is dead.'),
  ],
  standard: ['user', 'tty', 'started', 'host'],
  key: null,
};
