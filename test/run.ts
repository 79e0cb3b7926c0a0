import { execFile } from 'node:child_process';

/** How a program ended, and what it wrote. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever its exit code; 127 if it could not be started, 128 if a signal ended it. */
export function run(
  file: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(file, args, { ...options, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const code = child.exitCode ?? (child.signalCode === null ? 127 : 128);
      resolve({ code, stdout, stderr: error !== null && child.pid === undefined ? error.message : stderr });
    });
  });
}
