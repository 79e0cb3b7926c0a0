import { readFileSync } from 'node:fs';
import { codeOf, isSilence } from './error-codes.js';
import type { LocalNames } from './names.js';

/** etc/passwd and etc/group below a folder: `/` on the machine that we run on. */
export function localNames(root = '/'): LocalNames {
  return {
    list: (kind) => {
      try {
        return readFileSync(`${root}etc/${kind === 'user' ? 'passwd' : 'group'}`);
      } catch (error) {
        if (isSilence(codeOf(error))) return null;
        throw error;
      }
    },
  };
}
