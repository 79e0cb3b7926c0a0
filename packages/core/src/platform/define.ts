import { Unsupported } from '../errors.js';
import type { Backend } from './backend.js';

// A pid_t, of sys/types.h.
const LARGEST_INT = 2 ** 31 - 1;

const NOTHING: ReadonlySet<never> = new Set();

/** A whole backend from the calls a system has: what it lacks throws Unsupported by name. */
export function defineBackend(system: string, calls: Partial<Backend>, reason = `on ${system}`): Backend {
  const lacking = new Proxy(Object.prototype, {
    get: (object, name) =>
      typeof name === 'symbol' || name in object || name === 'then'
        ? Reflect.get(object, name)
        : () => {
            throw new Unsupported(`${name}()`, reason);
          },
  });
  const defaults = { system, figures: null, untold: NOTHING, highestPid: LARGEST_INT, listPids };
  return Object.assign(Object.create(lacking) as Backend, defaults, calls);
}

/** Where to list them takes no longer than a turn. */
async function listPids(this: Backend): Promise<number[]> {
  return this.pids();
}
