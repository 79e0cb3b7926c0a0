import { Process, System } from '@sysu/core';
import * as own from '../../packages/core/src/own.js';
import { functionLoops } from './function-loops.js';
import { attempt, cat, refused, sleeper, withChild } from './loop.js';
import type { Given, Loop } from './loop.js';
import { popenLoops } from './popen-loops.js';
import { ending, processLoops } from './process-loops.js';
import { samplerLoops, samplers } from './sampler-loops.js';
import { systemLoops } from './system-loops.js';

/** One call in one form. `start` makes what it is called on, and gives the call. */
export interface NamedLoop {
  /** Of what is called: 'System.pids'. */
  readonly call: string;
  /** The same with the number of the form, or what else is special about it. */
  readonly name: string;
  start(given: Given): () => unknown;
}

type Start<T> = (given: Given, loop: Loop<T>, member: PropertyKey) => () => unknown;

const constructors: Readonly<Record<string, readonly Loop<Given>[]>> = {
  System: [({ system }) => new System(system.backend)],
  Process: [() => new Process(), ({ ended }) => refused(() => new Process(ended.pid))],
  Popen: [() => withChild(sleeper, () => {}), () => withChild(cat, () => {})],
  ...Object.fromEntries(Object.entries(samplers).map(([kind, make]) => [kind, [({ system }: Given) => make(system)]])),
};

/** At least one for every public call. */
export const loops: readonly NamedLoop[] = [
  ...named('new ', constructors, on),
  ...named('', functionLoops, on),
  ...named('', ownLoops(), (_, loop) => on(own as unknown as System, loop)),
  ...named('System.', systemLoops, ({ system }, loop) => on(system, loop)),
  ...named('Process.', processLoops, ofTheLiving),
  ...named('Process.', processLoops, ofTheDead, ' of the dead'),
  ...named('Popen.', popenLoops, (_, loop) => () => withChild(cat, loop)),
  ...named('ProcessSampler.', samplerLoops.ProcessSampler, ({ system }, loop) =>
    on(samplers.ProcessSampler(system), loop),
  ),
  ...named('DiskIoSampler.', samplerLoops.DiskIoSampler, ({ system }, loop) =>
    on(samplers.DiskIoSampler(system), loop),
  ),
  ...named('InterfaceIoSampler.', samplerLoops.InterfaceIoSampler, ({ system }, loop) =>
    on(samplers.InterfaceIoSampler(system), loop),
  ),
  ...named('ProcessIoSampler.', samplerLoops.ProcessIoSampler, ({ system }, loop) =>
    on(samplers.ProcessIoSampler(system), loop),
  ),
  ...named('TcpSampler.', samplerLoops.TcpSampler, ({ system }, loop) => on(samplers.TcpSampler(system), loop)),
  ...named('VmSampler.', samplerLoops.VmSampler, ({ system }, loop) => on(samplers.VmSampler(system), loop)),
  ...named('Sampler.', samplerLoops.Sampler, ({ system }, loop) => on(samplers.Sampler(system), loop)),
];

function named<T>(
  prefix: string,
  table: { readonly [member: PropertyKey]: readonly Loop<T>[] },
  start: Start<T>,
  suffix = '',
): NamedLoop[] {
  return Reflect.ownKeys(table).flatMap((member) =>
    table[member]!.map((loop, i, { length }) => ({
      call: prefix + String(member),
      name: prefix + String(member) + (length > 1 ? ` ${i + 1}` : '') + suffix,
      start: (given) => start(given, loop, member),
    })),
  );
}

function on<T>(subject: T, loop: Loop<T>): () => unknown {
  return () => loop(subject);
}

/**
 * The functions that are asked of this machine are those of a System by the same names: in one form, to which they add
 * nothing.
 */
function ownLoops(): Readonly<Record<string, readonly Loop<System>[]>> {
  return Object.fromEntries(
    Object.entries(systemLoops).flatMap(([name, [first]]) => (Object.hasOwn(own, name) ? [[name, [first!]]] : [])),
  );
}

function ofTheLiving({ living }: Given, loop: Loop<Process>, member: PropertyKey): () => unknown {
  if (!ending.has(member)) return on(living, loop);
  return () => withChild(sleeper, (child) => loop(new Process(child.pid)));
}

/** What is refused lets go as well. */
function ofTheDead({ ended, zombie }: Given, loop: Loop<Process>): () => unknown {
  return async () => {
    await attempt(() => loop(ended));
    await attempt(() => loop(zombie));
  };
}
