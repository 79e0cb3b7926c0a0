#include "darwin/frameworks.h"

#include <dlfcn.h>

#include <cerrno>

#include "common/errors.h"

namespace sysu {

namespace {

void* Library(const char* path) {
  void* const library = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) throw SystemError{ENOENT, "dlopen", path};
  return library;
}

template <typename Function>
void Find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  if (function == nullptr) throw SystemError{ENOSYS, "dlsym", name};
}

Frameworks Found() {
  Frameworks all;
  void* const foundation = Library("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation");
  Find(foundation, "CFRelease", all.CFRelease);
  Find(foundation, "CFStringCreateWithCString", all.CFStringCreateWithCString);
  Find(foundation, "CFPropertyListCreateData", all.CFPropertyListCreateData);
  Find(foundation, "CFDataGetLength", all.CFDataGetLength);
  Find(foundation, "CFDataGetBytePtr", all.CFDataGetBytePtr);
  Find(foundation, "CFArrayGetCount", all.CFArrayGetCount);
  Find(foundation, "CFArrayGetValueAtIndex", all.CFArrayGetValueAtIndex);
  void* const kit = Library("/System/Library/Frameworks/IOKit.framework/IOKit");
  Find(kit, "IOServiceMatching", all.IOServiceMatching);
  Find(kit, "IOServiceGetMatchingServices", all.IOServiceGetMatchingServices);
  Find(kit, "IOIteratorNext", all.IOIteratorNext);
  Find(kit, "IOObjectRelease", all.IOObjectRelease);
  Find(kit, "IORegistryEntrySearchCFProperty", all.IORegistryEntrySearchCFProperty);
  Find(kit, "IOPSCopyPowerSourcesInfo", all.IOPSCopyPowerSourcesInfo);
  Find(kit, "IOPSCopyPowerSourcesList", all.IOPSCopyPowerSourcesList);
  Find(kit, "IOPSGetPowerSourceDescription", all.IOPSGetPowerSourceDescription);
  return all;
}

}  // namespace

const Frameworks& Frameworks::Load() {
  static const Frameworks all = Found();
  return all;
}

}  // namespace sysu
