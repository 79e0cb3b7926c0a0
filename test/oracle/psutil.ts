import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const python = '/usr/bin/python3';
const script = join(import.meta.dirname, 'psutil-answers.py');

/** What psutil answers: anything, or the name of the error it raised. */
export type Answer = unknown;

export interface Answers {
  version: string;
  machine: Readonly<Record<string, Answer>>;
  /** By pid; null for a process that psutil does not find. */
  processes: Readonly<Record<string, Readonly<Record<string, Answer>> | null>>;
}

/** Asks psutil of these processes and of the machine, after the command if one is given. */
export function askPsutil(pids: readonly number[] = []): Answers {
  const { stdout, stderr, status } = spawnSync(python, [script, ...pids.map(String)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`psutil: ${stderr}`);
  return JSON.parse(stdout) as Answers;
}

/** One that has asked the same, and stays until it is killed. */
export async function restingPsutil(pids: readonly number[]): Promise<ChildProcess> {
  const resting = spawn(python, ['-i', script, ...pids.map(String)], { stdio: ['pipe', 'ignore', 'pipe'] });
  // Its prompt for the next line.
  await once(resting.stderr, 'data');
  return resting;
}

/** Whether psutil is here. Under CI it has to be: a comparison that is left out proves nothing. */
export function isPsutilInstalled(): boolean {
  const found = spawnSync(python, ['-c', 'import psutil']).status === 0;
  if (!found && process.env['CI'] === 'true') throw new Error('python3-psutil is not installed');
  return found;
}

/** In our terms: names in camel case, and what is unknown is null, where psutil says '' or -1. */
export function inOurTerms(answer: Answer): Answer {
  if (answer === '') return null;
  if (Array.isArray(answer)) return answer.map(inOurTerms);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [inCamelCase(name), inOurTerms(value)]));
}

export function inCamelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
