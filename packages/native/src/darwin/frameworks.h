#pragma once

#include <mach/mach.h>

#include <memory>

namespace sysu {

// What we call of IOKit and CoreFoundation, declared as their documentation has it: compiling against the frameworks
// takes an SDK of Apple's. They are loaded when first called.
using CFTypeRef = const void*;
using CFIndex = long;
using IoObject = mach_port_t;

struct Frameworks {
  void (*CFRelease)(CFTypeRef);
  CFTypeRef (*CFStringCreateWithCString)(CFTypeRef allocator, const char* text, uint32_t encoding);
  CFTypeRef (*CFPropertyListCreateData)(CFTypeRef allocator, CFTypeRef list, CFIndex format, unsigned long options,
                                        CFTypeRef* error);
  CFIndex (*CFDataGetLength)(CFTypeRef);
  const uint8_t* (*CFDataGetBytePtr)(CFTypeRef);
  CFIndex (*CFArrayGetCount)(CFTypeRef);
  CFTypeRef (*CFArrayGetValueAtIndex)(CFTypeRef, CFIndex);

  CFTypeRef (*IOServiceMatching)(const char* name);
  /// Takes over the dictionary.
  kern_return_t (*IOServiceGetMatchingServices)(mach_port_t, CFTypeRef matching, IoObject* iterator);
  IoObject (*IOIteratorNext)(IoObject iterator);
  kern_return_t (*IOObjectRelease)(IoObject);
  CFTypeRef (*IORegistryEntrySearchCFProperty)(IoObject entry, const char* plane, CFTypeRef key, CFTypeRef allocator,
                                               uint32_t options);

  CFTypeRef (*IOPSCopyPowerSourcesInfo)();
  CFTypeRef (*IOPSCopyPowerSourcesList)(CFTypeRef info);
  CFTypeRef (*IOPSGetPowerSourceDescription)(CFTypeRef info, CFTypeRef source);

  /// Throws SystemError where one of them is not there.
  static const Frameworks& Load();
};

struct CFRelease {
  void operator()(CFTypeRef object) const { Frameworks::Load().CFRelease(object); }
};
/// An object of CoreFoundation that is ours to release.
using CFOwned = std::unique_ptr<const void, CFRelease>;

}  // namespace sysu
