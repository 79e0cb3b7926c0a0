import { formatBytes } from './amounts.js';
import type { TopSample } from '../state/sample.js';
import type { Line } from './line.js';
import { meter } from './meter.js';

/** Memory in its parts: what programs use, and what the kernel keeps of files for as long as nobody needs it. */
export function memoryMeter({ memory }: TopSample, width: number): Line {
  const { total, used, cached, buffers, free } = memory;
  const kept = Math.max(0, Math.min(total - used - free, (cached ?? 0) + (buffers ?? 0)));
  const parts = [
    { share: used / total, style: 'used' },
    { share: kept / total, style: 'cached' },
  ] as const;
  return meter('Mem', parts, `${formatBytes(used)}/${formatBytes(total)}`, width);
}

export function swapMeter({ swap }: TopSample, width: number): Line {
  const share = swap.total === 0 ? 0 : swap.used / swap.total;
  const text = swap.total === 0 ? 'no swap' : `${formatBytes(swap.used)}/${formatBytes(swap.total)}`;
  return meter('Swp', [{ share, style: share > 0.8 ? 'alarm' : 'warning' }], text, width);
}
