import { posix } from 'node:path';
import { codeOf, isSilence } from '../error-codes.js';
import { errorCode } from './errno.js';
import { fileOf, listNames } from './files.js';
import type { Files } from './files.js';

/** Texts of the files of one folder by their names; what is not there, or has no value just now, is missing. */
export type Attributes = ReadonlyMap<string, string>;

// A file of sysfs is a page at most.
const PAGE = 4096;

/** The files of a folder of sysfs that have such names. */
export async function readAttributes(files: Files, folder: string, wanted: RegExp): Promise<Attributes> {
  const names = listNames(files, folder).filter((name) => wanted.test(name));
  return readDriverFiles(files, folder, names, PAGE);
}

/**
 * Files behind which a driver asks its hardware, which takes milliseconds: read off the main thread. A driver may
 * answer with any error (EAGAIN, EBUSY, EIO, ENODATA, ENODEV …), and then has no value; that we could not open it
 * is another thing, and throws.
 */
export async function readDriverFiles(
  files: Files,
  folder: string,
  names: readonly string[],
  limit: number,
): Promise<Attributes> {
  const attributes = new Map<string, string>();
  if (names.length === 0) return attributes;
  try {
    for await (const batch of files.readMany(folder, ['.'], names, { limit, clock: false })) {
      for (const [j, name] of names.entries()) {
        const content = fileOf(batch, 0, j, names.length);
        if (typeof content !== 'number') attributes.set(name, content.toString('latin1'));
        else if (exhausted.has(errorCode(content))) throw failure(errorCode(content), `${folder}/${name}`);
      }
    }
  } catch (error) {
    // Unplugged since it was listed.
    if (!isSilence(codeOf(error))) throw error;
  }
  return attributes;
}

const exhausted = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** The folder that a link of sysfs leads to, relative to the root of the files; `path` itself when it is no link. */
export function followLink(files: Files, path: string): string {
  try {
    return posix.join(posix.dirname(path), files.link(path));
  } catch (error) {
    codeOf(error);
    return path;
  }
}

export function numberIn(attributes: Attributes, name: string): number | null {
  const text = attributes.get(name)?.trim() ?? '';
  return /^-?\d+$/.test(text) ? Number(text) : null;
}
