#include "linux/instance.h"

#include "common/errors.h"
#include "linux/probe_child.h"

namespace sysu {

Instance& Instance::Of(napi_env env) {
  void* data = nullptr;
  Check(napi_get_instance_data(env, &data));
  if (data == nullptr) {
    auto instance = std::make_unique<Instance>();
    const auto end = [](napi_env, void* instance, void*) { delete static_cast<Instance*>(instance); };
    Check(napi_set_instance_data(env, instance.get(), end, nullptr));
    data = instance.release();
  }
  return *static_cast<Instance*>(data);
}

Instance::~Instance() {
  for (const pid_t probe : probes)
    EndProbeChild(probe);
}

}  // namespace sysu
