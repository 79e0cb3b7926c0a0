import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Lets processes named "victim" be born, die and be born again under the same pids: reincarnate.c. */
export class Reincarnation {
  readonly #helper;
  readonly #answers: AsyncIterator<string>;

  constructor(helper: string) {
    this.#helper = spawn(helper, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#answers = createInterface({ input: this.#helper.stdout })[Symbol.asyncIterator]();
  }

  async born(pid: number): Promise<void> {
    await this.#ask(`born ${pid}`);
  }

  async reborn(pid: number): Promise<void> {
    await this.#ask(`dead ${pid}`);
    await this.#ask(`born ${pid}`);
  }

  /** Whether the last one born was left alone; it is not there any longer afterwards. */
  async survived(pid: number): Promise<boolean> {
    const survived = (await this.#ask(`fate ${pid}`)) === 'alive';
    if (survived) await this.#ask(`dead ${pid}`);
    return survived;
  }

  end(): void {
    this.#helper.kill();
  }

  async #ask(command: string): Promise<string> {
    this.#helper.stdin.write(`${command}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error(`no answer to ${command}`);
    return value;
  }
}
