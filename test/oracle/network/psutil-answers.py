"""Prints as JSON what psutil says of sockets and interfaces; in the arguments are pids to ask for by themselves."""

import json
import sys

import psutil

KINDS = "inet inet4 inet6 tcp tcp4 tcp6 udp udp4 udp6 unix all".split()


def address(value):
    return {"ip": value.ip, "port": value.port} if isinstance(value, tuple) and value else value or None


def connection(one):
    row = {
        "fd": None if one.fd == -1 else one.fd,
        "family": one.family.name,
        "type": one.type.name,
        "laddr": address(one.laddr),
        "raddr": address(one.raddr),
        "status": one.status,
    }
    return {**row, "pid": one.pid} if hasattr(one, "pid") else row


def nic_address(one):
    return {**one._asdict(), "family": one.family.name.replace("AF_PACKET", "AF_LINK")}


print(
    json.dumps(
        {
            "all": {kind: [connection(one) for one in psutil.net_connections(kind)] for kind in KINDS},
            "byProcess": {
                pid: {kind: [connection(one) for one in psutil.Process(int(pid)).connections(kind)] for kind in KINDS}
                for pid in sys.argv[1:]
            },
            "addresses": {nic: [nic_address(one) for one in all] for nic, all in psutil.net_if_addrs().items()},
            "states": {nic: one._asdict() for nic, one in psutil.net_if_stats().items()},
        }
    )
)
