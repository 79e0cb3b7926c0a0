import type { WindowsMachine } from './windows-machine.js';

/** The calls of Windows. Their bytes are structures of its headers for 64-bit programs. */
export interface WindowsNative extends WindowsMachine {
  /**
   * OpenProcess: a handle, which keeps the pid from going to another process. Close it. ESRCH where there is no such
   * process.
   *
   * @param access bits PROCESS_*, SYNCHRONIZE of winnt.h
   */
  openProcess(pid: number, access: number): number;

  /** CloseHandle. */
  closeHandle(handle: number): void;

  /** NtQueryInformationProcess: what the kernel knows of one process; a number of PROCESSINFOCLASS; as querySystem. */
  queryProcess(process: number, information: number, size: number): Information;

  /** NtSetInformationProcess. */
  setProcess(process: number, information: number, bytes: Uint8Array): void;

  /** ReadProcessMemory. EFAULT where part of it is not there. */
  readMemory(process: number, address: number, size: number): Uint8Array;

  /** VirtualQueryEx from the first address to the last: structs MEMORY_BASIC_INFORMATION of all that is not free. */
  memoryRegions(process: number): Uint8Array;

  /** GetMappedFileName: the files that are mapped at these addresses, as the kernel has their paths; empty for none. */
  mappedFiles(process: number, addresses: Float64Array): string[];

  /** QueryFullProcessImageName: the path of the program. */
  imageName(process: number): string;

  /**
   * NtQuerySystemInformation(SystemProcessIdInformation): the same of any process, as the kernel has its path:
   * `\Device\HarddiskVolume1\…`.
   */
  imageNameOfPid(pid: number): string;

  /** QueryDosDevice: what a name such as `C:` stands for in the kernel. */
  deviceTarget(name: string): string;

  /** OpenProcessToken, GetTokenInformation(TokenUser): the SID of its user, as text: `S-1-5-18`. */
  processOwner(process: number): string;

  /** LookupAccountSid: `DOMAIN\user`, on a thread of libuv's pool. ENOENT where it has no name. */
  accountName(sid: string): Promise<string>;

  /** GetPriorityClass: one of *_PRIORITY_CLASS of winbase.h. */
  getPriorityClass(process: number): number;

  /** SetPriorityClass. */
  setPriorityClass(process: number, priority: number): void;

  /** GetProcessAffinityMask: numbers of CPUs, ascending: those it may run on, and all that it might be given. */
  getAffinity(process: number): { own: Int32Array; all: Int32Array };

  /** SetProcessAffinityMask. EINVAL for a CPU that there is not, and for none. */
  setAffinity(process: number, cpus: Int32Array): void;

  /** TerminateProcess: it ends with this exit code. */
  terminateProcess(process: number, code: number): void;

  /** EnumWindows, PostMessage(WM_CLOSE): asks each visible window of a process to close, and says how many were asked. */
  closeWindows(pid: number): number;

  /** NtSuspendProcess: stops all its threads. They count how often. */
  suspendProcess(process: number): void;

  /** NtResumeProcess. */
  resumeProcess(process: number): void;

  /** GenerateConsoleCtrlEvent: Ctrl-C (0) or Ctrl-Break (1) for a group of processes on our console. */
  sendConsoleEvent(event: number, group: number): void;

  /**
   * RegisterWaitForSingleObject: calls back once when the process has ended. Keeps the event loop alive until it is
   * cancelled, which it must be, before the handle is closed.
   *
   * @returns cancels
   */
  waitProcess(process: number, callback: () => void): () => void;

  /** GetExitCodeProcess. Of one that runs it is 259. */
  exitCode(process: number): number;

  /** WaitForSingleObject, which does not wait. */
  hasEnded(process: number): boolean;

  /**
   * Of each of a process's handles the path of the regular file that it stands for, as the kernel has it; empty for any
   * other, and for one that did not answer in 0.2 seconds. DuplicateHandle, NtQueryObject, on threads of their own.
   */
  fileNames(process: number, handles: Float64Array): Promise<string[]>;

  /** AdjustTokenPrivileges: processes of others may be opened, where the user may. False where not. */
  enableDebugPrivilege(): boolean;
}

/** What the kernel wrote into a buffer. */
export interface Information {
  bytes: Uint8Array;
  /** Where the buffer lay: what points into it is at `pointer - address` of `bytes`. */
  address: number;
}
