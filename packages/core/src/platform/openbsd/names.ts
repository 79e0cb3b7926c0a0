// CTL_KERN, CTL_VM, CTL_HW, CTL_VFS and what is below them: sys/sysctl.h, uvm/uvmexp.h, sys/mount.h. OpenBSD's sysctl(2)
// goes by numbers alone; its sysctl(8) has these names for them, and none for the last.
export const names: Readonly<Record<string, readonly number[]>> = {
  'kern.ostype': [1, 1],
  'kern.osrelease': [1, 2],
  'kern.hostname': [1, 10],
  'kern.clockrate': [1, 12],
  'kern.boottime': [1, 21],
  'kern.cp_time2': [1, 71],
  'vm.vmmeter': [2, 1],
  'vm.loadavg': [2, 2],
  'vm.uvmexp': [2, 4],
  'hw.machine': [6, 1],
  'hw.ncpu': [6, 3],
  'hw.diskstats': [6, 9],
  'hw.sensors': [6, 11],
  'hw.cpuspeed': [6, 12],
  'hw.physmem': [6, 19],
  'hw.ncpuonline': [6, 25],
  'vfs.bcachestat': [10, 0, 3],
};
