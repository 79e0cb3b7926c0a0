"""Asks psutil for all descendants of a process: ROUNDS PID COUNT. Prints milliseconds, a line a round."""

import sys
import time

import psutil

parent = psutil.Process(int(sys.argv[2]))
for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    found = parent.children(recursive=True)
    print((time.perf_counter() - start) * 1e3)
    assert len(found) >= int(sys.argv[3]), f"found only {len(found)} processes"
