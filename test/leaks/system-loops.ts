import type { System } from '@sysu/core';
import { callChecks } from '../contract/calls.js';
import { drain, refused } from './loop.js';
import type { LoopsOf } from './loop.js';

const columns = ['pid', 'cpu', 'rss', 'user', 'command'] as const;

type Checked = keyof typeof callChecks;

const checked = Object.fromEntries(
  Object.entries(callChecks).map(([name, checks]) => [name, checks.map(({ call }) => call)]),
) as unknown as Pick<LoopsOf<System>, Checked>;

/** What the contract checks, in the same forms, and what it checks elsewhere. */
export const systemLoops: LoopsOf<System, 'backend'> = {
  ...checked,
  process: [(system) => system.process(1)],
  processOfThread: [(system) => system.processOfThread(1), (system) => refused(() => system.processOfThread(4194304))],
  processes: [
    (system) => system.processes(['pid', 'rss', 'user', 'command']),
    (system) => system.processes(columns, { interval: 0.001 }),
    (system) => system.processes(['pid', 'tid'], { threads: true }),
  ],
  processIter: [
    (system) => drain(system.processIter()),
    (system) => drain(system.processIter({ attrs: ['name', 'username', 'memoryInfo'] })),
    (system) => leave(system.processIter({ attrs: ['name'] })),
  ],
  processSampler: [(system) => system.processSampler()],
  sampler: [(system) => system.sampler({ columns })],
  watch: [
    (system) => leave(system.watch({ interval: 0.001, columns })),
    (system) => system.watch()[Symbol.asyncDispose](),
  ],
  winServiceIter: [(system) => refused(() => drain(system.winServiceIter()))],
  winServiceGet: [(system) => refused(() => system.winServiceGet('none'))],
  has: [(system) => system.has('netRoutes()')],
  cacheClear: [(system) => system.cacheClear()],
};

/** After the first. */
async function leave(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items) return;
}
