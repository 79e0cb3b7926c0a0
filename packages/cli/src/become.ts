import { createSystem, exec, PsutilError, RLIMIT_NOFILE } from '@sysu/core';
import type { Process, ResourceLimits } from '@sysu/core';
import { parseStartedWith, STARTED_WITH } from './started-with.js';

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

/** What bin/sysu keeps from Node.js goes on to the program, and what it tells us does not. */
function restoreEnvironment(environment: NodeJS.ProcessEnv): void {
  const certificates = environment['SYSU_NODE_EXTRA_CA_CERTS'];
  if (certificates !== undefined) environment['NODE_EXTRA_CA_CERTS'] = certificates;
  delete environment['SYSU_NODE_EXTRA_CA_CERTS'];
  delete environment[STARTED_WITH];
}
