import type { IoTotals } from './io.js';
import type { TopSample } from './sample.js';

/** What the graphs of the header are drawn from: one point a sample; null where it is not known. */
export interface Point {
  cpu: number | null;
  memory: number;
  diskRead: number | null;
  diskWrite: number | null;
  received: number | null;
  sent: number | null;
  /** On the screen of iotop. */
  io?: IoTotals | null;
}

/** As many as the widest terminal can show, at two in a cell. */
export const LONGEST = 600;

/** The points until now, with that of a new sample, the last one last. */
export function withPoint(points: readonly Point[], sample: TopSample): readonly Point[] {
  return [...points.slice(1 - LONGEST), pointOf(sample)];
}

export function pointOf(sample: Pick<TopSample, 'cpuPercent' | 'memory' | 'disk' | 'nic' | 'io'>): Point {
  return {
    cpu: sample.cpuPercent,
    memory: sample.memory.percent,
    diskRead: sample.disk?.readBytes ?? null,
    diskWrite: sample.disk?.writeBytes ?? null,
    received: sample.nic?.bytesRecv ?? null,
    sent: sample.nic?.bytesSent ?? null,
    io: sample.io,
  };
}
