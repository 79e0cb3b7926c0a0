import { expect, test } from 'vitest';
import { abilityCalls } from '../../../../packages/core/src/platform/windows/abilities.js';
import { DISK_PERFORMANCE } from '../../../../packages/core/src/platform/windows/layouts-disk.js';
import { encode } from '../encode.js';
import { capturedMachine, failure } from './captured-machine.js';

const states = async (native: ReturnType<typeof capturedMachine>): Promise<Record<string, string>> =>
  Object.fromEntries((await abilityCalls(native).abilities()).map(({ name, state }) => [name, state]));

test('an administrator on a whole Windows', async () => {
  const native = capturedMachine({
    enableDebugPrivilege: () => true,
    processorQueueLength: async () => 2,
    diskPerformance: () => encode(DISK_PERFORMANCE, {}),
  });
  expect(await states(native)).toEqual({
    addon: 'ok',
    privileges: 'ok',
    'disk counters': 'ok',
    'performance counters': 'ok',
    sessions: 'ok',
  });
});

test('a user where nothing is counted: each says what is empty without it, or what can be done', async () => {
  const native = capturedMachine({
    enableDebugPrivilege: () => false,
    processorQueueLength: () => Promise.reject(failure('EIO', 'PdhAddEnglishCounterW')),
    sessionIds: () => {
      throw failure('EACCES', 'WTSEnumerateSessionsW');
    },
  });
  expect(await states(native)).toMatchObject({
    privileges: 'limited',
    'disk counters': 'missing',
    'performance counters': 'missing',
    sessions: 'missing',
  });
  const lacking = (await abilityCalls(native).abilities()).filter(({ state }) => state !== 'ok');
  for (const { name, columns, remedy } of lacking.filter((each) => each.name !== 'sessions')) {
    expect(columns.length > 0 || remedy !== null, name).toBe(true);
  }
});
