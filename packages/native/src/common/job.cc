#include "common/job.h"

#include <cerrno>
#include <utility>

#include "common/values.h"

namespace sysu {

napi_value Job::Start(napi_env env, std::unique_ptr<Job> job) {
  napi_value promise;
  Check(napi_create_async_work(env, nullptr, TextValue(env, "sysu"), Execute, Complete, job.get(), &job->work_));
  // From here on the job belongs to Complete, unless it never gets into the queue.
  napi_status status = napi_create_promise(env, &job->promise_, &promise);
  if (status == napi_ok) status = napi_queue_async_work(env, job->work_);
  if (status != napi_ok) {
    napi_delete_async_work(env, job->work_);
    throw NodeApiFailure();
  }
  job.release();
  return promise;
}

void Job::Execute(napi_env, void* data) noexcept {
  auto* job = static_cast<Job*>(data);
  try {
    job->Run();
  } catch (SystemError& error) {
    job->error_ = std::move(error);
  } catch (...) {
    job->error_ = SystemError{ENOMEM, "malloc", {}};
  }
}

void Job::Complete(napi_env env, napi_status, void* data) noexcept {
  const std::unique_ptr<Job> job(static_cast<Job*>(data));
  // What fails from here on fails because the environment is ending: nobody waits for the promise any more.
  const napi_value value = Guarded(env, [&] {
    if (job->error_) throw *job->error_;
    return job->Result(env);
  });
  if (value != nullptr) {
    napi_resolve_deferred(env, job->promise_, value);
  } else {
    napi_value reason;
    if (napi_get_and_clear_last_exception(env, &reason) == napi_ok) {
      napi_reject_deferred(env, job->promise_, reason);
    }
  }
  napi_delete_async_work(env, job->work_);
}

}  // namespace sysu
