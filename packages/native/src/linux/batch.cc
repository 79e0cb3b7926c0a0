#include "linux/batch.h"

#include "common/values.h"

namespace sysu {

napi_value Batch::Value(napi_env env) const {
  const napi_value batch = ObjectValue(env);
  SetProperty(env, batch, "count", NumberValue(env, static_cast<double>(states.size())));
  SetProperty(env, batch, "bytes", BytesValue(env, bytes.data(), bytes.size()));
  SetProperty(env, batch, "slots", ArrayValue(env, slots));
  SetProperty(env, batch, "states", ArrayValue(env, states));
  SetProperty(env, batch, "owners", ArrayValue(env, owners));
  SetProperty(env, batch, "clocks", ArrayValue(env, clocks));
  SetProperty(env, batch, "times", ArrayValue(env, times));
  return batch;
}

}  // namespace sysu
