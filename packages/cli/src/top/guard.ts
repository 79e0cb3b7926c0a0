import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const passed = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/**
 * Runs this very command once more below the guard that gives the terminal back (guard.sh), where bin/sysu has not done
 * so; its exit code. null where we are below the guard already, or where there is none.
 */
export async function underGuard(): Promise<number | null> {
  if (process.env['SYSU_GUARD'] === String(process.ppid)) return null;
  const guard = join(dirname(realpathSync(process.argv[1]!)), 'guard.sh');
  if (!existsSync(guard)) return null;
  const words = [guard, process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const child = spawn('sh', words, { stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of passed) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : 9)));
  });
}
