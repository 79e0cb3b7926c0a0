import type { ProcessBatch } from '../model/process.js';
import { isAbsence } from './error-codes.js';

export function emptyBatch(): ProcessBatch {
  return { records: [], refused: 0, lost: 0, lostCode: null };
}

/** A row could not be read. Unless its process has just ended, that must be told. */
export function noteLoss(batch: ProcessBatch, code: string): void {
  if (isAbsence(code)) return;
  batch.lost++;
  batch.lostCode ??= code;
}
