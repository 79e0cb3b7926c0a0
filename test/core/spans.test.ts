import { afterEach, describe, expect, test, vi } from 'vitest';
import { defineBackend } from '../../packages/core/src/platform/define.js';
import { ratesOver, Spans } from '../../packages/core/src/spans.js';

/** A machine that moves on by 2 seconds, and counts 10 more, each time it is looked at. */
function machine(): { spans: Spans<{ events: number | null; unknown: null }>; looks(): number } {
  let looks = 0;
  const backend = defineBackend('fake', { monotonic: () => 100 + 2 * looks, uptime: () => 50 });
  const read = (): { events: number; unknown: null } => ({ events: 10 * ++looks, unknown: null });
  return { spans: new Spans(backend, read), looks: () => looks };
}

describe('spans of time', () => {
  afterEach(() => void vi.useRealTimers());

  test('the first lasts the interval, the next begins where it ended', async () => {
    vi.useFakeTimers();
    const { spans, looks } = machine();
    const first = spans.next({ interval: 5 });
    await vi.advanceTimersByTimeAsync(4999);
    expect(looks()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks()).toBe(2);
    expect(await first).toMatchObject({ before: { events: 10 }, after: { events: 20 }, seconds: 2 });
    const span = await spans.next({ interval: 60 });
    expect(span).toMatchObject({ before: { events: 20 }, after: { events: 30 }, seconds: 2 });
    expect(ratesOver(span, (counters) => counters)).toEqual({ events: 5, unknown: null });
  });

  test('or the first begins with the boot, and is there at once', async () => {
    const { spans } = machine();
    const first = await spans.next({ interval: 60, sinceBoot: true });
    expect(first).toMatchObject({ before: null, after: { events: 10 }, seconds: 50 });
    expect(ratesOver(first, (counters) => counters)).toEqual({ events: 0.2, unknown: null });
    expect(await spans.next({ sinceBoot: true })).toMatchObject({ before: { events: 10 }, seconds: 2 });
  });

  test('on a machine that stands still each begins with the boot', async () => {
    const backend = defineBackend('fake', { monotonic: () => null, uptime: () => 50 });
    const spans = new Spans(backend, () => ({ events: 10 }));
    const span = { before: null, after: { events: 10 }, seconds: 50 };
    expect(await spans.next({ interval: 60 })).toEqual(span);
    expect(await spans.next({ interval: 60 })).toEqual(span);
  });

  test('nothing is known of what was not there when one began', () => {
    const span = { before: {} as { sda?: { reads: number } }, after: { sda: { reads: 7 } }, seconds: 1 };
    expect(ratesOver(span, ({ sda }) => sda)).toEqual({ reads: null });
  });

  test('waiting ends with the signal', async () => {
    const { spans } = machine();
    await expect(spans.next({ interval: 60, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });
});
