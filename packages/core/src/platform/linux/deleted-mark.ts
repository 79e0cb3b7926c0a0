/**
 * What the kernel appends to the path of a file that is in no folder any more. A file's name may also really end so.
 */
const MARK = ' (deleted)';

export function hasMark(path: string): boolean {
  return path.endsWith(MARK);
}

/** The path as it was. */
export function withoutMark(path: string): string {
  return hasMark(path) ? path.slice(0, -MARK.length) : path;
}
