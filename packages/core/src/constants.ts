// psutil's constants by its names, the same on every system. Where the library says null for unknown and Infinity for
// unlimited, so do they.

/** Process.status() */
export const STATUS_RUNNING = 'running';
export const STATUS_SLEEPING = 'sleeping';
/** In a sleep that no signal ends, as a rule waiting for a device. */
export const STATUS_DISK_SLEEP = 'disk-sleep';
export const STATUS_STOPPED = 'stopped';
/** Stopped by a debugger. */
export const STATUS_TRACING_STOP = 'tracing-stop';
export const STATUS_ZOMBIE = 'zombie';
export const STATUS_DEAD = 'dead';
export const STATUS_WAKE_KILL = 'wake-kill';
export const STATUS_WAKING = 'waking';
/** Of a thread of the kernel. */
export const STATUS_IDLE = 'idle';
/** FreeBSD. */
export const STATUS_LOCKED = 'locked';
/** FreeBSD. */
export const STATUS_WAITING = 'waiting';
/** Linux. */
export const STATUS_PARKED = 'parked';
/** NetBSD. */
export const STATUS_SUSPENDED = 'suspended';

/** The status of a connection. */
export const CONN_ESTABLISHED = 'ESTABLISHED';
export const CONN_SYN_SENT = 'SYN_SENT';
export const CONN_SYN_RECV = 'SYN_RECV';
export const CONN_FIN_WAIT1 = 'FIN_WAIT1';
export const CONN_FIN_WAIT2 = 'FIN_WAIT2';
export const CONN_TIME_WAIT = 'TIME_WAIT';
export const CONN_CLOSE = 'CLOSE';
export const CONN_CLOSE_WAIT = 'CLOSE_WAIT';
export const CONN_LAST_ACK = 'LAST_ACK';
export const CONN_LISTEN = 'LISTEN';
export const CONN_CLOSING = 'CLOSING';
/** Of sockets that have none: UDP, UNIX. */
export const CONN_NONE = 'NONE';
/** Windows. */
export const CONN_DELETE_TCB = 'DELETE_TCB';
/** Solaris. */
export const CONN_IDLE = 'IDLE';
/** Solaris. */
export const CONN_BOUND = 'BOUND';

/** Process.ionice() on Linux: none was set. The kernel goes by the niceness. */
export const IOPRIO_CLASS_NONE = 0;
/** Real time: before all others. */
export const IOPRIO_CLASS_RT = 1;
/** Best effort. */
export const IOPRIO_CLASS_BE = 2;
/** Only when nobody else has anything to read or write. */
export const IOPRIO_CLASS_IDLE = 3;

/** Process.ionice() on Windows. */
export const IOPRIO_VERYLOW = 0;
export const IOPRIO_LOW = 1;
export const IOPRIO_NORMAL = 2;
export const IOPRIO_HIGH = 3;

/** Process.nice() on Windows. */
export const IDLE_PRIORITY_CLASS = 0x40;
export const BELOW_NORMAL_PRIORITY_CLASS = 0x4000;
export const NORMAL_PRIORITY_CLASS = 0x20;
export const ABOVE_NORMAL_PRIORITY_CLASS = 0x8000;
export const HIGH_PRIORITY_CLASS = 0x80;
export const REALTIME_PRIORITY_CLASS = 0x100;

/** Process.rlimit(): no limit. psutil has -1. */
export const RLIM_INFINITY: number = Infinity;
/** The same, as psutil 2.1 spelled it. */
export const RLIMIT_INFINITY: number = Infinity;
/** CPU time, seconds. */
export const RLIMIT_CPU = 0;
/** Size of a file that is written, bytes. */
export const RLIMIT_FSIZE = 1;
export const RLIMIT_DATA = 2;
export const RLIMIT_STACK = 3;
export const RLIMIT_CORE = 4;
/** Without effect on Linux. */
export const RLIMIT_RSS = 5;
/** Processes and threads of the user. */
export const RLIMIT_NPROC = 6;
/** One more than the largest descriptor. */
export const RLIMIT_NOFILE = 7;
export const RLIMIT_MEMLOCK = 8;
/** Address space, bytes. */
export const RLIMIT_AS = 9;
export const RLIMIT_LOCKS = 10;
export const RLIMIT_SIGPENDING = 11;
export const RLIMIT_MSGQUEUE = 12;
/** 20 minus the lowest niceness that may be set. */
export const RLIMIT_NICE = 13;
export const RLIMIT_RTPRIO = 14;
/** CPU time without a pause in a real time class, microseconds. */
export const RLIMIT_RTTIME = 15;
// FreeBSD numbers these 12, 9 and 11, which are other limits on Linux: here no two have the same number.
/** FreeBSD. */
export const RLIMIT_SWAP: number = 0x100 + 12;
/** FreeBSD. */
export const RLIMIT_SBSIZE: number = 0x100 + 9;
/** FreeBSD. */
export const RLIMIT_NPTS: number = 0x100 + 11;

/** The family of a hardware address in netIfAddrs(): the library calls families by name. */
export const AF_LINK = 'AF_LINK';

/** netIfStats() */
export const NIC_DUPLEX_UNKNOWN = 0;
export const NIC_DUPLEX_HALF = 1;
export const NIC_DUPLEX_FULL = 2;

/** sensorsBattery().secsleft: psutil has -1. */
export const POWER_TIME_UNKNOWN = null;
/** On mains power: psutil has -2. */
export const POWER_TIME_UNLIMITED: number = Infinity;
