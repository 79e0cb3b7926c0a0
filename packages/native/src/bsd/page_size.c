#include "bsd/exports.h"

napi_value PageSize(napi_env env, napi_callback_info info) {
  (void)info;
  return NumberValue(env, (double)sysconf(kPageSizeName));
}
