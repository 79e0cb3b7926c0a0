import type { IoTotals } from '../state/io.js';
import type { TopSample } from '../state/sample.js';
import { formatRate } from './amounts.js';
import { withGraph } from './graph-line.js';
import { keyLabel } from './key-label.js';
import { beside, GAP, span, TWO_COLUMNS } from './line.js';
import type { Line } from './line.js';
import { pressureLine } from './pressure.js';
import type { HeaderState } from './header-state.js';

type Figures = 'total' | 'current';
type Way = 'readRate' | 'writeRate';

/** What iotop says above its table: what processes caused, and what disks did. */
export function ioHeader(state: HeaderState, sample: TopSample, io: IoTotals): readonly Line[] {
  const { columns } = state.size;
  const isWide = columns >= TWO_COLUMNS;
  const left = isWide ? Math.floor((columns - GAP) / 2) : columns;
  const right = isWide ? columns - GAP - left : columns;
  const reads = (['total', 'current'] as const).map((figures) => rateLine(state, io, figures, 'readRate', left));
  const writes = (['total', 'current'] as const).map((figures) => rateLine(state, io, figures, 'writeRate', right));
  return [
    ...(isWide ? beside(reads, left + GAP, writes, right) : [reads[0]!, writes[0]!, reads[1]!, writes[1]!]),
    ...missing(state, sample, io),
    ...pressureLine(sample),
  ];
}

function rateLine(state: HeaderState, io: IoTotals, figures: Figures, way: Way, width: number): Line {
  const label = `${figures === 'total' ? 'Total  ' : 'Current'} DISK ${way === 'readRate' ? 'READ ' : 'WRITE'} `;
  const text = [span(label, 'label'), span(`${formatRate(io[figures][way])} `, 'strong')];
  return withGraph(text, state, (point) => point.io?.[figures][way] ?? null, null, width);
}

/** Why something is n/a, and what would change that. */
function missing({ keys, look }: HeaderState, { records }: TopSample, { isWaitCounted }: IoTotals): Line[] {
  const [key] = keys.rows.find(({ name }) => name === 'delay-accounting')?.keys ?? [];
  const way = key === undefined ? '' : `${keyLabel(key, look)} or `;
  const refused = records.filter(({ readBytes }) => readBytes === null).length;
  const sentences = [
    isWaitCounted === false ? `IO is n/a: ${way}sysctl kernel.task_delayacct=1 counts it for what starts then` : '',
    refused > 0 ? `${refused} of ${records.length} are not ours to look into` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').map((sentence) => [span(sentence, 'warning')]);
}
