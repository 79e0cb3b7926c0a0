# Opens files of every kind below a folder, prints "ready", and keeps them until it is ended. `file-holder.py FOLDER`
import fcntl
import mmap
import os
import select
import signal
import socket
import sys
import threading

folder = sys.argv[1]
kept = []


def keep(thing):
    kept.append(thing)
    return thing


def write(name, size):
    file = keep(open(os.path.join(folder, name), "w+b"))
    file.write(b"x" * size)
    file.flush()
    return file


whole = write("whole", 5000)
fcntl.flock(whole, fcntl.LOCK_EX)
part = write("part", 100)
fcntl.lockf(part, fcntl.LOCK_EX, 10, 0)
shared = write("shared", 7)
fcntl.flock(shared, fcntl.LOCK_SH)
write("gone", 300000)
os.unlink(os.path.join(folder, "gone"))
mapped = write("mapped", 8192)
keep(mmap.mmap(mapped.fileno(), 8192))
buried = write("buried", 8192)
keep(mmap.mmap(buried.fileno(), 8192))
os.unlink(os.path.join(folder, "buried"))
buried.close()
keep(open(os.path.join(folder, "appended"), "ab"))
keep(open(os.path.join(folder, "whole"), "rb")).seek(100)
keep(open(os.fsencode(folder) + b"/na\xcc\x81me \xe4\xb8\xad", "w"))
keep(os.open(folder, os.O_RDONLY))
keep(os.open("/dev/null", os.O_RDWR | os.O_APPEND))
keep(os.open("/dev/zero", os.O_RDONLY))
os.mkfifo(os.path.join(folder, "fifo"))
keep(os.open(os.path.join(folder, "fifo"), os.O_RDWR | os.O_NONBLOCK))
keep(os.pipe())
keep(os.memfd_create("memory"))
keep(open("/proc/self/ns/net"))
keep(open("/proc/self/status"))
listener = keep(socket.socket())
listener.bind(("127.0.0.1", 0))
listener.listen(5)
keep(socket.create_connection(listener.getsockname()))
keep(listener.accept())
six = keep(socket.socket(socket.AF_INET6))
six.bind(("::", 0))
six.listen(5)
datagrams = keep(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
datagrams.bind(("0.0.0.0", 0))
peer = keep(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
peer.connect(("127.0.0.1", datagrams.getsockname()[1]))
unix = keep(socket.socket(socket.AF_UNIX))
unix.bind(os.path.join(folder, "socket"))
unix.listen(3)
keep(socket.socketpair())
keep(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)).bind("\0abstract")
for protocol in (0, 15, 16):
    keep(socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, protocol)).bind((0, 0))
keep(socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 4))
for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
    keep(socket.socket(socket.AF_INET, kind))
    keep(socket.socket(socket.AF_INET6, kind))
# Of AF_VSOCK, AF_XDP, AF_ALG, MPTCP and UDP-Lite as far as the kernel has them.
unlisted = [(40, socket.SOCK_STREAM, 0), (44, socket.SOCK_RAW, 0), (38, socket.SOCK_SEQPACKET, 0)]
for family in (socket.AF_INET, socket.AF_INET6):
    unlisted += [(family, socket.SOCK_STREAM, 262), (family, socket.SOCK_DGRAM, 136)]
for family, kind, protocol in unlisted:
    try:
        keep(socket.socket(family, kind, protocol))
    except OSError:
        pass
if os.geteuid() == 0:
    keep(socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3)))
    keep(socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(0x800)))
watched = keep(select.epoll())
watched.register(listener, select.EPOLLIN)
keep(os.pidfd_open(os.getpid()))
os.chdir(folder)
threading.Thread(target=signal.pause, daemon=True).start()
print("ready", flush=True)
signal.pause()
