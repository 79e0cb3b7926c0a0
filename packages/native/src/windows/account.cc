#include <windows.h>

#include <sddl.h>

#include <memory>
#include <string>
#include <utility>

#include "common/job.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"
#include "windows/wide_text.h"

namespace sysu {

namespace {

using Local = std::unique_ptr<void, decltype(&LocalFree)>;

/// The name of an account: it may take asking a domain controller.
class AccountNameJob final : public Job {
 public:
  explicit AccountNameJob(Local sid) : sid_(std::move(sid)) {}

  void Run() override {
    wchar_t name[256], domain[256];
    DWORD name_size = 256, domain_size = 256;
    SID_NAME_USE use;
    if (!LookupAccountSidW(nullptr, sid_.get(), name, &name_size, domain, &domain_size, &use)) {
      throw Failure(GetLastError(), "LookupAccountSid");
    }
    name_ = std::wstring(domain) + L'\\' + name;
  }

  napi_value Result(napi_env env) override { return WideTextValue(env, name_); }

 private:
  Local sid_;
  std::wstring name_;
};

}  // namespace

napi_value ProcessOwner(const Call& call) {
  HANDLE token;
  if (!OpenProcessToken(Handle(call.At(0, "process")), TOKEN_QUERY, &token)) {
    throw Failure(GetLastError(), "OpenProcessToken");
  }
  const std::unique_ptr<void, decltype(&::CloseHandle)> held(token, ::CloseHandle);
  alignas(TOKEN_USER) char owner[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
  DWORD size;
  if (!GetTokenInformation(token, TokenUser, owner, sizeof owner, &size)) {
    throw Failure(GetLastError(), "GetTokenInformation");
  }
  wchar_t* text;
  if (!ConvertSidToStringSidW(reinterpret_cast<TOKEN_USER*>(owner)->User.Sid, &text)) {
    throw Failure(GetLastError(), "ConvertSidToStringSid");
  }
  const Local freed(text, LocalFree);
  return WideTextValue(call.env, text);
}

napi_value AccountName(const Call& call) {
  PSID sid;
  if (!ConvertStringSidToSidW(WideText(call.At(0, "sid")).c_str(), &sid)) {
    throw Failure(GetLastError(), "ConvertStringSidToSid");
  }
  return Job::Start(call.env, std::make_unique<AccountNameJob>(Local(sid, LocalFree)));
}

}  // namespace sysu
