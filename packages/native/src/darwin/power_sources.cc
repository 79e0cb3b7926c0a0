#include "common/values.h"
#include "darwin/exports.h"
#include "darwin/frameworks.h"
#include "darwin/property_list.h"

namespace sysu {

napi_value PowerSources(const Call& call) {
  const Frameworks& use = Frameworks::Load();
  std::vector<napi_value> sources;
  const CFOwned info(use.IOPSCopyPowerSourcesInfo());
  const CFOwned list(info == nullptr ? nullptr : use.IOPSCopyPowerSourcesList(info.get()));
  const CFIndex count = list == nullptr ? 0 : use.CFArrayGetCount(list.get());
  for (CFIndex i = 0; i < count; i++) {
    // Belongs to `info`.
    const CFTypeRef description =
        use.IOPSGetPowerSourceDescription(info.get(), use.CFArrayGetValueAtIndex(list.get(), i));
    sources.push_back(PropertyListValue(call.env, description));
  }
  return ListValue(call.env, sources);
}

}  // namespace sysu
