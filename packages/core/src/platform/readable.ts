import type { Native } from '@sysu/native';

/** True once the descriptor has something to read, or is at its end; false when that has not happened in time. */
export function readableWithin(
  native: Pick<Native, 'pollReadable'>,
  descriptor: number,
  milliseconds: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      cancel();
      resolve(false);
    }, milliseconds);
    const cancel = native.pollReadable(descriptor, () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
