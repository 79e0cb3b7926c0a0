import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { compile } from './faults/compile.js';

/**
 * Processes in a state that tests need, each with its pid. They end when `end` is called: with the test that planted
 * them, or after all tests of a file.
 */
export class Planted {
  readonly #children: ChildProcess[] = [];

  /** Does nothing. */
  async sleeper(): Promise<number> {
    return this.#start('sleep', ['1000']);
  }

  /** Does nothing with several threads: Node.js has some of its own. */
  async threaded(): Promise<number> {
    const script = 'console.log(); setInterval(() => {}, 1e6)';
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#children.push(child);
    await once(child.stdout, 'data');
    return child.pid!;
  }

  async stopped(): Promise<number> {
    const pid = await this.sleeper();
    process.kill(pid, 'SIGSTOP');
    await until(() => stateOf(pid) === 'T');
    return pid;
  }

  /** Does nothing, as this user, who need not have a name. */
  async as(uid: number): Promise<number> {
    return this.#start('setpriv', [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', 'sleep', '1000']);
  }

  /** This user, who is only its real one, may signal it and not look at it; TERM does not end it. */
  async forReal(uid: number): Promise<number> {
    return this.#start('setpriv', [`--ruid=${uid}`, 'env', '--ignore-signal=TERM', 'sleep', '1000']);
  }

  /** Has ended with code 3, and its parent, which is another process, does not collect it. */
  async zombie(): Promise<number> {
    const parent = await this.#start('sh', ['-c', '(exit 3) & exec sleep 1000']);
    let child = 0;
    await until(
      () => stateOf((child = Number(readFileSync(`/proc/${parent}/task/${parent}/children`, 'latin1')))) === 'Z',
    );
    return child;
  }

  /** Has ended its first thread; another one waits for input. */
  async zombieLeader(): Promise<number> {
    const child = spawn(compile('zombie-leader.c', 'zombie-leader', '-pthread'), { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#children.push(child);
    await once(child.stdout, 'data');
    return child.pid!;
  }

  /** In a state that states.c knows how to come by. */
  async inState(...args: string[]): Promise<number> {
    const child = spawn(compile('states.c'), args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#children.push(child);
    const [told] = (await once(child.stdout, 'data')) as [Buffer];
    return Number(told.toString());
  }

  /** Gave itself a name; its arguments are these. */
  async named(name: string | Buffer, ...args: string[]): Promise<number> {
    const octal = Array.from(Buffer.from(name), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
    const script = `printf '${octal}' > /proc/$$/comm; echo; read line`;
    const child = spawn('sh', ['-c', script, 'sh', ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#children.push(child);
    await once(child.stdout, 'data');
    await until(() => stateOf(child.pid!) === 'S');
    return child.pid!;
  }

  /** Does nothing, on a terminal of its own. */
  async onTerminal(): Promise<number> {
    const script = await this.#start('script', ['-qc', 'exec sleep 1000', '/dev/null']);
    let child = 0;
    await until(() => {
      child = Number(readFileSync(`/proc/${script}/task/${script}/children`, 'latin1'));
      return child !== 0 && readFileSync(`/proc/${child}/comm`, 'latin1') === 'sleep\n';
    });
    return child;
  }

  /** Listens on TCP and UDP, and holds both ends of a connection to itself. */
  async connected(): Promise<number> {
    const script = `const net = require('node:net');
      require('node:dgram').createSocket('udp6').bind(0, '::1');
      const server = net.createServer(() => console.log()).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1'));`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#children.push(child);
    await once(child.stdout, 'data');
    return child.pid!;
  }

  /** Uses all of a CPU that it gets. */
  async busy(): Promise<number> {
    return this.#start('sh', ['-c', 'while :; do :; done']);
  }

  /** Makes other processes come and go all the time. */
  async churn(): Promise<number> {
    return this.#start('sh', ['-c', 'while :; do /bin/true; done']);
  }

  end(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }

  async #start(file: string, args: string[], options: SpawnOptions = {}): Promise<number> {
    const child = spawn(file, args, { stdio: 'ignore', ...options });
    this.#children.push(child);
    await once(child, 'spawn');
    // Until it has run what it is to be: before that it bears our own name and command line.
    await until(() => !['node', 'setpriv', 'env'].includes(readFileSync(`/proc/${child.pid}/comm`, 'latin1').trim()));
    return child.pid!;
  }
}

/** The state letter of a process as the kernel has it; undefined when there is none. */
function stateOf(pid: number): string | undefined {
  try {
    return /\) (\w) [^)]*$/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1];
  } catch {
    return undefined;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; !isSo(); looks++) {
    if (looks > 1000) throw new Error('what was planted did not come up in 10 seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
