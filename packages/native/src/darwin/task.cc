#include <mach/mach.h>

#include "common/arguments.h"
#include "common/values.h"
#include "darwin/exports.h"
#include "darwin/mach_error.h"
#include "darwin/port.h"

namespace sysu {

napi_value TaskInfo(const Call& call) {
  const int32_t pid = Pid(call.At(0, "pid"));
  mach_port_t name = MACH_PORT_NULL;
  kern_return_t result = task_for_pid(mach_task_self(), pid, &name);
  if (result != KERN_SUCCESS) throw MachError(result, "task_for_pid", std::to_string(pid));
  const Port task(name);
  task_vm_info_data_t info = {};
  mach_msg_type_number_t count = TASK_VM_INFO_COUNT;
  result = task_info(task.name(), TASK_VM_INFO, reinterpret_cast<task_info_t>(&info), &count);
  if (result != KERN_SUCCESS) throw MachError(result, "task_info", std::to_string(pid));
  return BytesValue(call.env, reinterpret_cast<const char*>(&info), count * sizeof(natural_t));
}

}  // namespace sysu
