import type { MappingRecord } from '@sysu/core';
import { UsageError } from '../exit.js';

/** Addresses in hexadecimal, all of the same length, so that they compare as texts. */
export interface Range {
  low: string;
  high: string;
}

/** For commander: `LOW,HIGH`, either of which may be left out, or one address. */
export function range(word: string): Range {
  const [low = '', high = low, ...more] = word.split(',');
  const isAddress = /^(0x)?[\da-f]{0,16}$/i;
  if (word === '' || more.length > 0 || !isAddress.test(low) || !isAddress.test(high))
    throw new UsageError(`not a range of addresses, as 7f00,7fff: ${JSON.stringify(word)}`);
  return { low: full(low), high: high === '' ? 'f'.repeat(16) : full(high) };
}

/** Whether some of the mapping is in the range. */
export function isWithin({ addr = '-' }: MappingRecord, { low, high }: Range): boolean {
  const [start = '', end = ''] = addr.split('-').map(full);
  return low < end && start <= high;
}

/** With the zeros in front that the kernel leaves out. */
export function full(address: string): string {
  return address.replace(/^0x/i, '').toLowerCase().padStart(16, '0');
}
