import type { ActivityRecord } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import { pad, startOf } from '../render/width.js';
import { ageOf, loginTime } from './times.js';

/** The columns besides user, terminal and command. */
export interface Form {
  short: boolean;
  from: boolean;
  /** The address instead of the name, where it was recorded. */
  address: boolean;
}

const USER = 8;
const FROM = 16;

export function heading({ short, from }: Form): string {
  return `USER     TTY      ${from ? 'FROM           ' : ''}${short ? '   IDLE WHAT' : '  LOGIN@   IDLE   JCPU   PCPU WHAT'}`;
}

/** As w prints a session. */
export function activityLine(record: ActivityRecord, { short, from, address }: Form, now: number): string {
  const { user, terminal, host, time, idle, jcpu, pcpu, command } = record;
  const isDisplay = terminal?.startsWith(':') === true;
  const where = (address ? (record.address ?? host) : host) ?? '-';
  return [
    cell(user ?? '-', USER),
    ' ',
    cell(terminal ?? '-', USER),
    ' ',
    from ? cell(where, FROM) : '',
    short ? '' : loginTime(time, now),
    isDisplay ? ' ?xdm? ' : ageOf(idle),
    // w knows no 0 in the last one.
    ...(short ? [] : [ageOf(jcpu), ageOf(pcpu === 0 ? null : pcpu)]),
    ' ',
    sanitize(command ?? '-'),
  ].join('');
}

/** Cut without a sign, as w does. */
function cell(text: string, width: number): string {
  return pad(startOf(sanitize(text), width).trimEnd(), width, 'left');
}
