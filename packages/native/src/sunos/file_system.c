#include "c/call.h"
#include "sunos/exports.h"
#include "sunos/structs.h"
#include "sunos/system.h"

enum { kLongestPath = 1025 };

typedef struct {
  napi_async_work work;
  napi_deferred deferred;
  int error;
  char path[kLongestPath];
  struct statvfs_ figures;
} Question;

static void Ask(napi_env env, void* data) {
  (void)env;
  Question* const question = data;
  question->error = statvfs(question->path, &question->figures) == 0 ? 0 : errno;
}

static void Answer(napi_env env, napi_status status, void* data) {
  Question* const question = data;
  napi_value error;
  if (status == napi_ok && question->error == 0) {
    napi_resolve_deferred(env, question->deferred, BytesValue(env, &question->figures, sizeof question->figures));
  } else {
    ThrowSystemError(env, question->error, "statvfs");
    if (napi_get_and_clear_last_exception(env, &error) == napi_ok) napi_reject_deferred(env, question->deferred, error);
  }
  napi_delete_async_work(env, question->work);
  free(question);
}

/// The file system may never answer: that takes a thread of libuv's pool, and not ours.
napi_value FileSystem(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments], promise, name;
  Question* const question = malloc(sizeof *question);
  if (question == NULL) return ThrowSystemError(env, kNoMemory, "malloc");
  if (Arguments(env, info, values) && Text(env, values[0], question->path, sizeof question->path) &&
      napi_create_string_utf8(env, "statvfs", NAPI_AUTO_LENGTH, &name) == napi_ok &&
      napi_create_async_work(env, NULL, name, Ask, Answer, question, &question->work) == napi_ok) {
    if (napi_create_promise(env, &question->deferred, &promise) == napi_ok &&
        napi_queue_async_work(env, question->work) == napi_ok)
      return promise;
    napi_delete_async_work(env, question->work);
  }
  free(question);
  return NULL;
}
