"""Prints as JSON what psutil says: of the pids in the arguments, and of the machine."""

import json
import sys

import psutil


def attempt(call):
    try:
        return call()
    except psutil.Error as error:
        return {"error": type(error).__name__}


def plain(value):
    """Named tuples as objects."""
    if hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return value


ATTRIBUTES = (
    "ppid name exe cmdline environ create_time cwd username uids gids terminal status nice num_threads num_fds "
    "cpu_times memory_info memory_percent io_counters num_ctx_switches threads memory_full_info memory_maps "
    "open_files ionice cpu_affinity"
).split()


def connection(each):
    """Families and types by name; addresses as objects, or None."""
    return {
        "fd": each.fd,
        "family": each.family.name,
        "type": each.type.name,
        "laddr": plain(each.laddr) or None,
        "raddr": plain(each.raddr) or None,
        "status": each.status,
    }


def process(pid):
    try:
        one = psutil.Process(pid)
    except psutil.NoSuchProcess:
        return None
    answers = {name: plain(attempt(getattr(one, name))) for name in ATTRIBUTES}
    answers["net_connections"] = attempt(lambda: [connection(each) for each in one.connections()])
    answers["children"] = plain(attempt(lambda: sorted(child.pid for child in one.children(recursive=True))))
    answers["memory_maps_ext"] = plain(attempt(lambda: one.memory_maps(grouped=False)))
    answers["rlimits"] = plain(attempt(lambda: [one.rlimit(resource) for resource in range(16)]))
    answers["parents"] = plain(attempt(lambda: [parent.pid for parent in one.parents()]))
    return answers


def machine():
    return {
        "pids": psutil.pids(),
        "cpu_times": psutil.cpu_times(),
        "cpu_times_per_cpu": psutil.cpu_times(percpu=True),
        "cpu_count": psutil.cpu_count(),
        "cpu_cores": psutil.cpu_count(logical=False),
        "getloadavg": psutil.getloadavg(),
        "virtual_memory": psutil.virtual_memory(),
        "swap_memory": psutil.swap_memory(),
        "disk_partitions": psutil.disk_partitions(),
        "disk_partitions_all": psutil.disk_partitions(all=True),
        "disk_usage": psutil.disk_usage("/"),
        "boot_time": psutil.boot_time(),
        "users": psutil.users(),
    }


print(
    json.dumps(
        {
            "version": psutil.__version__,
            "machine": plain(machine()),
            "processes": {pid: process(int(pid)) for pid in sys.argv[1:]},
        }
    )
)
