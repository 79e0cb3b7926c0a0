import type { WindowsNative } from '@sysu/native';
import type { OpenFile } from '../../model/open-file.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import { drivePath } from './image-paths.js';
import { EXTENDED_HANDLE_ENTRY, PROCESS_HANDLE_ENTRY } from './layouts-undeclared.js';
import { failing, right } from './opened.js';
import { isUnknown } from './unknown-question.js';

const [PROCESS_HANDLES, ALL_HANDLES] = [51, 64] as const;
const USUAL = 64 * 1024;
/** Before the first handle stands how many there are. */
const COUNT = 16;
/** FILE_READ_DATA, FILE_WRITE_DATA and FILE_APPEND_DATA of winnt.h. */
const [READ, WRITE, APPEND] = [0x1, 0x2, 0x4] as const;

interface Handle {
  handle: number;
  grantedAccess: number;
}

/** Regular files by the number of their handles. Where in them it is, and how they were opened, is not told. */
export async function openFilesOf(native: WindowsNative, pid: number): Promise<OpenFile[]> {
  const process = failing(pid, 'open files', () => native.openProcess(pid, right.query | right.duplicateHandles));
  try {
    const handles = handlesOf(native, process, pid);
    const names = await native.fileNames(
      process,
      Float64Array.from(handles, ({ handle }) => handle),
    );
    return handles.flatMap(({ handle, grantedAccess }, i) => {
      const path = names[i]!;
      if (path === '') return [];
      return [
        {
          path: drivePath(native, path),
          fd: handle,
          position: null,
          mode: modeOf(grantedAccess),
          flags: null,
          deleted: false,
        },
      ];
    });
  } catch (error) {
    throw failure(pid, 'open files', codeOf(error));
  } finally {
    native.closeHandle(process);
  }
}

/** Those of one process, since Windows 8; else those of all, of which there may be 100,000. */
function handlesOf(native: WindowsNative, process: number, pid: number): Handle[] {
  try {
    return entriesIn(native.queryProcess(process, PROCESS_HANDLES, USUAL).bytes, PROCESS_HANDLE_ENTRY);
  } catch (error) {
    if (!isUnknown(error)) throw error;
    const all = entriesIn(native.querySystem(ALL_HANDLES, USUAL).bytes, EXTENDED_HANDLE_ENTRY);
    return all.filter(({ processId }) => processId === pid);
  }
}

function entriesIn<const L extends typeof PROCESS_HANDLE_ENTRY | typeof EXTENDED_HANDLE_ENTRY>(
  bytes: Uint8Array,
  layout: L,
) {
  const from = new KernelBytes(bytes, false);
  return decodeArray(layout, from, COUNT, from.u64(0));
}

/** As for fopen(3), by the rights of the handle. */
export function modeOf(access: number): string {
  const isAppending = (access & APPEND) !== 0 && (access & WRITE) === 0;
  if ((access & READ) !== 0) return (access & WRITE) !== 0 ? 'r+' : isAppending ? 'a+' : 'r';
  return isAppending ? 'a' : (access & WRITE) !== 0 ? 'w' : 'r';
}
