import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands, commandsThere } from '../../packages/cli/src/commands/index.js';
import { ownHas } from '../../packages/cli/src/features.js';
import { createSystem } from '../../packages/core/src/index.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { thisMac } from '../../packages/core/src/platform/darwin/index.js';
import { freebsdMachine } from '../../packages/core/src/platform/freebsd/index.js';
import { netbsdMachine } from '../../packages/core/src/platform/netbsd/index.js';
import { openbsdMachine } from '../../packages/core/src/platform/openbsd/index.js';
import { solarisMachine } from '../../packages/core/src/platform/sunos/index.js';
import { MadeUpMac } from '../core/platform/darwin/made-up-mac.js';
import { MadeUpKernel } from '../core/platform/freebsd/made-up.js';
import { MadeUpNetbsd } from '../core/platform/netbsd/made-up.js';
import { MadeUpOpenbsd } from '../core/platform/openbsd/made-up.js';
import { solaris, writeSolaris } from '../core/platform/sunos/solaris.js';
import { recordingContext } from './context.js';
import type { Recorded } from './context.js';
import { needed, reading } from './every.js';

const root = `${mkdtempSync(join(tmpdir(), 'sysu-other-systems-'))}/`;
writeSolaris(root);
afterAll(() => rmSync(root, { recursive: true }));

const backends: readonly Backend[] = [
  thisMac(new MadeUpMac()),
  freebsdMachine(new MadeUpKernel()),
  openbsdMachine(new MadeUpOpenbsd()),
  netbsdMachine(new MadeUpNetbsd()),
  solarisMachine(solaris, true, root),
];

describe.each(backends.map((backend) => [backend.system, backend] as const))('on %s', (system, backend) => {
  const { context } = recordingContext();
  const here = { ...context, own: () => createSystem({ backend }) };
  const there = new Set(commandsThere(ownHas(here)).map(([name]) => name));
  const pid = String(backend.pids().at(-1));
  const settings = { ionice: ['-p', pid], taskset: ['-p', pid], prlimit: ['-p', pid] };
  const words: Readonly<Record<string, readonly string[]>> = { ...needed, ...settings, pmap: [pid] };

  async function run(name: string): Promise<Recorded> {
    const { context: own, output } = recordingContext();
    const { main } = await commands[name]!.load();
    const code = await main([...(words[name] ?? [])], { ...here, io: own.io });
    return { ...output(), code };
  }

  test.each([...reading, ...Object.keys(settings)])(
    '%s tells what there is, or that nothing is, in a sentence',
    async (name) => {
      const { stdout, stderr, code } = await run(name);
      if (there.has(name)) {
        expect({ code, stderr }).toMatchObject({ code: expect.toSatisfy((it) => it === 0 || it === 1) as number });
        expect(stderr).not.toMatch(/^ +at |not supported/m);
      } else {
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
        expect(stderr).toMatch(new RegExp(`^sysu ${name}: ${name} is not supported on ${system}\\n$`));
      }
    },
  );
});
