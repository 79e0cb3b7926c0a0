import {
  DiskIoSampler,
  InterfaceIoSampler,
  ProcessIoSampler,
  ProcessSampler,
  Sampler,
  TcpSampler,
  VmSampler,
} from '@sysu/core';
import type { Figure, System } from '@sysu/core';
import { drain } from './loop.js';
import type { LoopsOf } from './loop.js';

const figures = new Set<Figure>(['cpuPercent', 'rss']);
const interval = 0.001;

/** A sampler of each kind is made once for all its calls: what it keeps may not grow. */
export const samplers = {
  ProcessSampler: ({ backend }: System): ProcessSampler => new ProcessSampler(backend),
  DiskIoSampler: ({ backend }: System): DiskIoSampler => new DiskIoSampler(backend),
  InterfaceIoSampler: ({ backend }: System): InterfaceIoSampler => new InterfaceIoSampler(backend),
  ProcessIoSampler: ({ backend }: System): ProcessIoSampler => new ProcessIoSampler(backend),
  TcpSampler: ({ backend }: System): TcpSampler => new TcpSampler(backend),
  VmSampler: ({ backend }: System): VmSampler => new VmSampler(backend),
  Sampler: ({ backend }: System) => new Sampler(backend, { columns: ['pid', 'cpu', 'rss'] }),
};

export const samplerLoops: { readonly [S in keyof typeof samplers]: LoopsOf<ReturnType<(typeof samplers)[S]>> } = {
  ProcessSampler: {
    sample: [(sampler) => sampler.sample(figures, { interval })],
    batches: [(sampler) => drain(sampler.batches(figures, { interval }))],
  },
  DiskIoSampler: { sample: [(sampler) => sampler.sample({ interval })] },
  InterfaceIoSampler: { sample: [(sampler) => sampler.sample({ interval })] },
  ProcessIoSampler: { sample: [(sampler) => sampler.sample(figures, { interval })] },
  TcpSampler: { sample: [(sampler) => sampler.sample({ interval })] },
  VmSampler: { sample: [(sampler) => sampler.sample({ interval })] },
  Sampler: {
    sample: [(sampler) => sampler.sample()],
    [Symbol.dispose]: [(sampler) => sampler[Symbol.dispose]()],
  },
};
