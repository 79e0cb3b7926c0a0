import { defineBackend } from '../../packages/core/src/platform/define.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { machineOf } from '../../packages/core/src/platform/linux/index.js';
import { parseMachineFile } from '../../packages/core/src/platform/linux/machine-file.js';
import { MachineFiles } from '../../packages/core/src/platform/linux/machine-files.js';

export interface Moment {
  /** Seconds on the clock of the machine. */
  time: number;
  /** Files by path, with their text. */
  files: Readonly<Record<string, string>>;
}

/**
 * A machine at one moment after another: each time its clock is read, which samples begin with, it is the next one's
 * turn. What no later moment has is as it was in the first.
 */
export function machineAt(first: Moment, ...later: Moment[]): Backend {
  const moments = [first, ...later];
  const machines = moments.map(({ time, files }) => machineWith(files, first.files, time));
  let at = -1;
  const current = (): Backend => machines[Math.max(0, at)]!;
  const calls = Object.entries(machines[0]!).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
  return defineBackend('linux', {
    ...Object.fromEntries(
      calls.map((name) => [name, (...args: unknown[]): unknown => callOf(current(), name)(...args)]),
    ),
    monotonic: () => moments[(at = Math.min(at + 1, moments.length - 1))]!.time,
  });
}

function callOf(backend: Backend, name: string): (...args: unknown[]) => unknown {
  return (backend as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
}

/** Processes are those of the moment; the other files are as before where it does not tell. */
function machineWith(files: Moment['files'], before: Moment['files'], time: number): Backend {
  const others = Object.entries(before).filter(([path]) => !/^proc\/\d/.test(path));
  const read = new MachineFiles(parseMachineFile(machineText({ ...Object.fromEntries(others), ...files })));
  return machineOf(Object.assign(read, { now: () => time, isMoment: false }), 'on files that are made up');
}

function machineText(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(([path, text]) => {
    const lines = text.replace(/\n$/, '').split('\n');
    return [`file ${path} 0 0`, ...lines.map((line) => `|${line}`)].join('\n');
  });
  const pids = new Set(Object.keys(files).flatMap((path) => /^proc\/\d+/.exec(path)?.[0] ?? []));
  const directories = [...pids].map((path) => `directory ${path} ${ownerOf(files[`${path}/status`])} 0`);
  return ['machine 1 pageSize=4096 clockTicks=100 byteOrder=little', ...directories, ...entries, ''].join('\n');
}

/** As the kernel has it, the effective user. */
function ownerOf(status = ''): string {
  return /^Uid:\t\d+\t(\d+)/m.exec(status)?.[1] ?? '0';
}
