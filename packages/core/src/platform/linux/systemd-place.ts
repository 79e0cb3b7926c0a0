import type { SystemdPlace } from '../../model/process.js';
import { decodeText } from '../../text.js';
import { codeOf, isSilence } from '../error-codes.js';
import { readBytes } from './files.js';
import type { Files } from './files.js';

/** What systemd records outside of control groups. */
export interface SystemdRecords {
  seatOf(session: string): string | null;
  machineOf(unit: string): string | null;
}

/** Below /run/systemd, each file read once. */
export function systemdRecords(files: Files): SystemdRecords {
  return { seatOf: kept((session) => seatOf(files, session)), machineOf: kept((unit) => machineOf(files, unit)) };
}

const UNIT = /^[\w:.\\@-]+\.(?:service|socket|target|device|mount|automount|swap|timer|path|slice|scope)$/;

/**
 * Where the path of a control group puts a process: slices come first, then the unit; below the manager of a user
 * (`user@1000.service`) or a session (`session-2.scope`) slices and a unit of the user's. systemd writes an underscore
 * before names that would read as files of the kernel.
 */
export function systemdPlace(path: string, records: SystemdRecords): SystemdPlace {
  const words = path.split('/').filter((word) => word !== '');
  const slices = slicesOf(words);
  const unit = unitOf(words[slices.length]);
  const session = /^session-([a-zA-Z0-9]+)\.scope$/.exec(unit ?? '')?.[1] ?? null;
  const owner = /^user-(\d+)\.slice$/.exec(slices.at(-1) ?? '')?.[1];
  return {
    slice: slices.at(-1) ?? '-.slice',
    unit,
    userUnit: userUnitOf(words.slice(slices.length)),
    session,
    seat: session === null ? null : records.seatOf(session),
    ownerUid: owner === undefined ? null : Number(owner),
    machine: unit === null ? null : records.machineOf(unit),
  };
}

function slicesOf(words: readonly string[]): string[] {
  const end = words.findIndex((word) => !word.endsWith('.slice') || unitOf(word) === null);
  return words.slice(0, end < 0 ? undefined : end);
}

function unitOf(word = ''): string | null {
  const name = word.replace(/^_/, '');
  return UNIT.test(name) ? name : null;
}

function userUnitOf([manager = '', ...below]: readonly string[]): string | null {
  if (!/^(?:user@\d+\.service|session-[a-zA-Z0-9]+\.scope)$/.test(manager)) return null;
  return unitOf(below[slicesOf(below).length]);
}

function seatOf(files: Files, session: string): string | null {
  const record = readBytes(files, `run/systemd/sessions/${session}`);
  return record === null ? null : (/^SEAT=(.+)$/m.exec(decodeText(record))?.[1] ?? null);
}

/** systemd-machined keeps a link from each unit to the name of its machine. */
function machineOf(files: Files, unit: string): string | null {
  try {
    return files.link(`run/systemd/machines/unit:${unit}`);
  } catch (error) {
    if (isSilence(codeOf(error))) return null;
    throw error;
  }
}

function kept(find: (name: string) => string | null): (name: string) => string | null {
  const found = new Map<string, string | null>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name) ?? null;
  };
}
