# A machine for pictures: processes that are called as those of a small shop, and do next to nothing. Ends with its parent.
use strict;
use warnings;
use Socket;

my @open;

# Users by number, as stage.sh names them.
my %uid = (root => 0, www => 33, shop => 1001, postgres => 110, anna => 1000);

sub actor {
  my ($user, $name, %does) = @_;
  my $pid = fork // die "fork: $!";
  return $pid if $pid;
  $0 = $name;
  my $memory = 'x' x (($does{mb} // 4) * 1048576);
  for my $path (@{ $does{files} // [] }) {
    open my $file, '>>', $path or die "$path: $!";
    print {$file} "x" x 20000;
    $file->flush;
    push @open, $file;
  }
  listen_on($does{port}) if $does{port};
  actor(@$_) for @{ $does{children} // [] };
  $( = $) = $uid{$user};
  $< = $> = $uid{$user};
  chdir($does{folder} // '/');
  live($does{cpu} // 0);
}

sub listen_on {
  my ($port) = @_;
  socket(my $server, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
  setsockopt($server, SOL_SOCKET, SO_REUSEADDR, 1);
  bind($server, sockaddr_in($port, INADDR_LOOPBACK)) or die "bind: $!";
  listen($server, 16);
  push @open, $server;
}

# Takes so much of a CPU, in percent.
sub live {
  my ($share) = @_;
  while (1) {
    my $end = times_now() + $share / 1000;
    1 while times_now() < $end;
    select undef, undef, undef, (100 - $share) / 1000 + ($share ? 0 : 30);
  }
}

sub times_now { my ($user, $system) = times; return $user + $system }

$0 = 'supervise';
actor('postgres', 'postgres: checkpointer', mb => 30, files => ['/srv/db/base/16384'], children => [
  ['postgres', 'postgres: shop orders [local] SELECT', cpu => 12, mb => 55, files => ['/srv/db/base/16391', '/srv/db/wal/000000010000001']],
  ['postgres', 'postgres: autovacuum launcher', mb => 8],
]);
actor('root', 'nginx: master process nginx', mb => 6, port => 80, files => ['/srv/log/access.log'], children => [
  ['www', 'nginx: worker process', cpu => 3, mb => 9, files => ['/srv/log/access.log']],
  ['www', 'nginx: worker process', cpu => 2, mb => 9, files => ['/srv/log/access.log']],
]);
actor('shop', 'shop-server --listen 8080', cpu => 8, mb => 120, port => 8080, folder => '/srv/shop', files => ['/srv/log/shop.log'], children => [
  ['shop', 'shop-worker: resize images', cpu => 30, mb => 70, files => ['/srv/shop/thumbs.tmp']],
  ['shop', 'shop-worker: send mail', cpu => 1, mb => 24],
]);
actor('root', 'cron -f', mb => 3, children => [['root', 'backup --full /srv', cpu => 15, mb => 18, files => ['/srv/backup.tar']]]);
actor('anna', '-zsh', mb => 5, children => [['anna', 'vim notes.md', mb => 11, files => ['/srv/notes.md']]]);
1 while wait > 0;
