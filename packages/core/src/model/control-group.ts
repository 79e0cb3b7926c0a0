/**
 * The control group of a process: what all of its processes use together, and what they may use, which is the least
 * that it and the groups above it allow; Infinity where nothing is limited. null where that is not counted here, and
 * all of a group that cannot be seen from where we are. The kernel's Documentation/admin-guide/cgroup-v2.rst and
 * cgroup-v1
 */
export interface CgroupInfo {
  /** As cgroup() has it. */
  path: string | null;
  /** Bytes, of programs and of the files that are kept for them. */
  memory: number | null;
  memoryLimit: number | null;
  /** Seconds on CPUs since the group was made. */
  cpuTime: number | null;
  /** Seconds on CPUs a second: 1.5 are one CPU and a half. */
  cpuLimit: number | null;
  /** Seconds in which it could have run and was not let, by that limit. */
  throttledTime: number | null;
  /** Processes and threads. */
  tasks: number | null;
  tasksLimit: number | null;
}

export interface CgroupBackend {
  /** All null when there is no such process. */
  cgroupInfo(pid: number): CgroupInfo;
}
