import type { LoginRecordType } from '../model/host.js';

/** By number, as utmpx.h has them: the clock before and after it was set in the other order than on Linux. */
export const utmpxTypes: readonly LoginRecordType[] = [
  'empty',
  'runLevel',
  'boot',
  'oldTime',
  'newTime',
  'init',
  'login',
  'user',
  'dead',
  'accounting',
];
