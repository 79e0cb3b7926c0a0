import { readFileSync } from 'node:fs';
import { decodeText } from '../text.js';
import { codeOf, isSilence } from './error-codes.js';

/** Of a file that need not be there: then it is empty. */
export function textAt(path: string): string {
  try {
    return decodeText(readFileSync(path));
  } catch (error) {
    if (isSilence(codeOf(error))) return '';
    throw error;
  }
}
