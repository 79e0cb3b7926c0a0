/** WTSQuerySessionInformation(WTSSessionInfo): times in ticks. wtsapi32.h */
export const WTSINFO = {
  struct: 'WTSINFOW',
  size: 216,
  members: {
    winStationName: [32, 'bytes', 64, 'WinStationName'],
    userName: [130, 'bytes', 42, 'UserName'],
    logonTime: [200, 'u64', 'LogonTime'],
  },
} as const;

/** WTSQuerySessionInformation(WTSClientAddress). wtsapi32.h */
export const WTS_CLIENT_ADDRESS = {
  struct: 'WTS_CLIENT_ADDRESS',
  size: 24,
  members: { family: [0, 'u32', 'AddressFamily'], address: [4, 'bytes', 20, 'Address'] },
} as const;

/** GetSystemPowerStatus: seconds and percent. winbase.h */
export const SYSTEM_POWER_STATUS = {
  struct: 'SYSTEM_POWER_STATUS',
  size: 12,
  members: {
    acLineStatus: [0, 'u8', 'ACLineStatus'],
    batteryFlag: [1, 'u8', 'BatteryFlag'],
    batteryLifePercent: [2, 'u8', 'BatteryLifePercent'],
    batteryLifeTime: [4, 'u32', 'BatteryLifeTime'],
  },
} as const;
