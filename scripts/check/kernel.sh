#!/usr/bin/env bash
# Boots a guest of QEMU with Debian's kernel on hardware that few machines have, and runs the contract there, and what is
# to be true of just this machine. The last line counts: "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/../.."
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")
export SYSU_KERNEL=$cache/kernel
addon=packages/native/build/Release/sysu_native.node

scripts/check/packages.sh qemu-system-x86 busybox-static cpio acpica-tools kmod i2c-tools
mkdir -p "$SYSU_KERNEL"
if [ ! -e "$SYSU_KERNEL/image" ]; then
  package=$(apt-cache depends linux-image-amd64 | awk '/Depends:/ { print $2; exit }')
  (cd "$SYSU_KERNEL" && apt-get download -qq "$package" 2>/dev/null && dpkg-deb -x "$package"*.deb new && rm "$package"*.deb)
  mv "$SYSU_KERNEL/new" "$SYSU_KERNEL/image"
fi
release=$(ls "$SYSU_KERNEL/image/lib/modules")
[ -e "$SYSU_KERNEL/image/lib/modules/$release/modules.dep" ] || depmod -b "$SYSU_KERNEL/image" "$release"
iasl -p "$SYSU_KERNEL/power" scripts/check/kernel/power.asl >/dev/null

# In the order in which they need one another; behind a name the options that it takes.
modules=(virtio_pci 9p 9pnet_virtio overlay nvme battery ac thermal processor zram i2c-dev lm75 adt7475
  'i2c-stub chip_addr=0x2e,0x48')
root=$(mktemp -d)
trap 'rm -r "$root"' EXIT
mkdir -p "$root/bin" "$root/modules"
cp /bin/busybox "$root/bin"
cp scripts/check/kernel/init "$root"
for module in "${modules[@]}"; do
  # shellcheck disable=SC2086
  modprobe -d "$SYSU_KERNEL/image" -S "$release" --show-depends ${module%% *} | awk '$1 == "insmod" { print $2 }' |
    while read -r file; do
      [ -e "$root/modules/${file##*/}" ] && continue
      cp "$file" "$root/modules"
      options=
      case $module in "$(basename "$file" .ko) "*) options=${module#* } ;; esac
      echo "${file##*/} $options" >>"$root/modules/order"
    done
done
(cd "$root" && find . | cpio --quiet -o -H newc | gzip -1) >"$SYSU_KERNEL/initramfs"

guest=(scripts/check/kernel/boot "$(command -v node)")
{
  status=0
  node scripts/contract.mjs 'guest of QEMU' "$addon" "${guest[@]}" || status=1
  node scripts/unit-tests.mjs --only test/machines/qemu.ts 'guest of QEMU' "$addon" "${guest[@]}" || status=1
  exit $status
} | scripts/check/total
