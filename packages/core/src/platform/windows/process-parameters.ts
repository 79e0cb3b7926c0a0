import type { WindowsNative } from '@sysu/native';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { PROCESS_BASIC_INFORMATION, UNICODE_STRING } from './layouts-process.js';
import { PROCESS_PARAMETERS } from './layouts-undeclared.js';
import { textIn } from './wide-text.js';

const [BASIC_INFORMATION, COMMAND_LINE_INFORMATION] = [0, 60] as const;
/** Of the process environment block: where the address of the parameters stands. */
const PARAMETERS_OFFSET = 0x20;

/** The command line, which the kernel tells of every process since Windows 8.1, without a look into its memory. */
export function commandLineOf(native: WindowsNative, process: number): string {
  const { bytes, address } = native.queryProcess(process, COMMAND_LINE_INFORMATION, 4096);
  const from = new KernelBytes(bytes, false);
  const { length, buffer } = decode(UNICODE_STRING, from);
  return textIn(from, buffer - address, length);
}

/** What a process was started with, as it stands in its own memory now. */
export class ProcessParameters {
  readonly #native: WindowsNative;
  readonly #process: number;
  readonly #fields: ReturnType<typeof decode<typeof PROCESS_PARAMETERS>>;

  /** @param process a handle with the rights to query and to read memory */
  constructor(native: WindowsNative, process: number) {
    this.#native = native;
    this.#process = process;
    const basic = native.queryProcess(process, BASIC_INFORMATION, PROCESS_BASIC_INFORMATION.size);
    const { pebBaseAddress } = decode(PROCESS_BASIC_INFORMATION, new KernelBytes(basic.bytes, false));
    const at = this.#read(pebBaseAddress + PARAMETERS_OFFSET, 8).u64(0);
    this.#fields = decode(PROCESS_PARAMETERS, this.#read(at, PROCESS_PARAMETERS.size));
  }

  get commandLine(): string {
    return this.#text(this.#fields.commandLineBuffer, this.#fields.commandLineLength);
  }

  get currentDirectory(): string {
    return this.#text(this.#fields.currentDirectoryBuffer, this.#fields.currentDirectoryLength);
  }

  get environment(): string {
    return this.#text(this.#fields.environment, this.#fields.environmentSize);
  }

  #text(at: number, length: number): string {
    return length === 0 ? '' : textIn(this.#read(at, length), 0, length);
  }

  #read(at: number, size: number): KernelBytes {
    return new KernelBytes(this.#native.readMemory(this.#process, at, size), false);
  }
}
