#include "linux/probe_child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>

#include "common/errors.h"
#include "linux/directory_entries.h"
#include "linux/syscall_numbers.h"
#include "posix/open_file.h"
#include "posix/retried.h"

namespace sysu {

namespace {

/// close_range(2), for kernels before 5.9. False when the open descriptors cannot be listed.
bool CloseListed(int kept) {
  const int directory = open("/proc/self/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory < 0) return false;
  const int error = ForEachEntry(directory, [&](const char* name) {
    const int descriptor = name[0] == '.' ? kept : atoi(name);
    if (descriptor != kept && descriptor != directory) close(descriptor);
  });
  close(directory);
  return error == 0;
}

/// Closes everything but one descriptor, 0 to 2 included: a child that hangs must not hold anybody's pipe open.
bool CloseAllBut(int kept) {
  const auto close_range = [](unsigned first, unsigned last) { return syscall(kCloseRange, first, last, 0); };
  const auto descriptor = static_cast<unsigned>(kept);
  const bool below = kept == 0 || close_range(0, descriptor - 1) == 0;
  return (below && close_range(descriptor + 1, UINT_MAX) == 0) || CloseListed(kept);
}

/// The child: a copy of a process with several threads, whose locks may be taken. It makes system calls only.
[[noreturn]] void Probe(const char* path, int pipe, pid_t parent) {
  // Killed when the thread that asked ends. It may have ended already.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() == parent && chdir("/") == 0 && CloseAllBut(pipe)) {
    ProbeAnswer answer = {};
    answer.error = AskStatfs(path, answer.figures);
    const ssize_t written = write(pipe, &answer, sizeof answer);  // less than PIPE_BUF, so all or nothing
    static_cast<void>(written);
  }
  for (;;)
    syscall(SYS_exit_group, 0);
}

/// fork(2) without a signal to the parent when the child ends: libuv, who takes every SIGCHLD, never learns of it.
pid_t Fork() {
  // The arguments of clone(2) come in another order on some architectures; here all are 0.
  return static_cast<pid_t>(syscall(SYS_clone, 0, 0, 0, 0, 0));
}

}  // namespace

ProbeChild StartProbeChild(const std::string& path) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) throw SystemError{errno, "pipe2", {}};
  OpenFile reader(ends[0]);
  const OpenFile writer(ends[1]);
  const pid_t parent = getpid();
  // No handler of Node's may run in the child, where its threads are missing.
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  const pid_t child = Fork();
  if (child == 0) Probe(path.c_str(), writer.descriptor(), parent);
  const int error = errno;
  sigprocmask(SIG_SETMASK, &before, nullptr);
  if (child < 0) throw SystemError{error, "clone", {}};
  return {child, reader.Release()};
}

bool EndProbeChild(pid_t pid) {
  // 0 while it runs; -1 when it is no child of ours any more, and its number perhaps somebody else's.
  const auto wait = [&] { return Retried([&] { return waitpid(pid, nullptr, WNOHANG | __WALL); }); };
  if (wait() != 0) return true;
  kill(pid, SIGKILL);
  return wait() != 0;
}

}  // namespace sysu
