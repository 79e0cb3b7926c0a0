import type { MappingRecord } from '@sysu/core';
import { full } from './range.js';

/** The forms of pmap in which every mapping is a line of the same few figures, in KiB. */
export type Form = 'plain' | 'extended' | 'device';

export interface LineOptions {
  form: Form;
  /** Only the mappings. */
  quiet: boolean;
  /** Paths instead of names. */
  path: boolean;
}

export function mappingLines(mappings: readonly MappingRecord[], { form, quiet, path }: LineOptions): string[] {
  const { head, line, foot } = forms[form];
  const lines = mappings.map((mapping) => `${addressOf(mapping)} ${line(mapping)} ${nameOf(mapping, path)}`);
  return quiet ? lines : [...head, ...lines, ...foot(mappings)];
}

interface Shape {
  head: readonly string[];
  line(mapping: MappingRecord): string;
  foot(mappings: readonly MappingRecord[]): string[];
}

const forms: Record<Form, Shape> = {
  plain: {
    head: [],
    line: (mapping) => `${kib(mapping.size, 6)}K ${modeOf(mapping)}`,
    foot: (mappings) => [` total ${kib(sum(mappings, sizeOf), 16)}K`],
  },
  extended: {
    head: ['Address           Kbytes     RSS   Dirty Mode  Mapping'],
    line: (mapping) =>
      `${[mapping.size, mapping.rss, dirtyOf(mapping)].map((each) => kib(each, 7)).join(' ')} ${modeOf(mapping)}`,
    foot: (mappings) => {
      const [size, rss, dirty] = [sizeOf, rssOf, dirtyOf].map((figure) => sum(mappings, figure));
      return [
        '---------------- ------- ------- ------- ',
        `total kB ${kib(size!, 15)} ${kib(rss!, 7)} ${kib(dirty!, 7)}`,
      ];
    },
  },
  device: {
    head: ['Address           Kbytes Mode  Offset           Device    Mapping'],
    line: (mapping) => `${kib(mapping.size, 7)} ${modeOf(mapping)} ${full(mapping.offset ?? '')} ${deviceOf(mapping)}`,
    foot: (mappings) => {
      const privates = mappings.filter(({ perms }) => perms?.[1] === 'w' && perms.endsWith('p'));
      const shared = mappings.filter(({ perms }) => perms?.endsWith('s'));
      const [all, writable, others] = [mappings, privates, shared].map((each) => kib(sum(each, sizeOf), 0));
      return [`mapped: ${all}K    writeable/private: ${writable}K    shared: ${others}K`];
    },
  },
};

const sizeOf = ({ size }: MappingRecord): number => size;
const rssOf = ({ rss }: MappingRecord): number | null => rss;
const dirtyOf = ({ sharedDirty, privateDirty }: MappingRecord): number | null => plus(sharedDirty, privateDirty);

function sum(mappings: readonly MappingRecord[], figure: (mapping: MappingRecord) => number | null): number | null {
  return mappings.reduce<number | null>((total, mapping) => plus(total, figure(mapping)), 0);
}

/** What is not known is not known of a sum. */
export function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function kib(bytes: number | null, width: number): string {
  return (bytes === null ? '-' : String(Math.floor(bytes / 1024))).padStart(width);
}

function addressOf({ addr = '' }: MappingRecord): string {
  return full(addr.split('-')[0]!);
}

/**
 * Of Solaris, from where pmap comes: s for shared and nothing for private, and a fifth place for what is not reserved.
 */
function modeOf({ perms = '' }: MappingRecord): string {
  return `${perms.slice(0, 3)}${perms[3] === 's' ? 's' : '-'}-`;
}

function deviceOf({ device = '' }: MappingRecord): string {
  const [major = '', minor = ''] = device.split(':');
  return `${major.padStart(3, '0')}:${minor.padStart(5, '0')}`;
}

/** pmap calls everything anonymous that is no file, but for the stack. */
function nameOf(mapping: MappingRecord, path: boolean): string {
  const { kind, device, inode } = mapping;
  if (kind === 'stack') return '  [ stack ]';
  if (mapping.path?.startsWith('/SYSV') && device?.startsWith('00:'))
    return `  [ shmid=0x${Number(inode).toString(16)} ]`;
  return mapping.path?.includes('/') ? fileName(mapping, path) : '  [ anon ]';
}

/** Its name, or the path as far as it has one, and whether that is gone. */
export function fileName({ path, deleted }: MappingRecord, whole: boolean): string {
  const all = path ?? '';
  const name = whole ? all.slice(all.indexOf('/')) : all.slice(all.lastIndexOf('/') + 1) || '/';
  return deleted ? `${name} (deleted)` : name;
}
