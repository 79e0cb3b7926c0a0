import type { HeapInfo } from './model/heap.js';
import type { WindowsService } from './model/windows-service.js';
import { SystemHost } from './system-host.js';

/** The heap of this program, and the services of Windows. */
export class SystemPrograms extends SystemHost {
  /**
   * What the C library's heap of this program holds, in bytes; what JavaScript allocates is not in it. malloc_info(3),
   * HeapWalk
   *
   * @throws Unsupported on Linux where the C library is not glibc
   * @available of the machine we run on
   * @example heapInfo() // { heapUsed: 4893840, mmapUsed: 1064960, ... }
   */
  heapInfo(): HeapInfo {
    return this.backend.heapInfo();
  }

  /**
   * Gives what the C library's heap keeps for later back to the system. malloc_trim(3), HeapCompact
   *
   * @throws Unsupported on Linux where the C library is not glibc
   * @available of the machine we run on
   * @example heapTrim() // undefined
   */
  heapTrim(): void {
    this.backend.heapTrim();
  }

  /**
   * The services of Windows; elsewhere the first step throws Unsupported.
   *
   * @throws Unsupported
   * @available on Windows
   * @example try {
   *   for await (const service of winServiceIter()) console.log(service.name());
   * } catch (error) {
   *   console.log(error.code); // 'ENOTSUP'
   * }
   */
  async *winServiceIter(): AsyncGenerator<WindowsService> {
    yield* this.backend.winServices();
  }

  /**
   * The service of Windows with this name; elsewhere it rejects with Unsupported.
   *
   * @throws Unsupported, NoSuchProcess without such a service
   * @available on Windows
   * @example await winServiceGet('alg').catch(({ code }) => code) // 'ENOTSUP'
   */
  async winServiceGet(name: string): Promise<WindowsService> {
    return this.backend.winServiceGet(name);
  }
}
