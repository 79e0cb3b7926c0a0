import type { Table } from '../field.js';
import * as unit from '../units.js';
import { plainColumn } from './column.js';
import { sessionFields } from './sessions.js';
import type { SessionFigure, SessionRecord } from './sessions.js';

/** A session, and what is done in it. */
export interface ActivityRecord extends SessionRecord {
  jcpu: number | null;
  pcpu: number | null;
  foreground: number | null;
  command: string | null;
}

const { user, tty, host, address, started, idle, pid } = sessionFields;

export const activityTable: Table<ActivityRecord, SessionFigure> = {
  name: 'activity',
  fields: [
    user,
    tty,
    host,
    address,
    started,
    idle,
    plainColumn('jcpu', 'JCPU', unit.seconds, 'CPU time of all processes that are on the terminal.'),
    plainColumn('pcpu', 'PCPU', unit.seconds, 'CPU time of the process in the foreground.'),
    pid,
    plainColumn(
      'foreground',
      'FGPID',
      unit.identifier,
      'The youngest process of the user in the foreground of the terminal, else the one that logged them in.',
    ),
    plainColumn('command', 'COMMAND', unit.text, 'Its command line in one line.'),
  ],
  standard: ['user', 'tty', 'host', 'started', 'idle', 'jcpu', 'pcpu', 'command'],
  key: null,
};
