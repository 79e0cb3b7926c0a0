#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"
#include "darwin/frameworks.h"
#include "darwin/mach_error.h"
#include "darwin/property_list.h"

namespace sysu {

namespace {

constexpr uint32_t kUtf8 = 0x08000100;       // kCFStringEncodingUTF8
constexpr uint32_t kRecursively = 1;         // kIORegistryIterateRecursively
constexpr mach_port_t kDefaultPort = 0;      // kIOMainPortDefault
constexpr const char* kPlane = "IOService";  // kIOServicePlane

/// An object of IOKit that is ours to release.
class Owned {
 public:
  explicit Owned(IoObject object) : object_(object) {}
  ~Owned() {
    if (object_ != 0) Frameworks::Load().IOObjectRelease(object_);
  }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;

  IoObject get() const { return object_; }

 private:
  IoObject object_;
};

napi_value Property(napi_env env, IoObject service, const std::string& key) {
  const Frameworks& use = Frameworks::Load();
  const CFOwned name(use.CFStringCreateWithCString(nullptr, key.c_str(), kUtf8));
  if (name == nullptr) return NullValue(env);
  const CFOwned value(use.IORegistryEntrySearchCFProperty(service, kPlane, name.get(), nullptr, kRecursively));
  return PropertyListValue(env, value.get());
}

}  // namespace

napi_value IoServices(const Call& call) {
  const std::string name = Text(call.At(0, "name"));
  const std::vector<std::string> keys = Texts(call.At(1, "keys"));
  const Frameworks& use = Frameworks::Load();
  IoObject all = 0;
  const kern_return_t result =
      use.IOServiceGetMatchingServices(kDefaultPort, use.IOServiceMatching(name.c_str()), &all);
  if (result != KERN_SUCCESS) throw MachError(result, "IOServiceGetMatchingServices", name);
  const Owned iterator(all);
  std::vector<napi_value> services;
  for (;;) {
    const Owned service(use.IOIteratorNext(iterator.get()));
    if (service.get() == 0) return ListValue(call.env, services);
    std::vector<napi_value> properties;
    for (const std::string& key : keys)
      properties.push_back(Property(call.env, service.get(), key));
    services.push_back(ListValue(call.env, properties));
  }
}

}  // namespace sysu
