import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Native } from '@sysu/native';

/** A process that does nothing until it is killed. */
export async function plantSleeper(): Promise<ChildProcess & { pid: number }> {
  const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return child as ChildProcess & { pid: number };
}

export async function killAndReap(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** Until the descriptor can be read. */
export function readable(native: Native, descriptor: number): Promise<void> {
  return new Promise((resolve) => native.pollReadable(descriptor, resolve));
}
