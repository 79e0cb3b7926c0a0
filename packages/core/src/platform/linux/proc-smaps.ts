import type { MappedMemory, MemoryMap } from '../../model/memory-map.js';
import { mappedPath } from './proc-maps.js';

const figures: Readonly<Record<string, keyof MappedMemory>> = {
  Rss: 'rss',
  Size: 'size',
  Pss: 'pss',
  Shared_Clean: 'sharedClean',
  Shared_Dirty: 'sharedDirty',
  Private_Clean: 'privateClean',
  Private_Dirty: 'privateDirty',
  Referenced: 'referenced',
  Anonymous: 'anonymous',
  Swap: 'swap',
};

// addr perms offset dev inode path; without a path the line ends in spaces.
const header = /^([\da-f]+-[\da-f]+) (\S+) (\S+) (\S+) (\S+) *(.*)$/s;
const field = /^(\w+): +(\d+)( kB)?$/;
const flags = /^VmFlags: *(.*)$/;

interface Mapping extends MemoryMap {
  details: Record<string, number>;
}

/**
 * /proc/PID/smaps: one mapping after another, each a line as in maps and its figures. The kernel appends ` (deleted)`
 * to the path of a file that has none any more. Without `details`, which take half as long again, these are empty.
 */
export function* mappingsIn(smaps: Buffer, details = true): Generator<MemoryMap> {
  let mapping: Mapping | null = null;
  for (const line of linesOf(smaps.toString('latin1'))) {
    if (isHeader(line)) {
      if (mapping !== null) yield mapping;
      mapping = startMapping(line);
    } else if (mapping !== null) {
      addLine(mapping, line, details);
    }
  }
  if (mapping !== null) yield mapping;
}

function addLine(mapping: Mapping, line: string, details: boolean): void {
  const [, name, number, isKilobytes] = field.exec(line) ?? [];
  if (name === undefined) {
    const [, letters] = (details && flags.exec(line)) || [];
    if (letters !== undefined) mapping.vmFlags = letters.split(' ').filter(Boolean);
    return;
  }
  const figure = figures[name];
  if (figure === undefined && !details) return;
  const value = Number(number) * (isKilobytes === undefined ? 1 : 1024);
  if (figure !== undefined) mapping[figure] = value;
  if (details) mapping.details[name] = value;
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0, end; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    yield text.slice(start, end);
  }
}

/** An address begins with a digit or a small letter, the name of a figure with a capital. */
function isHeader(line: string): boolean {
  return !/^[A-Z]/.test(line);
}

function startMapping(line: string): Mapping {
  const [, addr, perms, offset, device, inode, path] = header.exec(line) ?? [];
  if (path === undefined) throw new Error(`not a mapping in smaps: ${JSON.stringify(line)}`);
  return {
    addr: addr!,
    perms: perms!,
    path: path === '' ? '[anon]' : mappedPath(path),
    rss: 0,
    size: 0,
    pss: 0,
    sharedClean: 0,
    sharedDirty: 0,
    privateClean: 0,
    privateDirty: 0,
    referenced: null,
    anonymous: null,
    swap: null,
    offset: offset!,
    device: device!,
    inode: inode!,
    deleted: false,
    details: {},
    vmFlags: [],
  };
}
