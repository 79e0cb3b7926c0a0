import { describe, expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands/index.js';
import { thisMac } from '../../packages/core/src/platform/darwin/index.js';
import { MadeUpMac } from '../core/platform/darwin/made-up-mac.js';
import { recordingContext } from './context.js';
import type { Recorded } from './context.js';
import { needed, reading } from './every.js';

const neededHere: Record<string, readonly string[]> = { ...needed, netstat: ['-a'], pidof: ['launchd'], pmap: ['501'] };

async function run(name: string, mac: MadeUpMac, ...words: string[]): Promise<Recorded> {
  const { context, output } = recordingContext();
  context.rootOptions = () => ({ backend: thisMac(mac) });
  const { main } = await commands[name]!.load();
  const code = await main([...words, ...(neededHere[name] ?? []), '--root', 'mac'], context);
  return { ...output(), code };
}

/** To root, who is refused nothing. */
function madeUp(): MadeUpMac {
  const mac = new MadeUpMac();
  mac.processes = mac.processes.filter(({ refused }) => !refused);
  return mac;
}

describe.each(reading.filter((name) => name !== 'pmap'))('sysu %s on a Mac', (name) => {
  test('tells what there is', async () => {
    const { stdout, stderr, code } = await run(name, madeUp());
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).not.toBe('');
    expect(stdout).not.toMatch(/NaN|undefined/);
  });

  test('as JSON', async () => {
    const { stdout, code } = await run(name, madeUp(), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).not.toEqual([]);
  });
});

test('what macOS cannot is said in a sentence', async () => {
  const { stdout, stderr, code } = await run('pmap', madeUp());
  expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
  expect(stderr).toMatch(/^sysu pmap: .* not supported on darwin\n$/);
});

test('that sockets of others are not shown is told', async () => {
  const { stderr, code } = await run('netstat', new MadeUpMac());
  expect(code).toBe(1);
  expect(stderr).toContain('incomplete');
});
