#include <linux/netlink.h>
#include <sys/socket.h>

#include <cstring>
#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "linux/bytes.h"
#include "linux/exports.h"
#include "posix/open_file.h"
#include "posix/retried.h"

namespace sysu {

namespace {

constexpr size_t kDatagram = 64 << 10;  // the kernel fills 32 KiB at most, see netlink_recvmsg
constexpr size_t kMost = 512 << 20;     // 4 million sockets

struct DumpRequest {
  int protocol;
  uint16_t type;
  std::vector<uint8_t> body;
};

[[noreturn]] void Fail(int error, const char* call, const DumpRequest& request) {
  throw SystemError{error, call, "netlink " + std::to_string(request.protocol)};
}

void Send(int socket, const DumpRequest& request) {
  nlmsghdr header = {};
  header.nlmsg_len = static_cast<uint32_t>(sizeof header + request.body.size());
  header.nlmsg_type = request.type;
  header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
  std::vector<char> message(header.nlmsg_len);
  memcpy(message.data(), &header, sizeof header);
  if (!request.body.empty()) memcpy(message.data() + sizeof header, request.body.data(), request.body.size());
  sockaddr_nl kernel = {};
  kernel.nl_family = AF_NETLINK;
  const auto send = [&] {
    return sendto(socket, message.data(), message.size(), 0, reinterpret_cast<sockaddr*>(&kernel), sizeof kernel);
  };
  if (Retried(send) < 0) Fail(errno, "sendto", request);
}

/// Everything that answers the request. Nothing here waits: the kernel queues the first part of a dump while it takes
/// the request, and the next one while a part is received, so that an empty queue is the end.
Bytes Dump(const DumpRequest& request) {
  const int descriptor = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, request.protocol);
  const OpenFile socket(descriptor < 0 ? -errno : descriptor);
  if (socket.error() != 0) Fail(socket.error(), "socket", request);
  Send(socket.descriptor(), request);
  Bytes answer;
  for (;;) {
    const auto [at, size] = answer.Next(kDatagram);
    const ssize_t length = Retried([&] { return recv(socket.descriptor(), at, size, MSG_DONTWAIT | MSG_TRUNC); });
    if (length < 0 && errno == EAGAIN) return answer;
    if (length < 0) Fail(errno, "recv", request);
    if (static_cast<size_t>(length) > size) Fail(EMSGSIZE, "recv", request);
    answer.Grow(static_cast<size_t>(length));
    if (answer.size() > kMost) Fail(ENOBUFS, "recv", request);
  }
}

class DumpJob final : public Job {
 public:
  explicit DumpJob(DumpRequest request) : request_(std::move(request)) {}

 private:
  void Run() override { answer_ = Dump(request_); }
  napi_value Result(napi_env env) override { return BytesValue(env, answer_.data(), answer_.size()); }

  const DumpRequest request_;
  Bytes answer_;
};

DumpRequest Request(const Call& call) {
  DumpRequest request;
  request.protocol = static_cast<int>(Integer(call.At(0, "protocol"), 0, MAX_LINKS - 1));
  request.type = static_cast<uint16_t>(Integer(call.At(1, "type"), NLMSG_MIN_TYPE, UINT16_MAX));
  request.body = Octets(call.At(2, "body"));
  return request;
}

}  // namespace

napi_value NetlinkDump(const Call& call) {
  return Job::Start(call.env, std::make_unique<DumpJob>(Request(call)));
}

napi_value NetlinkDumpNow(const Call& call) {
  const Bytes answer = Dump(Request(call));
  return BytesValue(call.env, answer.data(), answer.size());
}

}  // namespace sysu
