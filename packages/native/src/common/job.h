#pragma once

#include <node_api.h>

#include <memory>
#include <optional>

#include "common/errors.h"

namespace sysu {

/// Work on libuv's thread pool that ends in a promise.
class Job {
 public:
  virtual ~Job() = default;

  /// Queues the job and returns its promise. An environment that ends waits for its jobs, so keep them short.
  static napi_value Start(napi_env env, std::unique_ptr<Job> job);

 private:
  /// On the pool: no JavaScript here. A SystemError rejects the promise.
  virtual void Run() = 0;
  /// On the JavaScript thread, afterwards.
  virtual napi_value Result(napi_env env) = 0;

  static void Execute(napi_env env, void* data) noexcept;
  static void Complete(napi_env env, napi_status status, void* data) noexcept;

  napi_async_work work_ = nullptr;
  napi_deferred promise_ = nullptr;
  std::optional<SystemError> error_;
};

}  // namespace sysu
