#include <mach/mach.h>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"
#include "darwin/mach_error.h"
#include "darwin/port.h"

namespace sysu {

namespace {

int Flavor(const Call& call) {
  return static_cast<int>(Integer(call.At(0, "flavor"), 0, INT32_MAX));
}

/// Mach counts what it hands over in integers; as many as there are, or fit.
template <typename Ask>
napi_value Statistics(const Call& call, const char* name, Ask ask) {
  integer_t integers[HOST_VM_INFO64_COUNT > 64 ? HOST_VM_INFO64_COUNT : 64];
  mach_msg_type_number_t count = sizeof integers / sizeof integers[0];
  const Port host(mach_host_self());
  const kern_return_t result = ask(host.name(), Flavor(call), integers, &count);
  if (result != KERN_SUCCESS) throw MachError(result, name, std::to_string(Flavor(call)));
  return BytesValue(call.env, reinterpret_cast<const char*>(integers), count * sizeof integers[0]);
}

}  // namespace

napi_value HostStatistics(const Call& call) {
  return Statistics(call, "host_statistics", host_statistics);
}

napi_value HostStatistics64(const Call& call) {
  return Statistics(call, "host_statistics64", host_statistics64);
}

napi_value HostProcessorInfo(const Call& call) {
  natural_t processors = 0;
  processor_info_array_t integers = nullptr;
  mach_msg_type_number_t count = 0;
  const Port host(mach_host_self());
  const kern_return_t result = host_processor_info(host.name(), Flavor(call), &processors, &integers, &count);
  if (result != KERN_SUCCESS) throw MachError(result, "host_processor_info", std::to_string(Flavor(call)));
  const struct Mapping {
    vm_address_t address;
    vm_size_t size;
    ~Mapping() { vm_deallocate(mach_task_self(), address, size); }
  } mapping = {reinterpret_cast<vm_address_t>(integers), count * sizeof integers[0]};
  return BytesValue(call.env, reinterpret_cast<const char*>(integers), mapping.size);
}

}  // namespace sysu
