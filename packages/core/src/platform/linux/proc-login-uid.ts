import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

// (uid_t) -1: nobody logged in to start it.
const NOBODY = '4294967295';

/** The user number that pam_loginuid(8) wrote when somebody logged in, and that nothing changes later. */
export const procLoginUid: ProcFile<number | null> = procFile({
  name: 'loginuid',
  cost: 9,
  parse: apart((bytes) => {
    const uid = bytes.toString('latin1').trim();
    return uid === '' || uid === NOBODY ? null : Number(uid);
  }),
  figures: { loginUid: (uid) => uid },
});
