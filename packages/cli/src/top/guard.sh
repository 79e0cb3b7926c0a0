#!/bin/sh
# guard.sh PROGRAM ARGUMENTS…: stays the parent of a program that takes over the terminal, and gives the terminal back
# however that ends: also when it is killed or breaks down, and can do nothing itself. Costs about 1 MiB.

export SYSU_GUARD
if ! [ -t 0 ] || ! [ -t 1 ] || ! kept=$(stty -g 2>/dev/null); then
  SYSU_GUARD=none
  exec "$@"
fi
SYSU_GUARD=$$
# Else what a shell without job control starts in the background reads from /dev/null.
exec 3<&0
"$@" <&3 3<&- &
screen=$!
exec 3<&-

for signal in HUP INT QUIT TERM TSTP; do
  # shellcheck disable=SC2064
  trap "kill -$signal $screen 2>/dev/null" "$signal"
done

# A signal ends a wait before its time. Some shells tell how what they wait for has ended.
while :; do
  wait "$screen" 2>/dev/null
  status=$?
  kill -0 "$screen" 2>/dev/null || break
done

# The same as LEAVE of sequences.ts.
[ "$status" -le 128 ] || printf '\033[?1006l\033[?1000l\033[0m\033[?7h\033[?25h\033[?1049l'
stty "$kept" 2>/dev/null
# HUP, INT, QUIT and TERM are wanted; others are news.
case $((status - 128)) in
  -* | 0 | 1 | 2 | 3 | 15) ;;
  *) echo "sysu: the screen was ended by signal $((status - 128))" >&2 ;;
esac
exit "$status"
