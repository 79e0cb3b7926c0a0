#!/usr/bin/env bash
# Builds the addon for every system that Debian and zig have compilers for, and puts each where the published package
# carries it, by the names that node-gyp-build knows: `npm pack` then takes them all. Those of macOS have never run, and
# for FreeBSD and Solaris there are none, whose headers do not come here.
set -euo pipefail
cd "$(dirname "$0")/../.."
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")
scripts/check/packages.sh llvm

# carry PLATFORM-ARCH BINARY [TAG]: tags say of two that are for one processor whose each is.
carry() {
  local file=packages/native/prebuilds/$1/sysu_native${3:+.$3}.node
  mkdir -p "${file%/*}"
  cp "$2" "$file"
  # Without the signature that macOS asks for, which a strip would break; that of Windows is stripped already.
  case $1 in linux-*) llvm-strip --strip-unneeded "$file" ;; esac
  echo "$file"
}

rm -rf packages/native/prebuilds
node packages/native/scripts/build.mjs
carry linux-x64 packages/native/build/Release/sysu_native.node
for built in 'arm64 linux-arm64' 'armv7 linux-arm armv7' 'ppc64le linux-ppc64' 's390x linux-s390x'; do
  read -r processor folder tag <<<"$built"
  scripts/check/linux.sh "$processor" --build
  carry "$folder" "$cache/linux-$processor/native/build/Release/sysu_native.node" "$tag"
done
scripts/check/musl.sh --build >/dev/null
carry linux-x64 "$cache/musl/sysu_native.node" musl
scripts/check/windows/install.sh
scripts/check/windows/build.sh
carry win32-x64 "$cache/windows/addon/sysu_native.node"
scripts/check/macos.sh >/dev/null
carry darwin-arm64 "$cache/darwin-aarch64/sysu_native.node"
carry darwin-x64 "$cache/darwin-x86_64/sysu_native.node"
