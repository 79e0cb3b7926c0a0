#include "c/module.h"

NAPI_MODULE_EXPORT int32_t node_api_module_get_api_version_v1(void) {
  return 8;
}

NAPI_MODULE_EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  for (const Export* each = kExports; each->name != NULL; each++) {
    napi_value function;
    if (napi_create_function(env, each->name, NAPI_AUTO_LENGTH, each->function, NULL, &function) != napi_ok ||
        napi_set_named_property(env, exports, each->name, function) != napi_ok)
      return NULL;
  }
  return exports;
}
