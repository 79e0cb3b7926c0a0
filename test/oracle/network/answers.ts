// Prints as JSON what we say of sockets and interfaces, asked from the kernel and read from files; in the arguments are
// pids to ask for by themselves.
import { createSystem } from '@sysu/core';
import type { ConnectionKind, System } from '@sysu/core';

const kinds = 'inet inet4 inet6 tcp tcp4 tcp6 udp udp4 udp6 unix all'.split(' ') as ConnectionKind[];

async function byKind<T>(ask: (kind: ConnectionKind) => Promise<T>): Promise<Record<string, T>> {
  const answers: Record<string, T> = {};
  for (const kind of kinds) answers[kind] = await ask(kind);
  return answers;
}

async function answersOf(system: System): Promise<unknown> {
  const byProcess: Record<string, unknown> = {};
  for (const pid of process.argv.slice(2)) {
    const one = system.process(Number(pid));
    byProcess[pid] = await byKind((kind) => one.netConnections({ kind }));
  }
  return {
    all: await byKind((kind) => system.netConnections({ kind })),
    byProcess,
    unowned: await system.netConnections({ kind: 'all', owners: false }),
    measured: await system.netConnections({ kind: 'all', tcpInfo: true }),
    addresses: system.netIfAddrs(),
    states: system.netIfStats(),
  };
}

async function run(): Promise<void> {
  const kernel = await answersOf(createSystem());
  // The same machine as if it were another one.
  const files = await answersOf(createSystem({ root: '/.' }));
  process.stdout.write(JSON.stringify({ kernel, files }));
}

void run();
