import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Uses memory and CPU, keeps a file open, and then counts its heartbeats in another one.
const program = `
  const { openSync, writeFileSync } = require('node:fs');
  globalThis.held = Buffer.alloc(5e7, 1);
  openSync('open.txt', 'w');
  for (const end = Date.now() + 300; Date.now() < end; );
  let beats = 0;
  setInterval(() => writeFileSync('beats.txt', String(++beats)), 20);
`;

/** A process of node.exe about which everything is known. */
export class Child {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'sysu-wörd-'));
  readonly words: readonly string[] = ['-e', program, `häł-${process.pid}-${Math.random()}`, 'two words', 'a"b\\', ''];
  readonly process: ChildProcess;

  constructor() {
    this.process = spawn(process.execPath, this.words, {
      cwd: this.folder,
      env: { ...process.env, SYSU_PLACE: 'Ærø = "x"' },
      stdio: 'ignore',
    });
  }

  get pid(): number {
    return this.process.pid!;
  }

  /** How often its heart has beaten; 0 before it does. */
  beats(): number {
    try {
      return Number(readFileSync(join(this.folder, 'beats.txt'), 'utf8'));
    } catch {
      return 0;
    }
  }

  /** Resolves when its heart has beaten again. */
  async beating(): Promise<void> {
    const before = this.beats();
    while (this.beats() === before) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    if (this.process.exitCode === null && this.process.signalCode === null && this.process.kill()) await ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
