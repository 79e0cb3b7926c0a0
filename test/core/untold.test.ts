import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allRows } from '../../packages/core/src/connection-rows.js';
import { lacking } from '../contract/lacking.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { thisMac } from '../../packages/core/src/platform/darwin/index.js';
import { freebsdMachine } from '../../packages/core/src/platform/freebsd/index.js';
import { netbsdMachine } from '../../packages/core/src/platform/netbsd/index.js';
import { openbsdMachine } from '../../packages/core/src/platform/openbsd/index.js';
import { solarisMachine } from '../../packages/core/src/platform/sunos/index.js';
import { windowsMachine } from '../../packages/core/src/platform/windows/index.js';
import { MadeUpMac } from './platform/darwin/made-up-mac.js';
import { MadeUpKernel } from './platform/freebsd/made-up.js';
import { MadeUpNetbsd } from './platform/netbsd/made-up.js';
import { MadeUpOpenbsd } from './platform/openbsd/made-up.js';
import { solaris, writeSolaris } from './platform/sunos/solaris.js';
import { capturedMachine } from './platform/windows/captured-machine.js';

const root = `${mkdtempSync(join(tmpdir(), 'sysu-untold-'))}/`;
writeSolaris(root);
afterAll(() => rmSync(root, { recursive: true }));

const backends: readonly Backend[] = [
  windowsMachine(capturedMachine({ enableDebugPrivilege: () => true })),
  thisMac(new MadeUpMac()),
  freebsdMachine(new MadeUpKernel()),
  openbsdMachine(new MadeUpOpenbsd()),
  netbsdMachine(new MadeUpNetbsd()),
  solarisMachine(solaris, true, root),
];

const everything = { owners: true, tcpInfo: true, details: true, netns: 'own' } as const;

/** What a backend says of each topic that not every system tells. */
const topics: Readonly<Record<string, (backend: Backend) => Promise<readonly object[]> | readonly object[]>> = {
  activity: (backend) => [backend.activity()],
  connections: async (backend) =>
    (await allRows(backend.netConnections(['tcp4', 'tcp6', 'udp4', 'udp6', 'unix'], everything))).rows,
  cpu: (backend) => [backend.cpuTimes()],
  diskIo: (backend) => [...backend.diskIoCounters().values()],
  interfaces: (backend) => [...backend.netIfStats().values()],
  memory: (backend) => [backend.virtualMemory()],
  netIo: (backend) => [...backend.netIoCounters().values()],
};

// Of what was made up, or captured on Wine: a system tells it where there is something to tell.
const byChance: Readonly<Record<string, readonly string[]>> = {
  darwin: ['connections.peerInode', 'connections.raddr'],
  win32: ['activity.running', 'activity.pagedIn', 'activity.pagedOut', 'interfaces.speed'],
  netbsd: ['activity.swappedIn'],
};

describe.each(backends.map((backend) => [backend.system, backend] as const))('on %s', (system, backend) => {
  test.each(Object.entries(topics))('what is null of all %s is what is never told', async (topic, ask) => {
    const records = (await ask(backend)) as readonly Readonly<Record<string, unknown>>[];
    const untold = [...backend.untold].filter((name) => name.startsWith(`${topic}.`)).toSorted();
    const [first] = records;
    const nulls = Object.keys(first ?? {})
      .filter((name) => records.every((record) => record[name] === null))
      .map((name) => `${topic}.${name}`)
      .filter((name) => byChance[system]?.includes(name) !== true);
    expect(first === undefined ? untold : nulls.toSorted()).toEqual(untold);
  });

  test('what is never told of mappings is what the contract leaves out', () => {
    const left = lacking[system]!.filter((name) => name.startsWith('memoryMaps.'));
    expect([...backend.untold].filter((name) => name.startsWith('memoryMaps.')).toSorted()).toEqual(left.toSorted());
  });
});
