"""Asks psutil for all descendants of the first process; prints milliseconds, a line a round."""

import sys
import time

import psutil

first = psutil.Process(1)
for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    found = first.children(recursive=True)
    print((time.perf_counter() - start) * 1e3)
    assert len(found) >= int(sys.argv[2]), f"found only {len(found)} processes"
