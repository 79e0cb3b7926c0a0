import { spawnSync } from 'node:child_process';
import { works } from './works.js';

export const tmux: boolean = works('tmux', '-V');

let servers = 0;

/** A terminal of a known size in which a program runs, as a person sees it: tmux, with a server of its own. */
export class Terminal {
  readonly #server = `sysu-${process.pid}-${servers++}`;

  constructor(command: string[], { columns = 80, rows = 24, env = {} }: Settings = {}) {
    const size = ['-x', String(columns), '-y', String(rows)];
    const { status, stderr } = spawnSync(
      'tmux',
      ['-L', this.#server, '-f', '/dev/null', 'new-session', '-d', ...size, '--', ...command],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: 'C.UTF-8', ...env } },
    );
    if (status !== 0) throw new Error(`tmux: ${stderr}`);
  }

  /** Types text, and presses a key by its name in tmux: 'Enter', 'Tab', 'C-c'. */
  type(text: string, ...keys: string[]): void {
    if (text !== '') this.#tmux('send-keys', '-l', '--', text);
    for (const key of keys) this.#tmux('send-keys', key);
  }

  /** Its lines, without the blanks at their ends. */
  screen(): string {
    return this.#tmux('capture-pane', '-p').trimEnd();
  }

  /** The screen, once this is on it. */
  async shows(what: string | RegExp): Promise<string> {
    for (let looks = 0; looks < 500; looks++) {
      const screen = this.screen();
      if (typeof what === 'string' ? screen.includes(what) : what.test(screen)) return screen;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${what} did not come up in 25 seconds:\n${this.screen()}`);
  }

  /** The same with the sequences that colour it. */
  colours(): string {
    return this.#tmux('capture-pane', '-pe');
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** What a program can switch on and may leave behind. */
  modes(): { alternate: boolean; cursor: boolean; wrap: boolean; mouse: boolean } {
    const format = '#{alternate_on} #{cursor_flag} #{wrap_flag} #{mouse_any_flag}';
    const [alternate, cursor, wrap, mouse] = this.#tmux('display-message', '-p', format)
      .trim()
      .split(' ')
      .map((flag) => flag === '1');
    return { alternate: alternate!, cursor: cursor!, wrap: wrap!, mouse: mouse! };
  }

  /** Process id of the program that was started in it. */
  pid(): number {
    return Number(this.#tmux('display-message', '-p', '#{pane_pid}'));
  }

  end(): void {
    this.#tmux('kill-server');
  }

  #tmux(...words: string[]): string {
    return spawnSync('tmux', ['-L', this.#server, ...words], { encoding: 'utf8' }).stdout;
  }
}

interface Settings {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}
