import type { WindowsNative } from '@sysu/native';
import { codeOf } from '../error-codes.js';

/** Names of users by their SID, each asked for once: a domain controller may have to answer. */
export class Accounts {
  readonly #native: Pick<WindowsNative, 'accountName'>;
  readonly #names = new Map<string, Promise<string>>();

  constructor(native: Pick<WindowsNative, 'accountName'>) {
    this.#native = native;
  }

  /** `DOMAIN\user`; the SID itself of one that has no name, or none that can be had now. */
  nameOf(sid: string): Promise<string> {
    let name = this.#names.get(sid);
    if (name === undefined) this.#names.set(sid, (name = this.#ask(sid)));
    return name;
  }

  async #ask(sid: string): Promise<string> {
    try {
      return await this.#native.accountName(sid);
    } catch (error) {
      codeOf(error);
      this.#names.delete(sid);
      return sid;
    }
  }
}
