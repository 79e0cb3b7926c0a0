#include "c/call.h"
#include "sunos/exports.h"
#include "sunos/system.h"

// stropts.h, sys/tihdr.h, sys/socket.h and inet/mib2.h, declared by hand.
typedef struct {
  int room;
  int length;
  void* bytes;
} StreamBuffer;

typedef struct {
  int32_t primitive, length, offset, flags;
} OptionRequest;

typedef struct {
  uint32_t level, name, length;
} OptionHeader;

enum {
  kPush = 'S' << 8 | 2,  // I_PUSH
  kOptionRequest = 9,    // T_SVR4_OPTMGMT_REQ
  kOptionAnswer = 22,    // T_OPTMGMT_ACK
  kCurrent = 0x80,       // T_CURRENT
  kSuccess = 0x20,       // T_SUCCESS
  kMoreData = 2,         // MOREDATA
  kMibIp = 256 + 4,      // MIB2_IP
  kMostBytes = 1 << 28,
};

int putmsg(int stream, const StreamBuffer* control, const StreamBuffer* data, int flags);
int getmsg(int stream, StreamBuffer* control, StreamBuffer* data, int* flags);

/// Modules put upon /dev/arp, each of which answers for its protocol.
static int Opened(void) {
  static const char* const kModules[] = {"tcp", "udp", "icmp"};
  const int stream = open("/dev/arp", kReadWrite);
  for (size_t i = 0; stream >= 0 && i < sizeof kModules / sizeof kModules[0]; i++) {
    if (ioctl(stream, kPush, kModules[i]) >= 0) continue;
    const int error = errno;
    close(stream);
    errno = error;
    return -1;
  }
  return stream;
}

/// For everything that there is, with a length of 1, as netstat(8) has it.
static bool Ask(int stream) {
  struct {
    OptionRequest request;
    OptionHeader header;
  } question = {{kOptionRequest, sizeof(OptionHeader), sizeof(OptionRequest), kCurrent}, {kMibIp, 0, 1}};
  const StreamBuffer control = {0, sizeof question, &question};
  return putmsg(stream, &control, NULL, 0) == 0;
}

/// { level, name, bytes }, or NULL.
static napi_value TableValue(napi_env env, const OptionHeader* header, const void* bytes, size_t size) {
  napi_value table;
  const bool made = napi_create_object(env, &table) == napi_ok &&
                    napi_set_named_property(env, table, "level", NumberValue(env, header->level)) == napi_ok &&
                    napi_set_named_property(env, table, "name", NumberValue(env, header->name)) == napi_ok &&
                    napi_set_named_property(env, table, "bytes", BytesValue(env, bytes, size)) == napi_ok;
  return made ? table : NULL;
}

/// The table that the header announces, in as many messages as it comes in.
static napi_value ReadTable(napi_env env, int stream, const OptionHeader* header) {
  if (header->length > kMostBytes) return ThrowSystemError(env, kNoMemory, "getmsg");
  char* const bytes = malloc((size_t)header->length + 1);
  if (bytes == NULL) return ThrowSystemError(env, kNoMemory, "malloc");
  size_t size = 0;
  int more = kMoreData;
  while ((more & kMoreData) != 0 && size < header->length) {
    StreamBuffer data = {(int)(header->length - size), 0, bytes + size};
    int flags = 0;
    more = getmsg(stream, NULL, &data, &flags);
    if (more < 0 || data.length <= 0) break;
    size += (size_t)data.length;
  }
  const napi_value table = more < 0 ? ThrowSystemError(env, errno, "getmsg") : TableValue(env, header, bytes, size);
  free(bytes);
  return table;
}

/// A table after each acknowledgment, until one comes without.
static napi_value ReadTables(napi_env env, int stream) {
  napi_value list;
  if (napi_create_array(env, &list) != napi_ok) return NULL;
  for (uint32_t count = 0;; count++) {
    struct {
      OptionRequest answer;
      OptionHeader header;
      char rest[512];
    } control;
    StreamBuffer buffer = {sizeof control, 0, &control};
    int flags = 0;
    const int more = getmsg(stream, &buffer, NULL, &flags);
    if (more < 0) return ThrowSystemError(env, errno, "getmsg");
    if (more == 0) return list;
    const OptionRequest* const answer = &control.answer;
    if (buffer.length < (int)(sizeof control.answer + sizeof control.header) || answer->primitive != kOptionAnswer ||
        answer->flags != kSuccess || answer->offset != (int)sizeof control.answer)
      return ThrowSystemError(env, kInvalid, "getmsg");
    const napi_value table = ReadTable(env, stream, &control.header);
    if (table == NULL || napi_set_element(env, list, count, table) != napi_ok) return NULL;
  }
}

napi_value Mib(napi_env env, napi_callback_info info) {
  (void)info;
  const int stream = Opened();
  if (stream < 0) return ThrowSystemError(env, errno, "open");
  const napi_value tables = Ask(stream) ? ReadTables(env, stream) : ThrowSystemError(env, errno, "putmsg");
  close(stream);
  return tables;
}
