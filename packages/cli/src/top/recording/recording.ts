import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { Failed } from '../../exit.js';
import { bytesAt } from './file-bytes.js';
import { bytesOf, FIRST_LINE } from './frame.js';
import type { Frame } from './frame.js';

/** A recording that is written: frames are added to what it has. */
export class Recording {
  readonly #file: number;

  /**
   * Makes a file that nobody else may read, for command lines can be secret; or goes on with a recording. Throws the
   * system's error, and Failed where the file is something else, which then stays as it is.
   */
  constructor(path: string) {
    const { O_RDWR, O_APPEND, O_CREAT, O_NONBLOCK } = constants;
    this.#file = openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK, 0o600);
    try {
      // Of what was cut off right at its beginning the rest is added.
      const begun = fstatSync(this.#file).isFile() ? bytesAt(this.#file, 0, FIRST_LINE.length) : null;
      if (begun === null || !begun.equals(FIRST_LINE.subarray(0, begun.length)))
        throw new Failed(`${path} is there, and no recording of sysu`);
      this.#write(FIRST_LINE.subarray(begun.length));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Throws the system's error; then the frame may be there in part. */
  add(frame: Frame): void {
    this.#write(bytesOf(frame));
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
  }
}
