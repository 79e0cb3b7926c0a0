"""Prints as JSON what psutil says of CPUs, disks, network interfaces and sensors; of other files than /proc if given."""

import json
import sys

import psutil

if len(sys.argv) > 1:
    psutil.PROCFS_PATH = sys.argv[1]


def plain(value):
    """Named tuples as objects."""
    if hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return value


def attempt(call):
    """What Debian's psutil cannot do without some file is left out."""
    try:
        return plain(call())
    except (FileNotFoundError, NotImplementedError, AttributeError):
        return None


print(
    json.dumps(
        {
            "cpu_stats": attempt(psutil.cpu_stats),
            "cpu_freq": attempt(lambda: psutil.cpu_freq()),
            "cpu_freq_per_cpu": attempt(lambda: psutil.cpu_freq(percpu=True)),
            "disk_io": attempt(lambda: psutil.disk_io_counters(nowrap=False)),
            "disk_io_per_disk": attempt(lambda: psutil.disk_io_counters(perdisk=True, nowrap=False)),
            "net_io": attempt(lambda: psutil.net_io_counters(nowrap=False)),
            "net_io_per_nic": attempt(lambda: psutil.net_io_counters(pernic=True, nowrap=False)),
            "temperatures": attempt(lambda: psutil.sensors_temperatures()),
            "fans": attempt(lambda: psutil.sensors_fans()),
            "battery": attempt(lambda: psutil.sensors_battery()),
        }
    )
)
