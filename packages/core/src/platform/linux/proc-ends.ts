import type { UsedFile } from '../../model/file-use.js';
import { decodeLatin1 } from '../../text.js';
import { typeOf } from '../used-file.js';
import { hasMark, withoutMark } from './deleted-mark.js';
import { onceEach, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/**
 * Links with what is known of their ends, as readFiles of the addon has them: of each a line, its name, figures and
 * target with a space between, in latin1, and then what fdinfo says of it. The last one may have been cut.
 */
export function endsIn(bytes: Buffer, start = 0, end: number = bytes.length): string[] {
  const words = bytes.toString('latin1', start, end).split('\0');
  words.length -= words.length % 2 === 0 ? 2 : 1;
  return words;
}

/** What a line tells besides the file. */
export interface Link {
  name: string;
  /** The mode of the link itself; 0 where it is not told. */
  mode: number;
  /** In latin1; empty where it was refused. */
  target: string;
  file: UsedFile;
}

// Name, mode of the link, and of the file mode, links, device, device that it is, size, mount, inode; target.
const LINE = /^(\S+) (\d+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (.*)$/s;

export function linkOf(line: string): Link {
  const figures = LINE.exec(line);
  if (figures === null) throw new Error(`not a link with its end: ${JSON.stringify(line)}`);
  return { name: figures[1]!, mode: Number(figures[2]), target: figures[10]!, file: fileOf(figures) };
}

/** What a link leads to; the path is empty where that was refused. */
function fileOf(figures: RegExpExecArray): UsedFile {
  const path = decodeLatin1(figures[10]!);
  const mode = figures[3]!;
  if (mode === '-') return unknownFile(path);
  const type = typeOf(Number(mode)) ?? 'a_inode';
  const [links, size, mount] = [figures[4]!, figures[7]!, figures[8]!];
  const deleted = links === '0' && hasMark(path);
  return {
    path: deleted ? withoutMark(path) : path,
    deleted,
    type,
    device: figures[5]!,
    rdev: type === 'CHR' || type === 'BLK' ? figures[6]! : null,
    inode: figures[9]!,
    size: type === 'REG' || type === 'DIR' || type === 'a_inode' ? Number(size) : null,
    links: Number(links),
    mount: mount === '-' ? null : Number(mount),
  };
}

/** Of which nothing is told but where the link leads. */
function unknownFile(path: string): UsedFile {
  const [, kind, inode = null] = /^(pipe|socket|anon_inode):(?:\[(\d+)\]$)?/.exec(path) ?? [];
  const type = { pipe: 'FIFO', socket: 'sock', anon_inode: 'a_inode' }[kind ?? ''] ?? null;
  const unknown = { device: null, rdev: null, size: null, links: null, mount: null };
  return { path, deleted: false, type, inode, ...unknown };
}

/** The same bytes of a link that nothing is known of but where it leads, and what fdinfo says. */
export function bytesOfEnd(name: string, target: Buffer, info: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${name} 0 - - - - - - - `), target, Buffer.of(0), info, Buffer.of(0)]);
}

const endOf = onceEach((line) => linkOf(line).file);

function parseEnd(bytes: Buffer, start?: number, end?: number): UsedFile {
  const [line = ''] = endsIn(bytes, start, end);
  return endOf(line);
}

export const procExeFile: ProcFile<UsedFile> = procFile({
  name: 'exe@+',
  cost: 10,
  parse: parseEnd,
  figures: { exeFile: (file) => file },
});

export const procRootFile: ProcFile<UsedFile> = procFile({
  name: 'root@+',
  cost: 10,
  parse: parseEnd,
  figures: { rootFile: (file) => file },
});

export const procCwdFile: ProcFile<UsedFile> = procFile({
  name: 'cwd@+',
  cost: 10,
  parse: parseEnd,
  figures: { cwdFile: (file) => file },
});
