import { run } from '../run.js';
import { program } from './program.js';

/** What ask.ts can be asked. */
export interface Question {
  ask: 'pids' | 'pidExists' | 'processes' | 'threads' | 'asDict' | 'name' | 'children' | 'virtualMemory' | 'bootTime';
  pid?: number;
  pids?: number[];
  columns?: string[];
  /** Leave only so many descriptors that can still be opened. */
  leave?: number;
}

export interface Outcome {
  value?: unknown;
  error?: { name: string; code?: string; message: string; lost?: number; rows?: number };
}

/** Asks it in a process of its own, which the words of `before` start in another world. */
export async function ask(question: Question, before: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const [file, ...args] = [...before, process.execPath, program('ask.ts'), JSON.stringify(question)];
  const { code, stdout, stderr } = await run(file, args, { env: { ...process.env, ...env } });
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
  return JSON.parse(stdout) as Outcome;
}
