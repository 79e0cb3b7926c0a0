import type { SessionRecord } from '@sysu/core';
import { localMinute } from '../render/clock.js';
import { sanitize } from '../render/sanitize.js';
import { pad } from '../render/width.js';
import type { Choice } from './choice.js';

const HEADINGS = {
  name: 'NAME',
  line: 'LINE',
  time: 'TIME',
  idle: 'IDLE',
  pid: 'PID',
  comment: 'COMMENT',
  exit: 'EXIT',
};
const DAY = 24 * 60 * 60;

interface Cells {
  name?: string;
  /** Whether messages can be written: one character. */
  mesg?: string;
  line?: string;
  time?: string;
  idle?: string;
  pid?: string;
  comment?: string;
  exit?: string;
}

export function heading({ shows }: Choice): string {
  return line(HEADINGS, shows);
}

/** As who prints a record. `uptime` is for what was last used before the machine started. */
export function recordLine(
  record: SessionRecord,
  { shows }: Choice,
  { ips, uptime }: { ips: boolean; uptime: number },
): string {
  const { time, pid } = record;
  const cells = { time: time === null ? '?' : localMinute(time), ...cellsOf(record, ips, uptime) };
  return line({ ...cells, pid: pid === null ? '' : String(pid) }, shows);
}

function cellsOf(record: SessionRecord, ips: boolean, uptime: number): Cells {
  const { type, user, terminal, id, runLevel, lastRunLevel, termination, exitCode } = record;
  const comment = id === null ? '' : `id=${id}`;
  switch (type) {
    case 'boot':
      return { line: 'system boot' };
    case 'runLevel':
      return { line: `run-level ${runLevel ?? '?'}`, comment: lastRunLevel === null ? '' : `last=${lastRunLevel}` };
    case 'newTime':
      return { line: 'clock change' };
    case 'login':
      return { name: 'LOGIN', line: terminal ?? '', comment };
    case 'dead':
      return { line: terminal ?? '', comment, exit: `term=${termination} exit=${exitCode}` };
    case 'user':
      return {
        name: user ?? '',
        mesg: mesgOf(record),
        line: terminal ?? '',
        idle: idleOf(record, uptime),
        comment: fromOf(record, ips),
      };
    case 'init':
    case 'empty':
    case 'oldTime':
    case 'accounting':
      return { line: terminal ?? '', comment };
  }
}

function mesgOf({ writable }: SessionRecord): string {
  return writable === null || writable === undefined ? '?' : writable ? '+' : '-';
}

/** Hours and minutes; a dot for less than a minute, old for more than a day or what was not used since the start. */
function idleOf({ idle }: SessionRecord, uptime: number): string {
  if (idle === null || idle === undefined) return '  ?';
  if (idle < 0 || idle >= Math.min(DAY, uptime)) return ' old';
  if (idle < 60) return '  .';
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(idle / 3600)}:${two((idle / 60) % 60)}`;
}

function fromOf({ host, address }: SessionRecord, ips: boolean): string {
  if (ips && address !== null) return address;
  return host === null ? '' : `(${host})`;
}

function line(cells: Cells, shows: Choice['shows']): string {
  const { name = '', mesg = ' ', line: terminal = '', time = '', idle = '', pid = '', comment = '', exit = '' } = cells;
  const parts = [
    pad(sanitize(name), 8, 'left') + (shows.mesg ? ` ${mesg}` : ''),
    pad(sanitize(terminal), 12, 'left'),
    time.padEnd(16),
    ...(shows.idle ? [idle.padEnd(6)] : []),
    ...(shows.pid ? [pid.padStart(10)] : []),
    pad(sanitize(comment), 8, 'left'),
    ...(shows.exit ? [exit] : []),
  ];
  return parts.join(' ').trimEnd();
}
