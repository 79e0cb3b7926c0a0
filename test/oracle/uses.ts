import { settingUses } from './setting-uses.js';

/**
 * How a command is used all day: what stands behind its name, quoted for the shell, by how alike the two answers must
 * be.
 */
export interface Uses {
  /** The program, where it is not called as our command. */
  program?: string;
  /** Lines of a shell that plant what the words speak of. */
  setup?: string;
  /** Before each of the two, for what does not outlive the command. */
  before?: string;
  /** After each of the two: what it prints belongs to the answer. */
  after?: string;
  /** The same lines, whatever the widths of their columns. */
  same?: readonly string[];
  /** The same lines, but for the numbers in them. */
  alike?: readonly string[];
  /** The same first line. */
  titled?: readonly string[];
  /** The same exit code; and both print something, or neither does. */
  taken?: readonly string[];
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const sleepers = `
sleep 1001 & A=$!
setpriv --reuid 4242 --clear-groups sleep 1002 & B=$!
setsid sh -c '/bin/true; sleep 1003 & sleep 1004 & wait' & TREE=$!
for _ in {1..100}; do [ "$(pgrep -c sleep)" = 4 ] && break; sleep 0.05; done
sleep 0.1`;

const onTerminal = `
script -qc 'exec sleep 1006' /dev/null </dev/null >/dev/null 2>&1 &
script -qc 'sleep 1007 & exec setpriv --reuid 4242 --clear-groups sleep 1008' /dev/null </dev/null >/dev/null 2>&1 &
for _ in {1..100}; do [ "$(pgrep -xc sleep)" = 7 ] && break; sleep 0.05; done`;

const oneSleeper =
  'sleep 1005 & A=$!; for _ in {1..100}; do [ "$(cat /proc/$A/comm)" = sleep ] && break; sleep 0.02; done';

export const uses: Readonly<Record<string, Uses>> = {
  ...settingUses,
  ps: {
    setup: sleepers + onTerminal,
    same: lines(`
      a o pid,tty,comm
      o pid,tty,user
      g o pid,comm
      r
      t pts/0 o pid,comm
      tpts/0
      tpts/0 l
      a -p $A o pid,comm
      a -u 4242 o pid,comm
      U 4242 o pid,tty
      aU 4242 o pid,tty
      -N x o pid,tty
      -N T o pid,tty
      -N ax
      -N -e
      -N -d -o pid,tty
      -a -o pid,tty
      -a -p $A -o pid,tty
      -a -t pts/1 -o pid,tty
      -p $A u
      -p $A f
      -fp $A f
      -fp $A c
      -lp $A f
      -lfp $A f
      -Fp $A f
      -jp $A f
      -cp $A f
      -Pp $A f
      -jp $A u
      -p $A O rss
      -O rss -p $A f
      X -p $A
      -C sleep u --sort=-pid
      --no-headers j -p $A
      -p $A -o "%p %c"
      -p $A -o %p%c
      -p $A o "%p %P"
      -p $A -o pid -o "%c %y"
      -p $A -O "%c"
      -p $A -o "%C %G %P %U %a %c %g %n %p %r %u %x %y %z"
      -p $A -o pid,ppid,comm
      -p $A,$B -o pid,ppid,comm
      -p "$A $B" -o pid=,comm=
      -p $A -p $B -o pid -o comm=WHAT
      -q $A -o pid,user
      --pid $A --no-headers -o pid,user
      --quick-pid $A -o comm=
      -C sleep -o pid,user,args --sort=-pid
      -u 4242 -o pid,euser
      -U 4242 -o pid,ruser
      --user 4242 -o pid,tty,stat
      --User 4242 -o pid,nlwp
      --ppid $TREE -o pid,ppid,args
      -N -u root -o pid,comm
      --deselect -u root -o pid,comm
      -g $$ -C sh -o pid,sid,comm
      -p $A -o user:20,pid:9,comm
      p$A
      p $A o pid,comm
      u $A
      -f -p $A
      -l -p $A
      -j -p $A
      -c -p $A
      -P -p $A
      -O rss -p $A
      -fL -p $A
      -fT -p $A
      -jl -p $A
      -Z -p $A
      -s $TREE -Ho pid,comm
      -s $TREE -H f
      -s $TREE f -H
      -s $TREE -H f -o pid,args
      -s $TREE --forest -H -o pid,comm
      -s $TREE -H --forest -o pid,comm
      -m -p $A,$B
      m -p $A
      -m -s $TREE
      -Lm -p $A
      -Tm -p $A
      -mf -p $A
      -mj -p $A
      um -p $A
      m v -p $A
      m s -p $A
      m j -p $A
      m X -p $A
      -m -O nlwp -p $A
      -m -o pid,tid,comm,stat,nlwp -p $A
      m -o user,uid,lwp,tty,ni,cls,vsz,rss,sz,size,trs,drs,%mem,exe,pgid,sid,tpgid,f -p $A
      -m -o tid,wchar,rbytes,oom,blocked,caught,stackp,supgid,cgroup,args,min_flt,etimes -p $A
      m S -p $A
      S
      S -p $TREE
      S -o pid,min_flt,maj_flt,pagein,bsdtime,time -p $TREE
      --cumulative -o pid,minflt,times -p $TREE
      -o pid,minflt -p $TREE
      -g
      -a
      -a -O nlwp
    `),
    titled: lines(`
      aux
      auxww
      ax
      x
      axjf
      axj
      axl
      axv
      axs
      auxZ
      -eZ
      -efZ
      -eM
      -jZ
      axu
      axe
      axc
      axr
      axH
      aux --forest
      aux --sort=-%cpu,+rss
      aux --sort=-%mem
      aux k -rss
      axk -vsz
      U root
      -e
      -A
      -ef
      -ef --forest
      -ef --sort=start_time
      -eH
      -ely
      -el
      -eF
      -ej
      -ejf
      -ejl
      -eL
      -eLf
      -ejL
      -elL
      -eT
      -eTf
      -eP
      -efP
      -elP
      -ec
      -efc
      -elc
      -eww
      -d -f
      -d
      -p $A
      -p $A,$TREE
      -q $A
      -u 4242
      -U root
      -C sleep
      -G root
      --ppid $TREE
      -N -p $A
      -t ?
      -p $A --forest
      -t
      -m
      -mF -p $A
      --cumulative
      -e -O nlwp
      -L -O nlwp
      -eo pid,ppid,pgid,sid,sess,user,euser,ruser,uid,euid,ruid,gid,egid,group,tty,tname,stat,s,state,nlwp,lwp,psr
      -eo pcpu,%cpu,c,pmem,%mem,rss,rsz,vsz,sz,trs,time,cputime,bsdtime,times,etime,etimes,lstart,start,stime
      -eo ni,nice,pri,opri,priority,cls,class,policy,sched,rtprio,wchan,cgroup,f,flags,min_flt,maj_flt,minflt,majflt
      -eo comm,args,cmd,command,ucmd
      -eo user:20,pid=WHO,comm
    `),
    taken: lines(`
      -e --no-headers
      -e --no-heading
      axh
      -p 99999
      -C nosuch
    `),
  },
  free: {
    alike: lines(`
      -k
      -b
      -m
      -g
      -h
      --si
      -h --si
      -w
      -t
      -l
      -v
      -wth
      --kilo
      --mega
      --tebi
      -s 0.1 -c 2
      -c 1
    `),
  },
  df: {
    same: lines(`
      --output=source,fstype,target
      --output=target /
      -x tmpfs --output=target
      -t tmpfs --output=target
      --local --output=target
    `),
    alike: lines(`
      -k
      -h
      -H
      -T
      -i
      -m
      -B1
      -P
      -l
      -x tmpfs
      -t tmpfs
      --total
      --output
      -hT / /tmp
      --sync
      --no-sync
      -v
    `),
    taken: lines(`
      -a
      /no/such/path
    `),
  },
  kill: {
    before: oneSleeper,
    after: 'kill -0 $A 2>/dev/null && kill -KILL $A; wait $A; echo $?',
    same: lines(`
      $A
      -9 $A
      -KILL $A
      -SIGHUP $A
      -s TERM $A
      -s 12 $A
      --signal USR1 $A
      -0 $A
      -s 0 $A
      -l 9
      -l TERM
      --list=15
    `),
    taken: lines(`
      -l
      -L
      --table
      99999
      -0 99999
    `),
  },
  pgrep: {
    setup: `${sleepers}
      echo $A > pid; echo $A > locked
      flock locked sleep 1009 &
      until grep -q FLOCK /proc/locks && [ "$(pgrep -c sleep)" = 5 ]; do sleep 0.05; done`,
    same: lines(`
      sleep
      -f "sleep 1001"
      -a sleep
      -l sleep
      -x sleep
      -u 4242
      -P $TREE
      -t nosuch sleep
      -n sleep
      -o sleep
      -c sleep
      -vx sleep
      -d , sleep
      -U 4242 -l
      -G 0 sleep
      -i SLEEP
      -r S sleep
      -O 0 sleep
      -g 0 sleep
      -s 0 sleep
      -A bash
      -w sleep
      -r R,S,D,Z sleep
      -r T sleep
      --older 1000 sleep
      --cgroup /nosuch sleep
      --cgroup /nosuch,/other -c sleep
      --ns $A sleep
      --ns $A --nslist net,uts -l sleep
      -F pid
      -F pid bash
      -L -F pid
      -LF locked
      -F locked -L -a sleep
      -F nosuch
      nosuch
    `),
  },
  pkill: {
    before: oneSleeper,
    after: 'kill -0 $A 2>/dev/null && kill -KILL $A; wait $A; echo $?',
    same: lines(`
      sleep
      -9 sleep
      -KILL sleep
      --signal HUP sleep
      -x sleep
      -f "sleep 1005"
      -u root sleep
      -P $$ sleep
      -n sleep
      -o sleep
      -c sleep
      nosuch
    `),
    alike: ['-e sleep'],
  },
  pidof: {
    setup: sleepers,
    same: lines(`
      sleep
      -s sleep
      -x sleep
      -o $A sleep
      -o %PPID bash
      -d , sleep
      -c sleep
      -q sleep
      /bin/sleep
      nosuch
      sleep bash
    `),
  },
  pstree: {
    setup: sleepers,
    same: lines(`
      $TREE
      -p $TREE
      -a $TREE
      -u $TREE
      -s $A
      -ps $A
      -T $TREE
      -n $TREE
      -A $TREE
      -U $TREE
      -c $TREE
      -gc $TREE
      -g $TREE
      -l $TREE
      -t $TREE
      -H $A $TREE
      -apnT $TREE
      4242
    `),
  },
  uptime: {
    alike: lines(`
      -s
      --since
      -p
      --pretty
    `),
  },
  who: {
    same: lines(`
      utmp
      -a utmp
      -b utmp
      -r utmp
      -q utmp
      -u utmp
      -H utmp
      -T utmp
      -w utmp
      -l utmp
      -d utmp
      -p utmp
      -s utmp
      -t utmp
      --ips utmp
      --count utmp
      --mesg utmp
      -m
      am i
      -uH utmp
    `),
  },
  w: {
    alike: lines(`
      -s
      -f
      -i
      -u
      --short
      --from
    `),
    taken: lines(`
      -h
      --no-header
    `),
  },
  tty: {
    same: lines(`
      -s
      --silent
      --quiet
      ''
    `),
  },
  iostat: {
    titled: lines(`
      -y 1 1
      -d -y 1 1
    `),
    alike: lines(`
      -c -y 1 1
      -d -y 1 1
      -m -d -y 1 1
      -k -d -y 1 1
      -p -d -y 1 1
    `),
    taken: lines(`
      -z -y 1 1
      -h -y 1 1
      -t -y 1 1
      -N -y 1 1
      -x -d -y 1 1
      -xz -y 1 2
      -o JSON -y 1 1
    `),
  },
  iotop: {
    program: 'iotop-c',
    setup: `
python3 -c 'import threading, time
threading.Thread(target=time.sleep, args=(1001,)).start()' & A=$!
for _ in {1..100}; do T=$(ls /proc/$A/task | sed -n 2p); [ "$T" ] && break; sleep 0.05; done`,
    taken: lines(`
      -b -n 1 -d 0.1
      -bo -n 1 -d 0.1
      -bP -n 1 -d 0.1
      -ba -n 1 -d 0.1
      -bk -n 1 -d 0.1
      -bt -n 1 -d 0.1
      -bq -n 1 -d 0.1
      -b -n 1 -d 0.1 -p 1
      -b -n 1 -d 0.1 -p $A
      -b -n 1 -d 0.1 -p $T
      -bP -n 1 -d 0.1 -p $A
      -ba -n 2 -d 1 -p $T
      -bqqqn1 -d 0.1
      -bk --no-kilobytes -n 1 -d 0.1
      -bP --threads -n 1 -d 0.1
      -b -n 1 -d 0.1 -u 4242
      -b -n 1 -d 0.1 -u +0
      -b -n 1 -d 0.1 -u root
      --batch --iter=1 --delay=0.1 --only --processes --accumulated --kilobytes --time --quiet
    `),
  },
  vmstat: {
    alike: lines(`
      1 1
      -n 1 1
      -w 1 1
      -a 1 1
      -S M 1 1
      -S k 1 1
      -y 1 1
      -f
      -s
      -d
    `),
    taken: lines(`
      -t 1 1
      -aw 1 2
      -p nosuch
    `),
  },
  top: {
    setup: sleepers,
    taken: lines(`
      -b -n1
      -bn1
      -b -n 1 -d 0.1
      -b -n 2 -d 0.1 -p $A
      -b -n1 -c
      -b -n1 -w 512
      -b -n1 -w
      -b -n1 -p $A,$B
      -b -n1 -u 4242
      -b -n1 -U 4242
      -b -n1 -o RES
      -b -n1 -o -PID
      -b -n1 -H
      -b -n1 -i
      -b -n1 -E g -e m
      -b -n1 -1
      -b -n1 -S
      -O
    `),
  },
  pmap: {
    setup: sleepers,
    same: lines(`
      $A
      -x $A
      -d $A
      -q $A
      -p $A
      -xq $A
      -A 0,7fffffffffff $A
      $A $B
      --extended --show-path $A
      --device $A
      --range 0 $A
    `),
    alike: lines(`
      -X $A
    `),
    taken: lines(`
      -XX $A
    `),
  },
  ifconfig: {
    alike: lines(`
      lo
      -s
      -s lo
      -a -s
    `),
    titled: lines(`
      -a
      -v lo
    `),
    taken: lines(`
      nosuch
      -s nosuch
    `),
  },
  netstat: {
    same: lines(`
      -rn
      -rne
      -rnee
      -4rn
      -nrv
      -rnF
      --route --numeric
      -gn
      --groups
      -tl --numeric-hosts --numeric-ports --inet
    `),
    alike: lines(`
      -i
      -ia
      -in
      --interfaces -a
      -st
      -su
    `),
    titled: lines(`
      -tulpn
      -tunap
      -an
      -anW
      -n
      -l -n
      -x
      -xa
      -xlp
      -s
      -s6
      -sw
      -6rn
      -tneo
      -taneop
      -wan
      -A inet -n
      -A unix
      -A inet,unix -an
      --inet6 -an
      --unix -p
      --tcp --udp --listening --programs --numeric --extend --timers --wide --verbose
    `),
  },
  lsof: {
    setup: `
echo text > plain; echo more > gone; mkdir folder; echo deep > folder/deep
sleep 1006 > out 7< plain 8>> plain 9< /dev/zero 10< folder/deep 11< /etc/passwd & H=$!
sleep 1007 > out 6<> gone & D=$!
setpriv --reuid 4242 --clear-groups sleep 1008 > out 7< plain & U=$!
"$NODE" -e 'const s = require("net").createServer(() => {}).listen(0, "127.0.0.1", () => {
  require("fs").writeFileSync("port", String(s.address().port)); require("net").connect(s.address().port) })' & N=$!
for _ in {1..200}; do [ -s port ] && [ "$(pgrep -c sleep)" = 3 ] && break; sleep 0.05; done
PORT=$(cat port); rm gone; sleep 0.1`,
    same: lines(`
      -p $H
      -nP -p $H
      -p $H,$D
      -p $H -p $U
      -a -p $H -d 0-9
      -a -p $H -d cwd,7,8
      -a -p $H -d ^mem,^0-2
      -a -p $H -d fd
      -d cwd -a -p $D
      -a -c sleep -d 7
      -a -c /^SLE/i -d 7
      -a -c /sl\\(ee\\)p/b -d 7
      -a -c sl -c nothing -d 8
      -a -c ^sh -p $H -d txt
      -a -u 4242 -d 7
      -a -u ^root -d 7
      -a -p $H -l -d cwd
      -t plain
      -t $PWD/plain
      -a -p $H $PWD/plain
      -a -p $H $PWD/folder/deep $PWD/plain
      -a -p $H +D $PWD
      -a -p $H +d $PWD
      -a -p $H +D $PWD/folder
      -a -p $H -x f +D $PWD
      -a -p $D +L1
      -a -p $D +L
      -a -p $H -L
      -nP -iTCP:$PORT -sTCP:LISTEN
      -nP -iTCP -sTCP:LISTEN -a -p $N
      -nPiTCP:$PORT -s TCP:^LISTEN
      -nP -i :$PORT
      -nP -i 4
      -nP -i4TCP@127.0.0.1:$PORT
      -nP -i tcp@localhost:$PORT
      -t -i :$PORT
      -nP -a -p $N -i -Tqs
      -nP -a -p $N -i -T
      -nP -a -p $N -i -F pcfPnT
      -p $H -o
      -a -p $H -s -d 7,9
      -a -p $H -R -d 7
      -a -p $H -g -d 7
      -a -p $N -R -g -K -d cwd
      -a -p $H +c 0 -d 7
      -a -p $H +c 15 -d 7
      -a -p $H +fg -d 7-11
      -a -p $H +fG -d 7-11
      -p $H -F
      -p $H -F pcfn
      -p $H -Fn
      -p $H -F0
      -a -p $H -d 7-9 -F pfr
      -p 99999
      -i :1
      -Q -p 99999
      /nosuch
      -a -p $H -f -- /
      -Ki -a -p $N -d cwd
    `),
    titled: lines(`
      -nP
      -n -P -K
      /
    `),
    taken: lines(`
      -N
      plain folder/deep
      -a -p $H -V /etc/passwd
    `),
  },
};
