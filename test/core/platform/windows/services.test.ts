import { expect, test } from 'vitest';
import { AccessDenied, NoSuchProcess } from '../../../../packages/core/src/errors.js';
import {
  QUERY_SERVICE_CONFIG,
  SERVICE_DESCRIPTION,
  SERVICE_STATUS_PROCESS,
} from '../../../../packages/core/src/platform/windows/layouts-services.js';
import { namesIn, serviceCalls } from '../../../../packages/core/src/platform/windows/services.js';
import { encode } from '../encode.js';
import { capturedMachine, failure } from './captured-machine.js';

const plugPlay = {
  name: 'PlugPlay',
  displayName: 'Plug and Play Service',
  binpath: 'C:\\windows\\system32\\plugplay.exe',
  username: 'LocalSystem',
  startType: 'automatic',
  pid: 172,
  status: 'running',
  description: 'Enables automatic configuration of devices',
};

test('a service as Wine describes it, as a class and as a record', async () => {
  const service = await serviceCalls(capturedMachine()).winServiceGet('PlugPlay');
  expect(service.asDict()).toEqual(plugPlay);
  const { asDict: _, ...calls } = service;
  expect(Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, call()]))).toEqual(plugPlay);
});

test('the services of Wine', async () => {
  const { services } = capturedMachine();
  const names = namesIn(await services());
  expect(names).toHaveLength(16);
  expect(names).toEqual(expect.arrayContaining(['BITS', 'Eventlog', 'PlugPlay', 'Winedevice2']));
});

type Described = Awaited<ReturnType<ReturnType<typeof capturedMachine>['describeService']>>;

/** A service without texts. */
const described = (startType: number, currentState: number): Described => ({
  configuration: { bytes: encode(QUERY_SERVICE_CONFIG, { startType }), address: 0x5000 },
  description: { bytes: encode(SERVICE_DESCRIPTION, {}), address: 0x6000 },
  status: encode(SERVICE_STATUS_PROCESS, { currentState }),
});

test('those that end, or refuse to be asked, while they are listed are left away', async () => {
  const { services } = capturedMachine();
  const native = capturedMachine({
    services,
    describeService: async (name: string) => {
      if (name === 'BITS') throw failure('ENOENT', 'OpenServiceW');
      if (name === 'Eventlog') throw failure('EACCES', 'OpenServiceW');
      return described(3, 1);
    },
  });
  const found = [];
  for await (const service of serviceCalls(native).winServices()) found.push(service.asDict());
  expect(found).toHaveLength(14);
  const none = { displayName: '', binpath: '', username: '', description: '' };
  expect(found[0]).toEqual({ ...none, name: 'FontCache', startType: 'manual', pid: null, status: 'stopped' });
});

test.each([
  [1, 'stopped'],
  [2, 'start_pending'],
  [3, 'stop_pending'],
  [4, 'running'],
  [5, 'continue_pending'],
  [6, 'pause_pending'],
  [7, 'paused'],
])('state %d is %s', async (state, word) => {
  const native = capturedMachine({ describeService: async () => described(4, state) });
  const service = await serviceCalls(native).winServiceGet('any');
  expect([service.startType(), service.status()]).toEqual(['disabled', word]);
});

test('no such service, and one that refuses', async () => {
  const failing = (code: string): ReturnType<typeof serviceCalls> =>
    serviceCalls(capturedMachine({ describeService: () => Promise.reject(failure(code, 'OpenServiceW')) }));
  await expect(failing('ENOENT').winServiceGet('nope')).rejects.toThrow(NoSuchProcess);
  await expect(failing('EACCES').winServiceGet('secret')).rejects.toThrow(AccessDenied);
  await expect(failing('EIO').winServiceGet('broken')).rejects.toMatchObject({ code: 'EIO' });
});
