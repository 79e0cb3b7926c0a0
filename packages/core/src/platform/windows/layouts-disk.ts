/** What describeVolume() hands over: packages/native/src/windows/volume_information.h */
export const VOLUME_INFORMATION = {
  struct: 'sysu::VolumeInformation',
  size: 528,
  members: {
    serialNumber: [0, 'u32'],
    flags: [4, 'u32'],
    fileSystem: [8, 'bytes', 520],
  },
} as const;

/** DeviceIoControl(IOCTL_DISK_PERFORMANCE): times in ticks. winioctl.h */
export const DISK_PERFORMANCE = {
  struct: 'DISK_PERFORMANCE',
  size: 88,
  members: {
    bytesRead: [0, 'u64', 'BytesRead'],
    bytesWritten: [8, 'u64', 'BytesWritten'],
    readTime: [16, 'u64', 'ReadTime'],
    writeTime: [24, 'u64', 'WriteTime'],
    readCount: [40, 'u32', 'ReadCount'],
    writeCount: [44, 'u32', 'WriteCount'],
    queueDepth: [48, 'u32', 'QueueDepth'],
  },
} as const;
