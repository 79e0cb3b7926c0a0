import type { WindowsMachine } from '@sysu/native';
import type { Session } from '../../model/host.js';
import { codeOf } from '../error-codes.js';
import { formatAddress } from '../ip-address.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { epochOf } from './clock.js';
import { WTS_CLIENT_ADDRESS, WTSINFO } from './layouts-host.js';
import { terminatedTextIn } from './wide-text.js';

// WTS_INFO_CLASS of wtsapi32.h.
const [CLIENT_ADDRESS, SESSION_INFO] = [14, 24] as const;
/** Of each family how many bytes its addresses have, and that they begin behind what is a port elsewhere. */
const addressLengths: Readonly<Record<number, number>> = { 2: 4, 23: 16 };
const PORT = 2;

type Native = Pick<WindowsMachine, 'sessionIds' | 'sessionInformation'>;

/** Those with a user: others wait for somebody, or are the services'. */
export function sessionsOf(native: Native): Session[] {
  return [...native.sessionIds()].flatMap((id) => {
    const bytes = informationOf(native, id, SESSION_INFO);
    const session = bytes === null ? null : sessionIn(new KernelBytes(bytes, false));
    return session === null ? [] : [{ ...session, host: hostOf(native, id) }];
  });
}

/** psutil's users() have no terminal; here it is what `query session` calls the session: `console`, `rdp-tcp#0`. */
function sessionIn(from: KernelBytes): Session | null {
  const { userName, winStationName, logonTime } = decode(WTSINFO, from);
  const text = (bytes: Uint8Array): string => terminatedTextIn(new KernelBytes(bytes, false), 0);
  const name = text(userName);
  if (name === '') return null;
  return { name, terminal: text(winStationName) || null, host: null, started: epochOf(logonTime), pid: null };
}

/** Where from; null of somebody who sits at the machine. */
function hostOf(native: Native, session: number): string | null {
  const bytes = informationOf(native, session, CLIENT_ADDRESS);
  if (bytes === null || bytes.length < WTS_CLIENT_ADDRESS.size) return null;
  const { family, address } = decode(WTS_CLIENT_ADDRESS, new KernelBytes(bytes, false));
  const length = addressLengths[family];
  return length === undefined ? null : formatAddress(address.subarray(PORT, PORT + length));
}

/** null where the session has ended meanwhile, or has nothing of the kind. */
function informationOf(native: Native, session: number, information: number): Uint8Array | null {
  try {
    return native.sessionInformation(session, information);
  } catch (error) {
    codeOf(error);
    return null;
  }
}
