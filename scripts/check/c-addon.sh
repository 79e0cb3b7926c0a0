#!/usr/bin/env bash
# c-addon.sh SYSTEM: compiles and links the addon of freebsd, openbsd, netbsd or solaris with clang. The headers of these
# systems do not come here: the addon is C over declarations of its own, and its tables of structs are held to ours. Then
# that of a BSD is run on this machine, over a kernel that is made up. The last line counts: "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/../.."
case ${1-} in
  freebsd) targets='x86_64-unknown-freebsd13 aarch64-unknown-freebsd13' ;;
  openbsd | netbsd) targets="x86_64-unknown-$1 aarch64-unknown-$1" ;;
  solaris) targets=x86_64-pc-solaris2.11 ;;
  *)
    echo 'usage: c-addon.sh freebsd|openbsd|netbsd|solaris' >&2
    exit 2
    ;;
esac
# Folders of sources, the last of them the system's own.
case $1 in
  solaris) folders='c sunos' tests=test/core/platform/sunos ;;
  *) folders="c bsd $1" tests="test/core/platform/$1 test/native/bsd/$1.test.ts" ;;
esac
scripts/check/packages.sh clang lld gcc libc6-dev
cache=$(realpath -m "${SYSU_CACHE:-node_modules/.cache/sysu}")/c-addons
headers=packages/native/node_modules/node-api-headers/include
# OpenBSD's clang protects stacks with what its linker provides.
flags=(-std=c11 -ffreestanding -fno-stack-protector -O2 -fPIC -fvisibility=hidden -Wall -Wextra -Werror -DNAPI_VERSION=8)

# link TARGET: every file of the folders, and one shared object of them all.
link() {
  local sources=packages/native/src part file objects=()
  for part in $folders; do
    mkdir -p "$cache/$1/$part"
    for file in $sources/"$part"/*.c; do
      objects+=("$cache/$1/$part/$(basename "$file" .c).o")
      clang --target="$1" "${flags[@]}" -I$sources -I$sources/"${folders##* }" -I$headers -c "$file" -o "${objects[-1]}" || return
    done
  done
  ld.lld -shared -o "$cache/$1/sysu_native.node" "${objects[@]}" && echo "compiled and linked for $1"
}

{
  status=0
  for target in $targets; do
    if link "$target"; then
      echo '1 passed, 0 failed'
    else
      echo '0 passed, 1 failed'
      status=1
    fi
  done
  report=$(mktemp)
  # shellcheck disable=SC2086
  CI=true node node_modules/vitest/vitest.mjs run --reporter=default --reporter=json --outputFile.json="$report" \
    $tests "test/contract/$1.test.ts" || status=1
  read -r passed failed skipped < <(node .ci/tally.mjs "$report" $status)
  rm "$report"
  echo "$passed passed, $failed failed, $skipped skipped"
  exit $status
} | scripts/check/total
