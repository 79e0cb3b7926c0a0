import { EventEmitter } from 'node:events';
import type Program from 'blessed/lib/program.js';
import type { ProgramKey, ProgramMouse } from 'blessed/lib/program.js';
import { groundIn } from './ground.js';
import type { Ground } from './ground.js';
import { pieces } from './input-pieces.js';
import { ASK_GROUND, ENTER, LEAVE, MOUSE } from './sequences.js';
import type { Press, Size } from './state/state.js';

/** What a terminal tells. */
export interface Listener {
  press(press: Press): void;
  mouse(action: 'click' | 'wheelUp' | 'wheelDown', column: number, row: number): void;
  resize(): void;
  /** The colour behind the text: some time after it was asked for, or never. */
  ground(colour: Ground): void;
  /** It is ours again after a stop: nothing of what was painted is there. */
  resumed(): void;
  /** Nobody is there any more. */
  gone(): void;
  /** An error that nobody has caught. */
  failed(error: unknown): void;
}

export interface Settings {
  mouse: boolean;
  write(text: string): void;
}

// Until an escape is known to be the key, and not the beginning of what another key sends.
const ESCAPE_WAIT_MS = 25;

// SIGUSR1 would have Node.js open a debugger, and tell so in the middle of the screen.
const endings = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGUSR1'] as const;

/**
 * The terminal we run on, as a screen with keys and a mouse. It is given back by close(), and when a signal or an error
 * ends us; when we are killed, by the guard (guard.sh). blessed reads the keys and the mouse.
 */
export class Terminal {
  readonly #settings: Settings;
  readonly #listener: Listener;
  readonly #feed = new EventEmitter();
  readonly #program: Program;
  readonly #parent = process.ppid;
  #isOpen = false;
  #rest = '';
  #escape: NodeJS.Timeout | null = null;
  readonly #handlers: [event: string, handle: (argument: unknown) => void][];

  static async open(settings: Settings, listener: Listener): Promise<Terminal> {
    const { default: program } = await import('blessed/lib/program.js');
    return new Terminal(program, settings, listener);
  }

  private constructor(program: typeof Program, settings: Settings, listener: Listener) {
    this.#settings = settings;
    this.#listener = listener;
    this.#program = new program({ input: this.#feed, output: process.stdout, tput: false });
    this.#program.on('keypress', (text: string | undefined, key: ProgramKey) => this.#pressed(text, key));
    this.#program.on('mouse', (mouse: ProgramMouse) => this.#moved(mouse));
    this.#program.on('resize', () => listener.resize());
    this.#handlers = [
      ...endings.map((signal): [string, () => void] => [signal, () => this.#endBy(signal)]),
      ['SIGTSTP', () => this.suspend()],
      ['SIGCONT', () => this.#reopen()],
      ['uncaughtException', (error) => listener.failed(error)],
      ['exit', () => this.close()],
    ];
    for (const [event, handle] of this.#handlers) process.on(event, handle);
    process.stdin.setEncoding('utf8');
    process.stdin.on('data', (text: string) => this.#read(text));
    process.stdin.on('end', () => listener.gone());
    process.stdin.on('error', () => listener.gone());
    this.#enter();
  }

  size(): Size {
    const { columns, rows } = process.stdout;
    return { columns: columns || 80, rows: rows || 24 };
  }

  write(text: string): void {
    if (this.#isOpen) this.#settings.write(text);
  }

  askGround(): void {
    this.write(ASK_GROUND);
  }

  /** Whether the guard that gives the terminal back is still there. */
  isGuarded(): boolean {
    return process.ppid === this.#parent;
  }

  /** Gives the terminal back and stops, with all that was started together with us, as Ctrl-Z does; fg goes on. */
  suspend(): void {
    this.#leave();
    process.kill(0, 'SIGSTOP');
  }

  close(): void {
    for (const [event, handle] of this.#handlers) process.off(event, handle);
    this.#leave();
    this.#program.destroy();
    process.stdin.removeAllListeners();
    process.stdin.pause();
  }

  #enter(): void {
    this.#isOpen = true;
    process.stdin.setRawMode(true);
    process.stdin.resume();
    this.#settings.write(ENTER + (this.#settings.mouse ? MOUSE : ''));
  }

  #leave(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#settings.write(LEAVE);
      process.stdin.setRawMode(false);
    } catch {
      // The terminal has gone.
    }
  }

  /** Whoever stopped us, the shell may have changed the terminal since. */
  #reopen(): void {
    this.#leave();
    this.#enter();
    this.#listener.resumed();
  }

  #endBy(signal: (typeof endings)[number]): void {
    this.close();
    process.kill(process.pid, signal);
  }

  #read(text: string): void {
    if (this.#escape !== null) clearTimeout(this.#escape);
    this.#escape = null;
    const { whole, rest } = pieces(this.#rest + text);
    this.#rest = rest;
    for (const piece of whole) this.#take(piece);
    if (rest !== '') this.#escape = setTimeout(() => this.#flush(), ESCAPE_WAIT_MS);
  }

  /** What the terminal says itself is no key, whatever it says. */
  #take(piece: string): void {
    if (!/^\x1b\]./.test(piece)) return void this.#feed.emit('data', Buffer.from(piece));
    const ground = groundIn(piece);
    if (ground !== null) this.#listener.ground(ground);
  }

  #flush(): void {
    const rest = this.#rest;
    this.#rest = '';
    this.#escape = null;
    this.#take(rest);
  }

  #pressed(text: string | undefined, { name, full }: ProgramKey): void {
    // It comes as `enter` as well.
    if (name === 'return') return;
    const typed = text !== undefined && /^[^\0-\x1f\x7f]$/u.test(text) ? text : null;
    this.#listener.press({ key: typed === null || typed === ' ' ? full : typed, text: typed });
  }

  #moved({ action, button, x, y }: ProgramMouse): void {
    if (action === 'wheelup') this.#listener.mouse('wheelUp', x, y);
    else if (action === 'wheeldown') this.#listener.mouse('wheelDown', x, y);
    else if (action === 'mousedown' && button === 'left') this.#listener.mouse('click', x, y);
  }
}
