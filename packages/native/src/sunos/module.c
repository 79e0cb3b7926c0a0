#include "sunos/exports.h"

NAPI_MODULE_EXPORT int32_t node_api_module_get_api_version_v1(void) {
  return 8;
}

NAPI_MODULE_EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  napi_value function;
  const bool done = napi_create_function(env, "kstats", NAPI_AUTO_LENGTH, Kstats, NULL, &function) == napi_ok &&
                    napi_set_named_property(env, exports, "kstats", function) == napi_ok;
  return done ? exports : NULL;
}
