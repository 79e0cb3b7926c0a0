import { units } from '@sysu/core';

/** As every table writes bytes: 11.8M. */
export function formatBytes(value: number): string {
  return units.bytes.format(value, 0);
}

/** Bytes a second; `-` where it is not known. */
export function formatRate(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : `${units.byteRate.format(value, 0)}/s`;
}
