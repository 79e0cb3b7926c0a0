"""Lists all sockets of the Internet with their owners with psutil; prints milliseconds and how many, a line a round."""

import sys
import time

import psutil

for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    count = len(psutil.net_connections("inet"))
    print(f"{(time.perf_counter() - start) * 1e3} {count}")
