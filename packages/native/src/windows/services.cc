#include <windows.h>

#include <memory>
#include <string>
#include <type_traits>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/information.h"
#include "windows/wide_text.h"

namespace sysu {

namespace {

struct CloseService {
  void operator()(SC_HANDLE handle) const { CloseServiceHandle(handle); }
};
using Opened = std::unique_ptr<std::remove_pointer_t<SC_HANDLE>, CloseService>;

Opened OpenManager() {
  Opened manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT | SC_MANAGER_ENUMERATE_SERVICE));
  if (!manager) throw Failure(GetLastError(), "OpenSCManagerW");
  return manager;
}

class ListServices : public Job {
  void Run() override {
    const Opened manager = OpenManager();
    services_ = AskWin32("EnumServicesStatusExW", 65536, [&](void* buffer, ULONG size, ULONG* needed) -> DWORD {
      DWORD more = 0, resume = 0;
      const bool listed = EnumServicesStatusExW(manager.get(), SC_ENUM_PROCESS_INFO, SERVICE_WIN32, SERVICE_STATE_ALL,
                                                static_cast<BYTE*>(buffer), size, &more, &count_, &resume, nullptr);
      *needed = listed ? size : size + more;
      return listed ? NO_ERROR : GetLastError();
    });
  }

  napi_value Result(napi_env env) override {
    const napi_value value = InformationValue(env, services_);
    SetProperty(env, value, "count", NumberValue(env, count_));
    return value;
  }

  Information services_;
  DWORD count_ = 0;
};

class DescribeOne : public Job {
 public:
  explicit DescribeOne(std::wstring name) : name_(std::move(name)) {}

 private:
  void Run() override {
    const Opened manager = OpenManager();
    const Opened service(OpenServiceW(manager.get(), name_.c_str(), SERVICE_QUERY_CONFIG | SERVICE_QUERY_STATUS));
    if (!service) throw Failure(GetLastError(), "OpenServiceW");
    configuration_ = AskWin32("QueryServiceConfigW", 1024, [&](void* buffer, ULONG size, ULONG* needed) -> DWORD {
      auto* configuration = static_cast<QUERY_SERVICE_CONFIGW*>(buffer);
      return QueryServiceConfigW(service.get(), configuration, size, needed) ? NO_ERROR : GetLastError();
    });
    description_ = AskWin32("QueryServiceConfig2W", 1024, [&](void* buffer, ULONG size, ULONG* needed) -> DWORD {
      auto* description = static_cast<BYTE*>(buffer);
      return QueryServiceConfig2W(service.get(), SERVICE_CONFIG_DESCRIPTION, description, size, needed)
                 ? NO_ERROR
                 : GetLastError();
    });
    DWORD needed;
    if (!QueryServiceStatusEx(service.get(), SC_STATUS_PROCESS_INFO, reinterpret_cast<BYTE*>(&status_), sizeof status_,
                              &needed)) {
      throw Failure(GetLastError(), "QueryServiceStatusEx");
    }
  }

  napi_value Result(napi_env env) override {
    const napi_value value = ObjectValue(env);
    SetProperty(env, value, "configuration", InformationValue(env, configuration_));
    SetProperty(env, value, "description", InformationValue(env, description_));
    SetProperty(env, value, "status", BytesValue(env, reinterpret_cast<const char*>(&status_), sizeof status_));
    return value;
  }

  std::wstring name_;
  Information configuration_, description_;
  SERVICE_STATUS_PROCESS status_ = {};
};

}  // namespace

napi_value Services(const Call& call) {
  return Job::Start(call.env, std::make_unique<ListServices>());
}

napi_value DescribeService(const Call& call) {
  return Job::Start(call.env, std::make_unique<DescribeOne>(WideText(call.At(0, "name"))));
}

}  // namespace sysu
