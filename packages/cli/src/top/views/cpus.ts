import { graph } from './graph.js';
import { fit, span } from './line.js';
import type { Line, Style } from './line.js';
import { meter } from './meter.js';
import type { HeaderState } from './header-state.js';

const NARROWEST = 12;

/**
 * A bar for each CPU in so many lines of this width, in as many columns as that takes; where bars would become too narrow,
 * a single cell for each CPU, and all CPUs in one bar.
 */
export function cpus(state: HeaderState, width: number, height: number): Line[] {
  const shares = state.sample?.cpuPercentPerCpu ?? [];
  const all = state.sample?.cpuPercent ?? null;
  if (!state.perCpu || shares.length < 2 || height < 1) return [cpuMeter('CPU', all, width)];
  const columns = Math.ceil(shares.length / height);
  const cell = Math.floor((width - columns + 1) / columns);
  if (cell < NARROWEST) return [cpuMeter('CPU', all, width), ...strips(shares, width, height - 1, state)];
  const lines = Math.ceil(shares.length / columns);
  const digits = String(shares.length - 1).length;
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: columns }, (__, column): Line => {
      const cpu = column * lines + line;
      if (cpu >= shares.length) return [];
      const bar = cpuMeter(
        String(cpu).padStart(digits),
        shares[cpu] ?? null,
        cell,
        cpu in shares && shares[cpu] === null,
      );
      return fit(bar, column === columns - 1 ? cell : cell + 1);
    }).flat(),
  );
}

function cpuMeter(label: string, percent: number | null, width: number, isOffline = false): Line {
  const text = percent === null ? (isOffline ? '-' : '') : `${percent.toFixed(1)}%`;
  return meter(label, [{ share: (percent ?? 0) / 100, style: styleOf(percent ?? 0) }], text, width);
}

/** A cell a CPU, as high as it is busy. */
function strips(shares: readonly (number | null)[], width: number, height: number, { look }: HeaderState): Line[] {
  const kind = look.graph === 'ascii' ? 'ascii' : 'block';
  const cells = shares.map((share) => graph([share], 100, 1, { ...look, graph: kind }));
  const lines: Line[] = [];
  for (let i = 0; i < cells.length && lines.length < height; i += width)
    lines.push([span(cells.slice(i, i + width).join(''), 'good')]);
  return lines;
}

function styleOf(percent: number): Style {
  return percent >= 90 ? 'alarm' : percent >= 60 ? 'warning' : 'good';
}
