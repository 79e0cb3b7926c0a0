// Stands for @sysu/native in programs of one file: the addon that SYSU_NATIVE_BINARY names, such as one built with
// sanitizers or for another machine.
import { createRequire } from 'node:module';
import type { Native } from '@sysu/native';

export function load(): Native {
  const binary = process.env['SYSU_NATIVE_BINARY']!;
  return createRequire(binary)(binary) as Native;
}

/** It belongs to no package. */
export function version(): string {
  return 'given by SYSU_NATIVE_BINARY';
}
