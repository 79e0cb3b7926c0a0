import { decodeText } from '../../text.js';
import { notWhatItIs } from './malformed.js';

/** One line of /proc/self/mountinfo, see proc(5). */
export interface MountEntry {
  id: number;
  /** The mount that this one is mounted on. */
  parent: number;
  deviceNumber: string;
  root: string;
  mountpoint: string;
  options: string[];
  fstype: string;
  source: string;
  superOptions: string[];
}

/** The kernel writes space, tab, newline, backslash and `#` as octal escapes, so that each mount is one line. */
export function parseMountinfo(bytes: Buffer): MountEntry[] {
  return bytes
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine);
}

function parseLine(line: string): MountEntry {
  const columns = line.split(' ');
  // The optional fields (shared:1 …) end with a lone dash.
  const dash = columns.indexOf('-', 6);
  if (dash < 0) throw notWhatItIs('/proc/self/mountinfo', 'a line of mountinfo', line);
  return {
    id: Number(columns[0]),
    parent: Number(columns[1]),
    deviceNumber: columns[2]!,
    root: unescape(columns[3]!),
    mountpoint: unescape(columns[4]!),
    options: columns[5]!.split(','),
    fstype: unescape(columns[dash + 1]!),
    source: unescape(columns[dash + 2] ?? ''),
    superOptions: (columns[dash + 3] ?? '')
      .split(',')
      .filter((option) => option !== '')
      .map(unescape),
  };
}

function unescape(latin1: string): string {
  const bytes = latin1.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return decodeText(Buffer.from(bytes, 'latin1'));
}

const leading = ['sync', 'dirsync', 'mand', 'lazytime'];

/** The options as /proc/self/mounts joins those of the mount and those of its file system. */
export function joinOptions({ options, superOptions }: MountEntry): string {
  const readOnly = options.includes('ro') || superOptions.includes('ro');
  const isOther = (option: string): boolean => option !== 'ro' && option !== 'rw';
  const first = superOptions.filter((option) => leading.includes(option));
  const rest = superOptions.filter((option) => isOther(option) && !leading.includes(option));
  return [readOnly ? 'ro' : 'rw', ...first, ...options.filter(isOther), ...rest].join(',');
}
