// Stands for @sysu/native in programs that are made while scripts/sanitize.sh runs.
import { createRequire } from 'node:module';
import type { Native } from '@sysu/native';

/** The addon that was built with sanitizers. */
export function load(): Native {
  const binary = process.env['SYSU_NATIVE_BINARY']!;
  return createRequire(binary)(binary) as Native;
}
