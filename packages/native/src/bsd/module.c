#include "bsd/exports.h"

napi_value PageSize(napi_env env, napi_callback_info info) {
  (void)info;
  return NumberValue(env, (double)sysconf(kPageSizeName));
}

static const struct {
  const char* name;
  napi_callback function;
} kExports[] = {
    {"close", Close},
    {"fileSystems", FileSystems},
    {"getAffinity", GetAffinity},
    {"getPriority", GetPriority},
    {"kill", Kill},
    {"pageSize", PageSize},
    {"pollReadable", PollReadable},
    {"readExit", ReadExit},
    {"setAffinity", SetAffinity},
    {"setPriority", SetPriority},
    {"setSysctl", SetSysctl},
    {"sysctl", Sysctl},
    {"sysctlName", SysctlName},
    {"watchExit", WatchExit},
};

NAPI_MODULE_EXPORT int32_t node_api_module_get_api_version_v1(void) {
  return 8;
}

NAPI_MODULE_EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  for (size_t i = 0; i < sizeof kExports / sizeof kExports[0]; i++) {
    napi_value function;
    if (napi_create_function(env, kExports[i].name, NAPI_AUTO_LENGTH, kExports[i].function, NULL, &function) !=
            napi_ok ||
        napi_set_named_property(env, exports, kExports[i].name, function) != napi_ok)
      return NULL;
  }
  return exports;
}
