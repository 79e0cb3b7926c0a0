import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WindowsNative } from '@sysu/native';

const file = join(import.meta.dirname, '../../../fixtures/windows-10-on-wine-8.json');
const promised = new Set(['services', 'describeService', 'processorQueueLength', 'diskSpace']);

type Calls = Partial<Record<keyof WindowsNative, (...args: never[]) => unknown>>;

/**
 * An addon that answers as it did where the fixture was made (scripts/check/windows/capture.cjs): a 64-bit Windows 10 as
 * Wine 8.0 makes one of a Linux machine with two CPUs. `own` answers in its place; anything else fails as what there is not.
 */
export function capturedMachine(own: Calls = {}): WindowsNative {
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const native = new Proxy(own, {
    get: (calls, name: string) =>
      name in calls
        ? calls[name as keyof WindowsNative]
        : (...args: unknown[]) => {
            const key = `${name}(${args.map((arg) => JSON.stringify(arg)).join()})`;
            const given = answers[key] ?? answers[key.replace(/,\d+\)$/, ',4096)')];
            if (given === undefined) throw failure('ENOSYS', key);
            return promised.has(name) ? Promise.resolve(revived(given)) : revived(given);
          },
  });
  return native as unknown as WindowsNative;
}

/** As the addon throws it. */
export function failure(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: ${call}`), { code });
}

/** What the fixture writes as digits, and a count of zeros, as the bytes that it was. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return Int32Array.from(value as number[]);
  if (typeof value !== 'object' || value === null) return value;
  if ('hex' in value) {
    const { hex, zeros } = value as { hex: string; zeros: number };
    return Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(zeros)]);
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revived(each)]));
}
