import type { WindowsNative } from '@sysu/native';
import type { Figure, ProcessFigures } from '../../model/process.js';
import { argumentsIn } from './command-line.js';
import { variablesIn } from './environment-block.js';
import { imagePath } from './image-paths.js';
import { right, withPid } from './opened.js';
import { commandLineOf, ProcessParameters } from './process-parameters.js';
import { isUnknown } from './unknown-question.js';

type Asking = { [F in Figure]?: (native: WindowsNative, pid: number) => ProcessFigures[F] };

/** What takes opening each process. What is refused throws. */
export const askedFigures: Asking = {
  exe: imagePath,
  cmdline: (native, pid) => argumentsIn(commandLine(native, pid)),
  cwd: (native, pid) => withParameters(native, pid, ({ currentDirectory }) => withoutSlash(currentDirectory)),
  environ: (native, pid) => withParameters(native, pid, ({ environment }) => variablesIn(environment)),
  // Users have no numbers here, so that real and effective ones are the same. Names come later: see Accounts.
  user: ownerOf,
  username: ownerOf,
  nice: (native, pid) => withPid(native, pid, right.queryLimited, (process) => native.getPriorityClass(process)),
};

function ownerOf(native: WindowsNative, pid: number): string {
  return withPid(native, pid, right.queryLimited, (process) => native.processOwner(process));
}

/** Where the kernel does not tell it, as it stands in the memory of the process. */
function commandLine(native: WindowsNative, pid: number): string {
  try {
    return withPid(native, pid, right.queryLimited, (process) => commandLineOf(native, process));
  } catch (error) {
    if (!isUnknown(error)) throw error;
    return withParameters(native, pid, (parameters) => parameters.commandLine);
  }
}

function withParameters<T>(native: WindowsNative, pid: number, use: (parameters: ProcessParameters) => T): T {
  return withPid(native, pid, right.query | right.readMemory, (process) => use(new ProcessParameters(native, process)));
}

/** As psutil has it: `C:\x\` is `C:\x`, and `C:\` itself. */
function withoutSlash(path: string): string {
  return /^.:\\$/.test(path) ? path : path.replace(/\\$/, '');
}
