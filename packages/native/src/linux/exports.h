#pragma once

#include "common/call.h"

// The functions that only Linux has. What each one takes and returns stands in index.ts.
namespace sysu {

napi_value ListIds(const Call& call);
napi_value ReadFiles(const Call& call);
napi_value ReadFilesNow(const Call& call);
napi_value ProcessClocks(const Call& call);

}  // namespace sysu
