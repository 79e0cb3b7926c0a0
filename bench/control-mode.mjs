import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * A terminal for a program to be measured on, by tmux in control mode: each key and each byte that is written passes
 * through two pipes, so that neither is waited for by asking again and again. tmux(1), CONTROL MODE
 */
export class ControlledTerminal {
  #tmux;
  #heard = () => {};
  /** What it wrote since `until` was last called. */
  #text = '';
  /** Bytes that the program wrote so far. */
  written = 0;
  pid = 0;

  /** Resolves when the program runs. */
  static async open(command, { columns = 120, rows = 35, env = {} } = {}) {
    const terminal = new ControlledTerminal();
    const server = ['-L', `sysu-bench-${process.pid}`, '-f', '/dev/null'];
    const size = ['-x', String(columns), '-y', String(rows)];
    const set = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
    terminal.#tmux = spawn('tmux', [...server, '-C', 'new-session', ...set, ...size, '--', ...command], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH, HOME: '/nonexistent', LANG: 'C.UTF-8', TERM: 'xterm-256color' },
    });
    createInterface({ input: terminal.#tmux.stdout }).on('line', (line) => terminal.#read(line));
    terminal.send(`refresh-client -C ${columns}x${rows}`);
    terminal.send("display-message -p 'pid #{pane_pid}'");
    while (terminal.pid === 0) await terminal.#more(5000);
    return terminal;
  }

  send(command) {
    this.#tmux.stdin.write(`${command}\n`);
  }

  /** Milliseconds until the program wrote what `is` is true of, by all that it has written since now. */
  async until(is, patience = 20_000) {
    const start = performance.now();
    this.#text = '';
    while (!is(this.#text)) await this.#more(patience);
    return performance.now() - start;
  }

  async close() {
    const exit = new Promise((resolve) => this.#tmux.once('exit', resolve));
    this.send('kill-server');
    await exit;
  }

  #more(patience) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the program wrote nothing')), patience);
      this.#heard = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #read(line) {
    const [, pid] = /^pid (\d+)$/.exec(line) ?? [];
    if (pid !== undefined) this.pid = Number(pid);
    const [, escaped] = /^%output %\d+ (.*)$/.exec(line) ?? [];
    if (pid === undefined && escaped === undefined) return;
    // Control characters and the backslash come as three octal digits.
    const text = (escaped ?? '').replace(/\\(\d{3})/g, (_, digits) => String.fromCharCode(parseInt(digits, 8)));
    this.written += Buffer.byteLength(text);
    this.#text += text;
    this.#heard();
  }
}
