#pragma once

#include <windows.h>

#include "common/errors.h"

namespace sysu {

/// What a call that failed throws: `error` is one of GetLastError(); its number stands in the message.
SystemError Failure(DWORD error, const char* call);

/// The same for one of ntdll, which returns an NTSTATUS.
SystemError NtFailure(LONG status, const char* call);

}  // namespace sysu
