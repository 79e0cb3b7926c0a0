import type { ActivityBackend } from '../model/activity.js';
import type { AbilityBackend } from '../model/ability.js';
import type { CgroupBackend } from '../model/control-group.js';
import type { CpuBackend } from '../model/cpu.js';
import type { DiskBackend } from '../model/disk.js';
import type { FileUseBackend } from '../model/file-use.js';
import type { ExecBackend } from '../model/exec.js';
import type { HeapBackend } from '../model/heap.js';
import type { HostBackend } from '../model/host.js';
import type { MemoryBackend } from '../model/memory.js';
import type { MemoryMapsBackend } from '../model/memory-map.js';
import type { NetworkBackend } from '../model/network.js';
import type { OpenFilesBackend } from '../model/open-file.js';
import type { ProcessBackend } from '../model/process.js';
import type { ProcessSettingsBackend } from '../model/process-settings.js';
import type { SensorsBackend } from '../model/sensors.js';
import type { Told } from '../model/told.js';
import type { WindowsServiceBackend } from '../model/windows-service.js';

/** The seam: what an operating system, or a file that describes a machine, answers. */
export interface Backend
  extends
    ProcessBackend,
    ProcessSettingsBackend,
    ExecBackend,
    MemoryMapsBackend,
    OpenFilesBackend,
    FileUseBackend,
    CgroupBackend,
    CpuBackend,
    ActivityBackend,
    MemoryBackend,
    DiskBackend,
    NetworkBackend,
    SensorsBackend,
    HostBackend,
    HeapBackend,
    WindowsServiceBackend,
    AbilityBackend {
  /** 'linux', …: the system described, which need not be the one we run on. */
  readonly system: string;
  /** What this system never tells: null in every record. */
  readonly untold: ReadonlySet<Told>;
}
