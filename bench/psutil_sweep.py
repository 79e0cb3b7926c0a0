"""Sweeps all processes with psutil, for ten attributes as ps shows them; prints microseconds a process, a line a round."""

import sys
import time

import psutil

ATTRIBUTES = "pid ppid name username cpu_percent memory_info status nice create_time cmdline".split()

for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    count = sum(1 for _ in psutil.process_iter(ATTRIBUTES))
    print((time.perf_counter() - start) * 1e6 / count)
