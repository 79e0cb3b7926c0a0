import { turn } from '../turns.js';

const EMPTY = -1;
// So many take a program that has just started 2 ms.
const AT_ONCE = 4096;

/**
 * Who holds which socket, by the inode. Tens of thousands of them are plain numbers here: a Map of objects took longer
 * to collect as garbage than to look up.
 */
export class SocketHolders {
  readonly #pids: number[] = [];
  readonly #fds: number[] = [];
  readonly #inodes: number[] = [];
  /** By a hash of the inode, the first who holds it; and by that one, who is next. */
  #first = new Int32Array(0);
  #next = new Int32Array(0);

  add(pid: number, fd: number, inode: number): void {
    this.#pids.push(pid);
    this.#fds.push(fd);
    this.#inodes.push(inode);
  }

  /** To be called when all are added. Of tens of thousands it is done in several turns of the event loop. */
  async index(): Promise<void> {
    const count = this.#inodes.length;
    // A power of two, at most half of it in use.
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2))).fill(EMPTY);
    this.#next = new Int32Array(count).fill(EMPTY);
    for (let i = count - 1; i >= 0; i--) {
      if (i % AT_ONCE === AT_ONCE - 1) await turn();
      const slot = this.#slotOf(this.#inodes[i]!);
      this.#next[i] = this.#first[slot]!;
      this.#first[slot] = i;
    }
  }

  /** The first who holds this socket, as they were added; -1 when there is none. */
  firstOf(inode: number): number {
    return this.#first[this.#slotOf(inode)]!;
  }

  /** Who holds it besides; -1 when there is nobody left. */
  after(holder: number): number {
    return this.#next[holder]!;
  }

  pidOf(holder: number): number {
    return this.#pids[holder]!;
  }

  fdOf(holder: number): number {
    return this.#fds[holder]!;
  }

  /** Where the inode is, or would be. */
  #slotOf(inode: number): number {
    const mask = this.#first.length - 1;
    // Knuth's multiplicative hash: inodes follow each other.
    let slot = (Math.imul(inode, 0x9e3779b1) >>> 8) & mask;
    while (this.#first[slot] !== EMPTY && this.#inodes[this.#first[slot]!] !== inode) slot = (slot + 1) & mask;
    return slot;
  }
}
