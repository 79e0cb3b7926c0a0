import { fieldNamed, openFileTable as table } from '@sysu/core';
import type { AnyField, FileUse, FileUseFigure } from '@sysu/core';
import { UsageError } from '../exit.js';
import type { AddressNames } from '../sockets/names.js';
import { sanitize } from '../render/sanitize.js';
import { offsetText, protocolOf, sizeText, typeText } from './columns.js';
import { flagNumbers } from './flag-names.js';
import { fieldText, infoOf } from './name-text.js';

type Text = (record: FileUse, names: AddressNames) => string | null | undefined;

/** A field of lsof -F: its letter, the fields of ours that it is made of, and its text; null where there is none. */
type Letter = readonly [letter: string, reads: readonly string[], text: Text];

const ofProcess: readonly Letter[] = [
  ['p', ['pid'], ({ process }) => String(process.pid)],
  ['K', ['tid'], ({ process: { pid, tid = pid } }) => (tid === pid ? null : String(tid))],
  ['M', ['task'], ({ process: { pid, tid = pid, comm } }) => (tid === pid ? null : comm)],
  ['g', ['pgid'], ({ process }) => numberText(process.pgid)],
  ['R', ['ppid'], ({ process }) => numberText(process.ppid)],
  ['c', ['command'], ({ command }) => command],
  ['u', ['uid'], ({ process }) => numberText(process.uid)],
  // A number that has no name stands for one elsewhere.
  ['L', ['user', 'uid'], ({ process: { user, uid } }) => (user === String(uid) ? null : user)],
];

const ofFile: readonly Letter[] = [
  ['f', ['fd'], (record) => fieldNamed(table, 'fd').get(record) as string],
  ['a', ['access'], ({ descriptor }) => descriptor?.access || ' '],
  ['l', ['lock'], ({ lock }) => lock ?? ' '],
  ['t', ['type'], (record) => typeText(record)],
  ['G', ['flags'], (record) => flagNumbers(record) || null],
  ['d', ['inode', 'name'], (record) => (protocolOf(record) === null ? null : record.file.inode)],
  [
    'D',
    ['device', 'name'],
    ({ file, socket, kernelSocket }) => (socket === null && kernelSocket === null ? deviceNumber(file.device) : null),
  ],
  ['r', ['rdev'], ({ file }) => deviceNumber(file.rdev)],
  ['s', ['size'], (record) => sizeText(record)],
  ['o', ['offset', 'size'], (record) => (sizeText(record) === null ? offsetText(record, 0) || null : null)],
  ['i', ['inode', 'name'], (record) => (protocolOf(record) === null ? record.file.inode : null)],
  ['k', ['links'], ({ file }) => (file.type === 'sock' ? null : numberText(file.links))],
  ['P', ['protocol'], (record) => protocolOf(record)],
  ['n', ['name'], (record, names) => fieldText(record, names)],
];
// A line for each of them: TST=LISTEN, TQR=0.
const INFO = 'T';

// What lsof -F has without letters: all but the raw device.
const standard = 'pKMgRcuLfaltGdDsoikPnT';

/** Of what has a size too, as the other letter of SIZE/OFF, it is told only where it is named. */
const anyOffset: Letter = ['o', ['offset'], (record) => offsetText(record, 0) || null];

/** The lines of -F, for programs: `p` and the fields of a process, then for each file its fields. Throws UsageError. */
export class FieldLines {
  readonly reads: AnyField<FileUse, FileUseFigure>[];
  readonly #process: Letter[];
  readonly #file: Letter[];
  readonly #hasInfo: boolean;
  /** NUL for -F0: then the lines of a process, and of a file, end with a newline. */
  readonly #end: string;

  /** @param hasNames whether users are shown by name */
  constructor(letters: string, hasNames: boolean) {
    const wanted = letters.replace('0', '') || standard;
    const known = `${standard}r`;
    const wrong = Array.from(wanted).find((letter) => !known.includes(letter));
    if (wrong !== undefined) throw new UsageError(`no field of lsof: ${JSON.stringify(wrong)}; ${known}`);
    const isShown = (letter: string): boolean => wanted.includes(letter) && (hasNames || letter !== 'L');
    this.#process = ofProcess.filter(([letter]) => letter === 'p' || isShown(letter));
    this.#file = ofFile
      .filter(([letter]) => wanted.includes(letter))
      .map((each) => (each[0] === 'o' && letters.includes('o') ? anyOffset : each));
    this.#hasInfo = wanted.includes(INFO);
    this.#end = letters.includes('0') ? '\0' : '\n';
    const names = [...this.#process, ...this.#file].flatMap(([, reads]) => reads);
    this.reads = [...new Set([...names, ...(this.#hasInfo ? ['status'] : [])])].map((name) => fieldNamed(table, name));
  }

  text(records: readonly FileUse[], names: AddressNames): string {
    const sets: string[] = [];
    let before: FileUse['process'] | null = null;
    for (const record of records) {
      if (record.process !== before) sets.push(this.#set(this.#process, record, names));
      before = record.process;
      const info = this.#hasInfo && record.socket !== null ? infoOf(record.socket, 'sq') : [];
      sets.push(this.#set(this.#file, record, names) + info.map((each) => this.#line('T', infoText(each))).join(''));
    }
    const ends = this.#end === '\0' ? '\n' : '';
    return sets.flatMap((set) => (set === '' ? [] : `${set}${ends}`)).join('');
  }

  #set(letters: readonly Letter[], record: FileUse, names: AddressNames): string {
    return letters
      .map(([letter, , text]) => {
        const value = text(record, names) ?? null;
        return value === null ? '' : this.#line(letter, value);
      })
      .join('');
  }

  #line(letter: string, text: string): string {
    return `${letter}${sanitize(text)}${this.#end}`;
  }
}

function infoText(info: string): string {
  return info.includes('=') ? info : `ST=${info}`;
}

function numberText(number: number | null | undefined): string | null {
  return number === null || number === undefined ? null : String(number);
}

/** As stat(2) has it: 12 bits of the major number between 8 and 12 of the minor. */
function deviceNumber(device: string | null): string | null {
  if (device === null) return null;
  const [major, minor] = device.split(':').map(BigInt) as [bigint, bigint];
  return `0x${((major << 8n) | (minor & 0xffn) | ((minor & ~0xffn) << 12n)).toString(16)}`;
}
