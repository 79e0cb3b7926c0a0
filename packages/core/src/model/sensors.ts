/** A thermometer. Degrees Celsius, or Fahrenheit when asked for; null where the device does not tell. */
export interface Temperature {
  /** What it measures, in the words of its driver. */
  label: string | null;
  /** null while the device reports that its sensor is broken. */
  current: number | null;
  /** From here on it is too hot: `max`, or `crit` where the device tells no `max`. */
  high: number | null;
  /** From here on it takes harm: `crit`, or `max` where the device tells no `crit`. */
  critical: number | null;
  /** Beyond psutil: the limits as the device tells them. */
  min: number | null;
  max: number | null;
  crit: number | null;
  /** Names it among those of its chip: 'temp1'. */
  sensor: string;
  /** Names the chip until the next boot: 'hwmon3'. Two disks of one kind have the same name, but not the same chip. */
  chip: string;
  /** Where the device is attached; null where it is none: '/sys/devices/pci0000:00/0000:00:04.0/nvme/nvme0'. */
  device: string | null;
}

/** A fan. Revolutions per minute. */
export interface Fan {
  label: string | null;
  /** null while the device reports that it is broken. */
  current: number | null;
  /** Beyond psutil, as of a thermometer. */
  min: number | null;
  sensor: string;
  chip: string;
  device: string | null;
}

/** Percent and seconds; null where it is not told. */
export interface Battery {
  /** Charge, of what it can hold today. */
  percent: number;
  /** Until it is empty at the present rate; Infinity on mains power, null when not known. */
  secsleft: number | null;
  powerPlugged: boolean | null;
  /** Beyond psutil: 'BAT0'. */
  name: string;
  status: 'charging' | 'discharging' | 'full' | 'not charging' | null;
}

/** Readings by the name of the chip: 'coretemp', 'nvme'. */
export type ByChip<T> = Record<string, T[]>;

export interface SensorsBackend {
  /** Degrees Celsius. */
  sensorsTemperatures(): Promise<ByChip<Temperature>>;
  sensorsFans(): Promise<ByChip<Fan>>;
  /** All batteries that feed the machine, by name. */
  sensorsBatteries(): Promise<Battery[]>;
}
