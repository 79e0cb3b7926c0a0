import { createSystem, exec, PsutilError, RLIMIT_NOFILE } from '@sysu/core';
import type { Process, ResourceLimits } from '@sysu/core';
import { ENVIRONMENT, parseEnvironment, parseStartedWith, STARTED_WITH } from './started-with.js';

/** Limits by resource: RLIMIT_*. */
export type Limits = readonly (readonly [resource: number, limits: ResourceLimits])[];

/**
 * Becomes another program, as it would have been started without us.
 * Throws the system's error if that cannot be.
 */
export function become(words: readonly string[], limits: Limits): never {
  const own = createSystem().process();
  const { descriptors, ignoredSignals, blockedSignals } = startedWith();
  const openFiles: ResourceLimits = [softOpenFiles(), own.rlimit(RLIMIT_NOFILE)[1]];
  restoreEnvironment(process.env);
  exec(words, {
    ...(descriptors !== null && { descriptors }),
    limits: [[RLIMIT_NOFILE, openFiles], ...limits],
    ignoredSignals,
    blockedSignals,
  });
}

/**
 * The soft limit of open files that we were started with, which Node.js has raised to the hard one. Where bin/sysu did
 * not start us, our parent's is taken for it.
 */
export function softOpenFiles(): number {
  const own = createSystem().process();
  const [soft, hard] = own.rlimit(RLIMIT_NOFILE);
  return Math.min(startedWith().openFiles ?? limitOf(own.parent()) ?? soft, hard);
}

function limitOf(process: Process | null): number | null {
  try {
    return process?.rlimit(RLIMIT_NOFILE)[0] ?? null;
  } catch (error) {
    if (error instanceof PsutilError) return null;
    throw error;
  }
}

function startedWith(): ReturnType<typeof parseStartedWith> {
  return parseStartedWith(process.env[STARTED_WITH] ?? '');
}

/** The environment as bin/sysu was given it, as far as that has told; what it tells us is not part of it. */
function restoreEnvironment(environment: NodeJS.ProcessEnv): void {
  const { SYSU_NODE_EXTRA_CA_CERTS: certificates, [ENVIRONMENT]: given = '' } = environment;
  for (const name of ['SYSU_NODE_EXTRA_CA_CERTS', STARTED_WITH, ENVIRONMENT]) delete environment[name];
  if (certificates !== undefined) environment['NODE_EXTRA_CA_CERTS'] = certificates;
  const variables = parseEnvironment(given);
  if (variables.size === 0) return;
  for (const name of Object.keys(environment)) if (!variables.has(name)) delete environment[name];
  // What is the same is left as it is: it may hold bytes that are not UTF-8.
  for (const [name, value] of variables) if (environment[name] !== value) environment[name] = value;
}
