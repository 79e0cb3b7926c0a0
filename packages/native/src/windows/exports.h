#pragma once

#include "common/call.h"

// The functions of Windows. What each one takes and returns stands in windows.ts.
namespace sysu {

napi_value QuerySystem(const Call& call);

}  // namespace sysu
