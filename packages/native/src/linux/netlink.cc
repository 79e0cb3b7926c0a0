#include <linux/netlink.h>
#include <sys/socket.h>

#include <cstring>
#include <memory>
#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "linux/exports.h"
#include "posix/open_file.h"
#include "posix/retried.h"

namespace sysu {

namespace {

constexpr size_t kDatagram = 64 << 10;  // the kernel fills 32 KiB at most, see netlink_recvmsg
constexpr size_t kPiece = 512 << 10;
constexpr size_t kMost = 512 << 20;  // 4 million sockets

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

/// What came, in pieces: one buffer that grows would be copied, and touched, again and again.
class Answer {
 public:
  /// Where the next datagram goes: kDatagram bytes fit.
  char* Next() {
    if (pieces_.empty() || pieces_.back().used + kDatagram > kPiece) {
      pieces_.push_back({std::unique_ptr<char[]>(new char[kPiece]), 0});
    }
    return pieces_.back().bytes.get() + pieces_.back().used;
  }
  void Grow(size_t count) {
    pieces_.back().used += count;
    size_ += count;
  }
  size_t size() const { return size_; }

  napi_value Value(napi_env env) const {
    napi_value value;
    void* data;
    Check(napi_create_buffer(env, size_, &data, &value));
    char* at = static_cast<char*>(data);
    for (const Piece& piece : pieces_) {
      memcpy(at, piece.bytes.get(), piece.used);
      at += piece.used;
    }
    return value;
  }

 private:
  struct Piece {
    std::unique_ptr<char[]> bytes;
    size_t used;
  };
  std::vector<Piece> pieces_;
  size_t size_ = 0;
};

/// Everything that answers the request. Nothing here waits: the kernel queues the first part of a dump while it takes
/// the request, and the next one while a part is received, so that an empty queue is the end.
Answer Dump(const DumpRequest& request) {
  const int descriptor = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, request.protocol);
  const OpenFile socket(descriptor < 0 ? -errno : descriptor);
  if (socket.error() != 0) Fail(socket.error(), "socket", request);
  Send(socket.descriptor(), request);
  Answer answer;
  for (;;) {
    char* const at = answer.Next();
    const ssize_t length = Retried([&] { return recv(socket.descriptor(), at, kDatagram, MSG_DONTWAIT | MSG_TRUNC); });
    if (length < 0 && errno == EAGAIN) return answer;
    if (length < 0) Fail(errno, "recv", request);
    if (static_cast<size_t>(length) > kDatagram) Fail(EMSGSIZE, "recv", request);
    answer.Grow(static_cast<size_t>(length));
    if (answer.size() > kMost) Fail(ENOBUFS, "recv", request);
  }
}

class DumpJob final : public Job {
 public:
  explicit DumpJob(DumpRequest request) : request_(std::move(request)) {}

 private:
  void Run() override { answer_ = Dump(request_); }
  napi_value Result(napi_env env) override { return answer_.Value(env); }

  const DumpRequest request_;
  Answer answer_;
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
  return Dump(Request(call)).Value(call.env);
}

}  // namespace sysu
