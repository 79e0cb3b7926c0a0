import type { Information, WindowsMachine } from '@sysu/native';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { WindowsService, WindowsServiceBackend, WindowsServiceRecord } from '../../model/windows-service.js';
import { codeOf, isRefusal } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode, decodeArray } from '../layout.js';
import {
  ENUM_SERVICE_STATUS_PROCESS,
  QUERY_SERVICE_CONFIG,
  SERVICE_DESCRIPTION,
  SERVICE_STATUS_PROCESS,
} from './layouts-services.js';
import { terminatedTextIn } from './wide-text.js';

type Native = Pick<WindowsMachine, 'services' | 'describeService'>;
type Described = Awaited<ReturnType<Native['describeService']>>;

// SERVICE_AUTO_START and so on of winsvc.h, from 2 on: the others are drivers'.
const startTypes: readonly WindowsServiceRecord['startType'][] = ['automatic', 'manual', 'disabled'];
const FIRST_START_TYPE = 2;
// SERVICE_STOPPED and so on, from 1 on.
const statuses: readonly WindowsServiceRecord['status'][] = [
  'stopped',
  'start_pending',
  'stop_pending',
  'running',
  'continue_pending',
  'pause_pending',
  'paused',
];

export function serviceCalls(native: Native): WindowsServiceBackend {
  return {
    winServices: () => servicesOf(native),
    winServiceGet: async (name) => {
      try {
        return serviceIn(name, await native.describeService(name));
      } catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT') throw new NoSuchProcess(null, name, `no service is called ${JSON.stringify(name)}`);
        throw isRefusal(code) ? new AccessDenied(null, `service ${name}`, name) : error;
      }
    },
  };
}

/** Each is asked when its turn comes; one that is gone by then, or may not be asked, is left away. */
async function* servicesOf(native: Native): AsyncGenerator<WindowsService> {
  for (const name of namesIn(await native.services())) {
    const described = await native.describeService(name).catch((error: unknown) => {
      const code = codeOf(error);
      if (code !== 'ENOENT' && !isRefusal(code)) throw error;
      return null;
    });
    if (described !== null) yield serviceIn(name, described);
  }
}

export function namesIn({ bytes, address, count }: Information & { count: number }): string[] {
  const from = new KernelBytes(bytes, false);
  const entries = decodeArray(ENUM_SERVICE_STATUS_PROCESS, from, 0, count);
  return entries.map(({ serviceName }) => terminatedTextIn(from, serviceName - address));
}

function serviceIn(name: string, { configuration, description, status }: Described): WindowsService {
  const { startType, ...texts } = decode(QUERY_SERVICE_CONFIG, new KernelBytes(configuration.bytes, false));
  const state = decode(SERVICE_STATUS_PROCESS, new KernelBytes(status, false));
  const told = decode(SERVICE_DESCRIPTION, new KernelBytes(description.bytes, false));
  return serviceOf({
    name,
    displayName: textAt(configuration, texts.displayName),
    binpath: textAt(configuration, texts.binaryPathName),
    username: textAt(configuration, texts.serviceStartName),
    startType: known(startTypes[startType - FIRST_START_TYPE], `start type ${startType}`),
    pid: state.processId === 0 ? null : state.processId,
    status: known(statuses[state.currentState - 1], `state ${state.currentState}`),
    description: textAt(description, told.description),
  });
}

/** psutil's class: a call for each of its facts. */
function serviceOf(record: WindowsServiceRecord): WindowsService {
  return {
    name: () => record.name,
    displayName: () => record.displayName,
    binpath: () => record.binpath,
    username: () => record.username,
    startType: () => record.startType,
    pid: () => record.pid,
    status: () => record.status,
    description: () => record.description,
    asDict: () => ({ ...record }),
  };
}

/** Empty where there is none. */
function textAt({ bytes, address }: Information, pointer: number): string {
  return pointer === 0 ? '' : terminatedTextIn(new KernelBytes(bytes, false), pointer - address);
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`a service has ${what}`);
  return value;
}
