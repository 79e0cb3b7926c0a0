#include "darwin/property_list.h"

#include "common/values.h"

namespace sysu {

namespace {

constexpr CFIndex kBinaryFormat = 200;  // kCFPropertyListBinaryFormat_v1_0

}  // namespace

napi_value PropertyListValue(napi_env env, CFTypeRef object) {
  if (object == nullptr) return NullValue(env);
  const Frameworks& use = Frameworks::Load();
  const CFOwned data(use.CFPropertyListCreateData(nullptr, object, kBinaryFormat, 0, nullptr));
  if (data == nullptr) return NullValue(env);
  const auto* const bytes = reinterpret_cast<const char*>(use.CFDataGetBytePtr(data.get()));
  return BytesValue(env, bytes, static_cast<size_t>(use.CFDataGetLength(data.get())));
}

}  // namespace sysu
