#include <windows.h>

#include <pdh.h>

#include <memory>

#include "common/job.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"

namespace sysu {

namespace {

void Require(PDH_STATUS status, const char* call) {
  if (status != ERROR_SUCCESS) throw Failure(static_cast<DWORD>(status), call);
}

/// Loads the counters of the system each time, which may take some milliseconds: so not on JavaScript's thread.
class CountWaiting : public Job {
  void Run() override {
    PDH_HQUERY query;
    Require(PdhOpenQueryW(nullptr, 0, &query), "PdhOpenQueryW");
    const std::unique_ptr<void, PDH_STATUS(WINAPI*)(PDH_HQUERY)> closed(query, PdhCloseQuery);
    PDH_HCOUNTER counter;
    Require(PdhAddEnglishCounterW(query, L"\\System\\Processor Queue Length", 0, &counter), "PdhAddEnglishCounterW");
    Require(PdhCollectQueryData(query), "PdhCollectQueryData");
    PDH_FMT_COUNTERVALUE value;
    Require(PdhGetFormattedCounterValue(counter, PDH_FMT_DOUBLE, nullptr, &value), "PdhGetFormattedCounterValue");
    waiting_ = value.doubleValue;
  }

  napi_value Result(napi_env env) override { return NumberValue(env, waiting_); }

  double waiting_ = 0;
};

}  // namespace

napi_value ProcessorQueueLength(const Call& call) {
  return Job::Start(call.env, std::make_unique<CountWaiting>());
}

}  // namespace sysu
