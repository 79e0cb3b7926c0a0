# Sourced: where things for Windows are kept, and how Wine runs.
windows=$(realpath -m "${SYSU_CACHE:-$(dirname "${BASH_SOURCE[0]}")/../../../node_modules/.cache/sysu}")/windows
node_version=20.20.2
node_exe=$windows/node-$node_version/bin/node.exe
# No messages of its own, and no questions about .NET and a browser.
export WINEPREFIX=$windows/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
unset DISPLAY
