#pragma once

#include "c/call.h"
// Of the one system that this is compiled for.
#include "system.h"

// What each one takes and returns stands in bsd.ts.
napi_value Close(napi_env env, napi_callback_info info);
napi_value FileSystems(napi_env env, napi_callback_info info);
napi_value GetPriority(napi_env env, napi_callback_info info);
napi_value Kill(napi_env env, napi_callback_info info);
napi_value PageSize(napi_env env, napi_callback_info info);
napi_value PollReadable(napi_env env, napi_callback_info info);
napi_value ReadExit(napi_env env, napi_callback_info info);
napi_value SetPriority(napi_env env, napi_callback_info info);
napi_value SetSysctl(napi_env env, napi_callback_info info);
napi_value Sysctl(napi_env env, napi_callback_info info);
napi_value SysctlName(napi_env env, napi_callback_info info);
napi_value WatchExit(napi_env env, napi_callback_info info);

/// These, as lines of a system's kExports.
// clang-format off
#define COMMON_EXPORTS \
  {"close", Close}, \
  {"fileSystems", FileSystems}, \
  {"getPriority", GetPriority}, \
  {"kill", Kill}, \
  {"pageSize", PageSize}, \
  {"pollReadable", PollReadable}, \
  {"readExit", ReadExit}, \
  {"setPriority", SetPriority}, \
  {"setSysctl", SetSysctl}, \
  {"sysctl", Sysctl}, \
  {"sysctlName", SysctlName}, \
  {"watchExit", WatchExit}
// clang-format on
