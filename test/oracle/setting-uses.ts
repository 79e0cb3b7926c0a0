import type { Uses } from './uses.js';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Two processes of ours, one with threads; one of another user; a group of three. */
const processes = `
sleep 1001 & A=$!
"$NODE" -e 'setInterval(() => {}, 1e6)' & N=$!
setpriv --reuid 4242 --clear-groups sleep 1002 & B=$!
setsid sh -c 'sleep 1003 & sleep 1004 & wait' & G=$!
for _ in {1..200}; do [ "$(pgrep -c sleep)" = 4 ] && [ $(ls /proc/$N/task | wc -l) -gt 6 ] && break; sleep 0.05; done
sleep 0.5
ALL="$A $B $N $(pgrep -g $G | xargs)"
T=$(ls /proc/$N/task | tail -1)
THREADS=$(ps -L -o tid= -p "$ALL" | xargs)`;

const usual = `{ renice -n 0 $THREADS; ionice -c 0 -p $THREADS; for pid in $ALL; do taskset -ap 3 $pid; done; } >/dev/null`;

/** What the kernel says afterwards, of every thread. */
const settings = `ps -L -o tid=,ni= -p "$ALL"; ionice -p $THREADS; for pid in $ALL; do taskset -ap $pid; done`;

/** How what sets and runs is used: what both print, and what the kernel has afterwards. */
export const settingUses: Readonly<Record<string, Uses>> = {
  nice: {
    same: lines(`
      nice
      -n 5 nice
      -n5 nice
      -5 nice
      --5 nice
      -n -5 nice
      -+3 nice
      -n +3 nice
      -n ' 3' nice
      -n 1 -n 4 nice
      -n 100 nice
      -n 99999999999999999 nice
      --adjustment=3 nice
      --adjustment 3 nice
      -- nice
      -n 2 -- nice
      sh -c 'nice; exit 7'
      -n 3 sh -c 'nice; echo "$@"' x -n 5 --json
      -19 nice -n -30 nice
      -- -5
      nosuch
      /tmp
      /etc/passwd
      sh -c 'kill -9 $$'
    `).concat(['']),
  },
  renice: {
    setup: processes,
    before: usual,
    after: settings,
    same: lines(`
      3 $A
      4 $A $B
      -n 5 -p $A
      -n 5 $A -p $B
      5 -p $A -u root
      -n 5 -u 4242
      7 -g $G
      7 -g $G -p $A
      +3 $A
      -n +3 $A
      -n -2 $A
      -2 $A
      100 $A
      -n -100 $N
      5 $N
      5 $T
      5 $N $T
      --priority 4 --pid $A
      -n 4 --pgrp $G
      -n 4 --user 4242
      3 99999
      3 99999 $A
      3 -g 99999
      5 -u nosuch
      5 -u 12345
      5 -u nosuch -p $A
    `),
  },
  ionice: {
    setup: processes,
    before: `${usual}; ionice -c 2 -n 6 -p $B; ionice -c 3 -p $N; ionice -c 2 -n 5 -P $G`,
    after: settings,
    same: lines(`
      -p $A
      -p $B
      -p $N
      -p $T
      -c 2 -n 3 -p $T
      -p $A $B $N
      -p$B
      --pid=$B
      -c 2 -n 3 -p $A
      -c2 -n3 -p $A $B
      -c idle -p $A
      -c 3 -p $A
      -c realtime -p $A
      -c RealTime -n 0 -p $A
      -c best-effort -p $A
      -c none -p $B
      -n 2 -p $A
      -c 3 -n 5 -p $A
      -P $G
      -c 2 -n 3 -P $G
      -u 4242
      -c 2 -n 5 -u 4242
      --class 3 --pid $A
      --class=2 --classdata=1 --pid $A $B
      --class 2 --uid 4242
      --class 2 --pgid $G
      -p 99999
      -t -c 2 -p 99999 $A
      --ignore -c 2 -p $A
      -P 99999
      -u 12345
      -c 3 ionice
      -c 2 -n 7 ionice
      -n 7 ionice
      ionice
      -c 3 sh -c 'ionice; exit 7'
      -t -c 3 ionice
      -c 3 nosuch
      -c 3 /tmp
      -c 3 /etc/passwd
    `).concat(['']),
  },
  taskset: {
    setup: processes,
    before: `${usual}; taskset -p 1 $B >/dev/null`,
    after: settings,
    same: lines(`
      -p $A
      -cp $B
      -pc $A
      -c -p 0 $A
      -p 3 $A
      -p 0x3 $A
      -p 2 $A
      -p 00000000,00000002 $A
      -p 7 $A
      -p ff $B
      -cp 0-1 $A
      -cp 0-7 $A
      -cp 0-1:2 $A
      -cp 1,0 $A
      --cpu-list --pid 1 $A
      --pid 1 $A
      -p 4 $A
      -cp 5 $A
      -p 99999
      -p 1 99999
      -a -p $N
      -p 1 $T
      -p $T
      -a -p $T
      -acp $N
      -ap 1 $N
      -apc 1 $N
      --all-tasks --pid 1 $N
      1 sh -c 'grep Cpus_allowed_list /proc/self/status'
      -c 1 sh -c 'grep Cpus_allowed_list /proc/self/status; echo "$@"' x -p 5 -c
      0x2 sh -c 'taskset -p $$ | cut -d: -f2; exit 9'
      --cpu-list 0-1:2 sh -c 'grep Cpus_allowed_list /proc/self/status'
      -- 1 sh -c 'grep Cpus_allowed_list /proc/self/status'
      1 nosuch
      1 /tmp
      1 /etc/passwd
    `),
  },
  prlimit: {
    // A limit that was lowered can be raised again by few.
    setup: 'ulimit -Sn 3000; ulimit -Hn 5000; A=0',
    before: `[ $A = 0 ] || kill $A; sleep 1001 & A=$!; until [ "$(cat /proc/$A/comm)" = sleep ]; do sleep 0.02; done`,
    after: 'prlimit -p $A',
    same: lines(`
      -p $A
      --pid=$A
      --pid $A --nofile
      -p $A -n -c
      -p $A --nofile=100:200
      -p $A --nofile=100: --nofile
      -p $A --nofile=:4000
      -p $A -n=50
      -p $A -n50:
      -p $A -n50:60 -n
      -p $A --core=0
      -p $A --core=0:0 --stack=4096: -s
      -p $A --cpu=unlimited:unlimited --as=2000000000 -v
      -p $A --nofile=30:40 --nofile=5:6
      -p $A --stack=-1:
      -p $A -o SOFT,HARD --nofile --noheadings
      -p $A --output soft,resource --nofile --raw
      -p $A --raw --nofile --core
      -p $A --noheadings --raw
      -p $A -x -y -e -r -i -q -l -m -s -t -u -v -f -d
      -p $A --locks --rttime --nice --rtprio --sigpending --msgqueue --memlock --rss --nproc --fsize --data
      -p 99999 --nofile
      -p 99999 --nofile=3
      -p $A --nofile=100000
      --nofile --core
      -n=10:20 sh -c 'ulimit -Sn; ulimit -Hn; ulimit -c'
      --nofile=10 --cpu=100: sh -c 'ulimit -Sn; ulimit -St; echo "$@"' x --nofile=5 -p
      --nofile sh -c 'ulimit -Sn; ulimit -Hn'
      sh -c 'ulimit -Sn; ulimit -Hn; exit 5'
      --as=50000000 --data=30000000 --nofile=4 sh -c 'ulimit -v'
      --nofile=10 nosuch
      --nofile=10 /tmp
      --nofile=10 /etc/passwd
    `).concat(['']),
    alike: lines(`
      -p $A --verbose --nofile=10:20
      -p $A --verbose --nofile=9: --core=0 --stack
    `),
  },
};
