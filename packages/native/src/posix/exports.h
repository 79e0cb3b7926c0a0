#pragma once

#include "common/call.h"

// The functions that every POSIX system has. What each one takes and returns stands in index.ts.
namespace sysu {

napi_value Close(const Call& call);
napi_value Constants(const Call& call);
napi_value Exec(const Call& call);
napi_value Exit(const Call& call);
napi_value GetPriority(const Call& call);
napi_value Kill(const Call& call);
napi_value LookUpNames(const Call& call);
napi_value Monotonic(const Call& call);
napi_value PollReadable(const Call& call);
napi_value SetPriority(const Call& call);

}  // namespace sysu
