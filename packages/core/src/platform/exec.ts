import type { Native } from '@sysu/native';
import type { ExecBackend } from '../model/exec.js';

const STANDARD_STREAMS = [0, 1, 2];

export function execCalls(native: Pick<Native, 'exec' | 'exit'>): ExecBackend {
  return {
    exec: (words, { descriptors = STANDARD_STREAMS, limits = [], ignoredSignals = [], blockedSignals = [] }) =>
      native.exec(
        [...words],
        Int32Array.from(descriptors),
        Float64Array.from(limits.flatMap(([resource, [soft, hard]]) => [resource, soft, hard])),
        Int32Array.from(ignoredSignals),
        Int32Array.from(blockedSignals),
      ),
    exit: (code) => native.exit(code),
  };
}
