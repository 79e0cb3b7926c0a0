import type { Context } from './context.js';

/** Ctrl-C where a command goes on until then, and has something to say at its end. */
export class Interruption {
  #hasCome = false;
  #stopWaiting = (): void => {};

  constructor(context: Context) {
    context.onInterrupt(() => {
      this.#hasCome = true;
      this.#stopWaiting();
    });
  }

  /** What the work gives, or null once it is interrupted. It is let go of afterwards, which Promise.race would not do. */
  orNull<T>(work: Promise<T>): Promise<T | null> {
    return new Promise((resolve, reject) => {
      this.#stopWaiting = () => resolve(null);
      if (this.#hasCome) resolve(null);
      work.then(resolve, reject);
    });
  }
}
