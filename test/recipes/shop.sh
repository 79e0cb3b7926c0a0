# The first process of a small machine of its own: pids, network and mounts are its alone, so that the same things have the
# same numbers every time. Runs the scripts NUMBER.sh of $FOLDER among them, one after the other, and keeps what they print.
set -u
exec </dev/null
ip link set lo up
mount -t tmpfs -o size=64m,mode=1777 shop /srv
cd /srv
cp "$FOLDER"/*.machine "$FOLDER/sessions" .
mkfifo "$FOLDER/ready"
exec 8<>"$FOLDER/ready"

# plant USER NAME CODE: a process of this name, running when the next one is started.
plant() {
  setpriv --reuid "$1" --clear-groups --no-new-privs perl -e '
    use Socket;
    open my $ready, ">&=", 8;
    my ($name, $code) = @ARGV;
    sub ready { $0 = $name; syswrite $ready, "\n"; close $ready }
    $0 = $name;
    eval $code;
    die $@ if $@;
  ' "$2" "$3" &
  # Nobody is told when it ends.
  disown
  read -r -t 10 -u 8 || exit
}

address='pack_sockaddr_in(8080, INADDR_LOOPBACK)'
plant www-data web "\$SIG{HUP} = sub {}; socket(S, PF_INET, SOCK_STREAM, 0); setsockopt(S, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(S, $address); listen(S, 8); ready(); accept(C, S); sleep 1000 while 1"
plant nobody crawler "socket(S, PF_INET, SOCK_STREAM, 0); connect(S, $address); ready(); sleep 1000"
plant root cache '$x = "x" x 2**26; ready(); sleep 1000'
plant nobody thumbs 'ready(); 1 while 1'
plant root deploy 'for (qw(build lint)) { fork or do { $0 = $_; sleep 1000; exit } } ready(); sleep 1000'
plant root stubborn '$SIG{TERM} = "IGNORE"; ready(); sleep 1000'
plant root report 'ready(); kill STOP => $$; sleep 1000'
plant root launcher 'fork or do { $0 = "once"; exit 3 }; ready(); sleep 1000'
plant root journal '$x = "x" x 2**25; open F, ">", "journal.log"; print F "x" x 2**23; F->flush; unlink "journal.log"; ready(); sleep 1000'
plant root backup 'open F, ">", "backup.tar"; ready(); sleep 1000'

for script in $(seq 0 "$LAST"); do
  bash "$FOLDER/$script.sh" > "$FOLDER/$script.out" 2>&1
done
