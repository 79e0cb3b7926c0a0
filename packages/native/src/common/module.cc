#include "common/module.h"

#include "common/errors.h"
#include "common/values.h"

NAPI_MODULE_INIT() {
  using namespace sysu;
  return Guarded(env, [&] {
    for (const Export* each = kExports; each->name != nullptr; each++) {
      napi_value function;
      Check(napi_create_function(env, each->name, NAPI_AUTO_LENGTH, each->function, nullptr, &function));
      SetProperty(env, exports, each->name, function);
    }
    return exports;
  });
}
