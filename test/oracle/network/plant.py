"""Plants interfaces and sockets in a network namespace of its own, in every state that sockets can be in, and then runs
the commands of its arguments, each a JSON array in which HOLDERS stands for the pids that hold the sockets; prints as
JSON these pids and what the commands printed.

    unshare --net --mount plant.py '["ss", "-a"]' …
"""

import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import time

KEPT = []


def run(*words):
    subprocess.run(words, check=True)


def keep(one):
    KEPT.append(one)
    return one


def interfaces():
    # The one mounted shows the interfaces of the namespace it was mounted in.
    run("mount", "-t", "sysfs", "sysfs", "/sys")
    run("ip", "link", "set", "lo", "up")
    run("ip", "address", "add", "127.9.9.9/8", "dev", "lo")
    run("ip", "link", "add", "east", "type", "veth", "peer", "name", "west")
    run("ip", "link", "set", "west", "up")
    run("ip", "link", "set", "east", "address", "02:00:00:00:00:01", "mtu", "1400", "txqueuelen", "77", "up")
    run("ip", "address", "add", "10.9.0.1/24", "broadcast", "+", "dev", "east")
    run("ip", "address", "add", "10.9.0.2/24", "broadcast", "+", "dev", "east", "label", "east:1")
    run("ip", "address", "add", "10.9.5.1/32", "dev", "east")
    run("ip", "address", "add", "10.9.6.1", "peer", "10.9.6.2/31", "dev", "west")
    run("ip", "address", "add", "2001:db8::9/64", "nodad", "dev", "east")
    run("ip", "address", "add", "fe80::9/64", "nodad", "dev", "east")
    run("ip", "link", "add", "a.bridge", "type", "bridge")
    if os.path.exists("/dev/net/tun"):
        run("ip", "tuntap", "add", "tun9", "mode", "tun")
        run("ip", "link", "set", "tun9", "up")
        run("ip", "address", "add", "10.9.7.1", "peer", "10.9.7.2", "dev", "tun9")
    # Packets to this neighbour leave, and nobody answers.
    run("ip", "neighbour", "add", "10.9.0.9", "lladdr", "02:00:00:00:00:09", "dev", "east", "nud", "permanent")


def listening(address, family=socket.AF_INET, backlog=7):
    server = keep(socket.socket(family))
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if hasattr(socket, "SO_REUSEPORT"):
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    server.bind(address)
    server.listen(backlog)
    return server


def connected(server, source=None, family=socket.AF_INET, target=None):
    client = keep(socket.socket(family))
    if source is not None:
        client.bind((source, 0))
    client.connect(target or server.getsockname())
    return client, keep(server.accept()[0])


def checksum(data):
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def half_open(port):
    """A SYN from a neighbour who will not answer ours: SYN_RECV."""
    source, target = socket.inet_aton("10.9.0.9"), socket.inet_aton("10.9.0.1")

    def tcp(total):
        return struct.pack("!HHIIBBHHH", 4321, port, 1, 0, 5 << 4, 2, 1024, total, 0)

    segment = tcp(checksum(source + target + struct.pack("!BBH", 0, 6, 20) + tcp(0)))

    def ip(total):
        return struct.pack("!BBHHHBBH", 0x45, 0, 40, 1, 0, 64, 6, total) + source + target

    frame = bytes.fromhex("020000000001" "020000000009" "0800") + ip(checksum(ip(0))) + segment
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW) as raw:
        raw.bind(("west", 0))
        raw.send(frame)


def tcp():
    server = listening(("127.0.0.1", 0))
    connected(server)
    listening(("0.0.0.0", 0))
    six = listening(("::1", 0, 0, 0), socket.AF_INET6)
    connected(six, family=socket.AF_INET6)
    both = listening(("::", 0, 0, 0), socket.AF_INET6)
    # An IPv4 address in a socket of IPv6.
    connected(both, target=("127.0.0.1", both.getsockname()[1]))
    # Two sockets, one port.
    shared = listening(("127.0.0.1", 0))
    listening(shared.getsockname())
    link = listening(("fe80::9", 0, 0, socket.if_nametoindex("east")), socket.AF_INET6)
    connected(link, family=socket.AF_INET6)

    waiting, _ = connected(server)
    waiting.shutdown(socket.SHUT_WR)  # FIN_WAIT2, and CLOSE_WAIT at the other end
    for one in connected(server):  # TIME_WAIT
        one.close()
        time.sleep(0.05)
    queued = keep(socket.socket())
    queued.connect(server.getsockname())  # not accepted
    unread, _ = connected(server)
    unread.send(b"12345")

    trying = keep(socket.socket())
    trying.setblocking(False)
    trying.connect_ex(("10.9.0.9", 80))  # SYN_SENT
    open_to_east = listening(("10.9.0.1", 0))
    half_open(open_to_east.getsockname()[1])

    far = listening(("127.1.0.2", 0))
    finishing, _ = connected(far, "127.1.0.1")
    last, other = connected(far, "127.1.0.1")
    other.shutdown(socket.SHUT_WR)
    closing, opposite = connected(far, "127.1.0.1")
    time.sleep(0.1)
    # From here on what goes this way is lost, and what comes back is not.
    run("ip", "rule", "add", "pref", "100", "lookup", "local")
    run("ip", "rule", "delete", "pref", "0")
    run("ip", "rule", "add", "pref", "10", "from", "127.1.0.1", "to", "127.1.0.2", "blackhole")
    finishing.shutdown(socket.SHUT_WR)  # FIN_WAIT1
    last.shutdown(socket.SHUT_WR)  # LAST_ACK
    closing.shutdown(socket.SHUT_WR)
    opposite.shutdown(socket.SHUT_WR)  # CLOSING at the first
    return server


def udp():
    for family, here in (socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"):
        bound = keep(socket.socket(family, socket.SOCK_DGRAM))
        bound.bind((here, 0))
        client = keep(socket.socket(family, socket.SOCK_DGRAM))
        client.connect(bound.getsockname())
        client.send(b"unread")
        keep(socket.socket(family, socket.SOCK_DGRAM))  # bound to nothing
    first = keep(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    first.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    first.bind(("0.0.0.0", 0))
    second = keep(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    second.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    second.bind(first.getsockname())


def raw():
    for family, protocol in (socket.AF_INET, socket.IPPROTO_ICMP), (socket.AF_INET6, 58):
        keep(socket.socket(family, socket.SOCK_RAW, protocol))
    connected_one = keep(socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP))
    connected_one.connect(("127.0.0.1", 0))


def unix(folder):
    for kind in socket.SOCK_STREAM, socket.SOCK_SEQPACKET:
        for name in f"{folder}/{kind.name}", f"{folder}/{kind.name} with spaces", f"\0abstract {kind.name} \0 nul":
            server = keep(socket.socket(socket.AF_UNIX, kind))
            server.bind(name)
            server.listen(3)
            client = keep(socket.socket(socket.AF_UNIX, kind))
            client.connect(name)
            keep(server.accept()[0])
    for name in f"{folder}/dgram", f"{folder}/d\u00e9\udcff".encode("utf-8", "surrogateescape"):
        bound = keep(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        bound.bind(name)
        client = keep(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        client.connect(name)
    KEPT.extend(socket.socketpair())
    keep(socket.socket(socket.AF_UNIX))


def fork_holder():
    """A process that holds all of ours as well, under the same numbers."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(write)
        os.read(read, 1)
        os._exit(0)
    os.close(read)
    return child, write


with tempfile.TemporaryDirectory() as folder:
    interfaces()
    server = tcp()
    udp()
    raw()
    unix(folder)
    child, write = fork_holder()
    # These two the child does not have.
    KEPT.extend([listening(("127.0.0.1", 0)), os.dup(server.fileno())])
    outputs = []
    for words in map(json.loads, sys.argv[1:]):
        holders = [str(os.getpid()), str(child)]
        words = [part for word in words for part in (holders if word == "HOLDERS" else [word])]
        done = subprocess.run(words, stdout=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(f"{words} ended with {done.returncode}")
        outputs.append(done.stdout.decode("utf-8", "surrogateescape"))
    os.close(write)
    os.waitpid(child, 0)
print(json.dumps({"holders": [os.getpid(), child], "outputs": outputs}))
