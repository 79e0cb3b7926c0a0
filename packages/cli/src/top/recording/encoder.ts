import { deflateRaw, deflateRawSync } from 'node:zlib';
import type { ProcessRecord } from '@sysu/core';
import type { TopSample } from '../state/sample.js';
import { changesBetween, unlike } from './changes.js';
import { frameOf } from './frame.js';
import type { Frame } from './frame.js';
import { machineLine } from './machine.js';

// A fifth larger than with the usual level, in half the time.
const LEVEL = 1;
// A short text is compressed in less time than another thread is asked to do it: 64 KiB take 1 ms.
const SHORT = 2 ** 16;

/** One in so many frames has all processes: those behind it are read from there on. */
const WHOLE_EVERY = 60;

/** Makes frames of samples that follow each other. */
export class Encoder {
  #before: { records: readonly ProcessRecord[]; check: number } | null = null;
  #count = 0;

  async encode(sample: TopSample): Promise<Frame> {
    const isWhole = this.#count++ % WHOLE_EVERY === 0;
    const changes = changesBetween(...unlike(isWhole ? [] : this.#before!.records, sample.records));
    const machine = await deflated(machineLine(sample));
    const processes = await deflated(changes.join('\n'));
    const frame = frameOf({ isWhole, time: sample.time, before: this.#before?.check ?? 0 }, machine, processes);
    this.#before = { records: sample.records, check: frame.head.check };
    return frame;
  }
}

/** On another thread where somebody could notice how long it takes. */
function deflated(text: string): Buffer | Promise<Buffer> {
  if (text.length <= SHORT) return deflateRawSync(text, { level: LEVEL });
  return new Promise((resolve, reject) =>
    deflateRaw(text, { level: LEVEL }, (error, bytes) => (error === null ? resolve(bytes) : reject(error))),
  );
}
