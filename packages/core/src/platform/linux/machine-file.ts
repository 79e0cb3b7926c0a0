import { decodeText, toBytes } from '../../text.js';
import { errorNumber } from './errno.js';

/**
 * A machine file is one text that holds what the Linux backend reads of a machine: file contents, links, owners and
 * refusals, so that every figure can be computed again on any system. It is made by scripts/capture and can be
 * edited by hand:
 *
 *     machine 1 pageSize=4096 clockTicks=100 byteOrder=little
 *     file proc/uptime 0 0
 *     |350735.47 234388.90
 *     link proc/1/exe 0 0
 *     |/usr/lib/systemd/systemd\
 *     directory proc/1 0 0
 *     fails proc/1/environ 0 0
 *     |EACCES\
 *
 * The numbers are owner and group. Content lines begin with `|` and stand for themselves and a newline; a backslash
 * at the end of a line takes the newline away. Within a line, `\\` is a backslash and `\xHH` any byte.
 */
export interface MachineFile {
  pageSize: number;
  clockTicks: number;
  bigEndian: boolean;
  entries: Map<string, Entry>;
}

export interface Entry {
  kind: 'file' | 'link' | 'directory' | 'fails';
  uid: number;
  gid: number;
  content: Buffer;
}

const header = /^machine 1 pageSize=(\d+) clockTicks=(\d+) byteOrder=(little|big)$/;

export function parseMachineFile(text: string): MachineFile {
  const lines = text.split('\n');
  const head = header.exec(lines[0] ?? '');
  if (head === null) throw new Error(`not a machine file: its first line is ${JSON.stringify(lines[0])}`);
  const machine: MachineFile = {
    pageSize: Number(head[1]),
    clockTicks: Number(head[2]),
    bigEndian: head[3] === 'big',
    entries: new Map(),
  };
  let entry: ({ path: string; lines: string[] } & Omit<Entry, 'content'>) | null = null;
  const finish = (): void => {
    if (entry === null) return;
    const { path, kind, uid, gid } = entry;
    const content = decodeContent(entry.lines);
    if (kind === 'fails') errorNumber(content.toString());
    machine.entries.set(path, { kind, uid, gid, content });
  };
  lines.slice(1).forEach((line, i) => {
    if (line.startsWith('|') && entry !== null) return void entry.lines.push(line.slice(1));
    if (line === '') return;
    const found = /^(file|link|directory|fails) (\S+) (\d+) (\d+)$/.exec(line);
    if (found === null) throw new Error(`line ${i + 2} of the machine file is not understood: ${JSON.stringify(line)}`);
    finish();
    const [, kind, path, uid, gid] = found;
    entry = {
      kind: kind as Entry['kind'],
      path: decodeText(decodeContent([`${path}\\`])),
      uid: Number(uid),
      gid: Number(gid),
      lines: [],
    };
  });
  finish();
  return machine;
}

export function formatMachineFile({ pageSize, clockTicks, bigEndian, entries }: MachineFile): string {
  const parts = [`machine 1 pageSize=${pageSize} clockTicks=${clockTicks} byteOrder=${bigEndian ? 'big' : 'little'}\n`];
  for (const [path, { kind, uid, gid, content }] of entries) {
    const name = escapeBytes(toBytes(path)).replaceAll(' ', '\\x20').replaceAll('\n', '\\x0a');
    parts.push(`${kind} ${name} ${uid} ${gid}\n`, encodeContent(content));
  }
  return parts.join('');
}

function encodeContent(content: Buffer): string {
  if (content.length === 0) return '';
  const lines = escapeBytes(content).split('\n');
  const last = lines.pop()!;
  return [...lines.map((line) => `|${line}\n`), last === '' ? '' : `|${last}\\\n`].join('');
}

/** Printable ASCII and newlines stand for themselves. */
function escapeBytes(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[^\n\x20-\x5b\x5d-\x7e]/g, (character) =>
      character === '\\' ? '\\\\' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
}

function decodeContent(lines: string[]): Buffer {
  const text = lines.map((line) => (/(^|[^\\])(\\\\)*\\$/.test(line) ? line.slice(0, -1) : `${line}\n`)).join('');
  const bytes = text.replace(/\\(\\|x[0-9a-fA-F]{2})/g, (_, escape: string) =>
    escape === '\\' ? '\\' : String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
