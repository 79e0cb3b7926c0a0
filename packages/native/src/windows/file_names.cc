#include <windows.h>

#include <winternl.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "common/arguments.h"
#include "common/job.h"
#include "common/values.h"
#include "windows/error.h"
#include "windows/exports.h"
#include "windows/handle.h"
#include "windows/wide_text.h"

namespace sysu {

namespace {

// A question about a file that is answered at all is answered at once; one about a pipe that its owner reads never is.
constexpr auto kPatience = std::chrono::milliseconds(200);
constexpr auto kObjectName = static_cast<OBJECT_INFORMATION_CLASS>(1);

using Owned = std::unique_ptr<void, decltype(&::CloseHandle)>;

Owned Copy(HANDLE process, HANDLE handle) {
  HANDLE copy = nullptr;
  DuplicateHandle(process, handle, GetCurrentProcess(), &copy, 0, FALSE, DUPLICATE_SAME_ACCESS);
  return Owned(copy, ::CloseHandle);
}

bool IsRegularFile(HANDLE file) {
  BY_HANDLE_FILE_INFORMATION about;
  return GetFileType(file) == FILE_TYPE_DISK && GetFileInformationByHandle(file, &about) &&
         (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

/// The path of a regular file as the kernel has it; empty for anything else.
std::wstring NameOf(HANDLE process, HANDLE handle) {
  const Owned file = Copy(process, handle);
  if (file == nullptr || !IsRegularFile(file.get())) return {};
  std::vector<char> buffer(sizeof(UNICODE_STRING) + 65536);
  ULONG needed;
  if (NtQueryObject(file.get(), kObjectName, buffer.data(), static_cast<ULONG>(buffer.size()), &needed) < 0) return {};
  const auto* name = reinterpret_cast<const UNICODE_STRING*>(buffer.data());
  return std::wstring(name->Buffer, name->Length / sizeof(wchar_t));
}

/// What the threads that ask share with the one that waits for them. A thread that hangs is left behind with it.
struct Questions {
  Questions(Owned owner, std::vector<double> handles)
      : process(std::move(owner)), handles(std::move(handles)), names(this->handles.size()) {}

  const Owned process;
  const std::vector<double> handles;
  std::mutex mutex;
  std::condition_variable answered;
  std::vector<std::wstring> names;
  /// The question that is being asked: whoever asks an earlier one was given up.
  size_t next = 0;
};

void Ask(std::shared_ptr<Questions> questions, size_t from) {
  for (size_t i = from; i < questions->handles.size(); i++) {
    const auto handle = static_cast<uintptr_t>(questions->handles[i]);
    std::wstring name = NameOf(questions->process.get(), reinterpret_cast<HANDLE>(handle));
    const std::lock_guard<std::mutex> lock(questions->mutex);
    if (questions->next != i) return;
    questions->names[i] = std::move(name);
    questions->next = i + 1;
    questions->answered.notify_one();
  }
}

class FileNamesJob final : public Job {
 public:
  explicit FileNamesJob(std::shared_ptr<Questions> questions) : questions_(std::move(questions)) {}

  void Run() override {
    std::unique_lock<std::mutex> lock(questions_->mutex);
    const size_t count = questions_->handles.size();
    while (questions_->next < count) {
      std::thread(Ask, questions_, questions_->next).detach();
      size_t seen = questions_->next;
      while (questions_->answered.wait_for(lock, kPatience, [&] { return questions_->next > seen; })) {
        seen = questions_->next;
        if (seen == count) return;
      }
      // Nobody knows its name: on with the one after it.
      questions_->next++;
    }
  }

  napi_value Result(napi_env env) override {
    const std::lock_guard<std::mutex> lock(questions_->mutex);
    napi_value names;
    Check(napi_create_array_with_length(env, questions_->names.size(), &names));
    for (uint32_t i = 0; i < questions_->names.size(); i++) {
      Check(napi_set_element(env, names, i, WideTextValue(env, questions_->names[i])));
    }
    return names;
  }

 private:
  std::shared_ptr<Questions> questions_;
};

}  // namespace

napi_value FileNames(const Call& call) {
  std::vector<double> handles = Doubles(call.At(1, "handles"));
  Owned process = Copy(GetCurrentProcess(), Handle(call.At(0, "process")));
  if (process == nullptr) throw Failure(GetLastError(), "DuplicateHandle");
  // A thread that hangs outlives the worker that unloads the addon.
  HMODULE pinned;
  GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS,
                     reinterpret_cast<const wchar_t*>(NameOf), &pinned);
  auto questions = std::make_shared<Questions>(std::move(process), std::move(handles));
  return Job::Start(call.env, std::make_unique<FileNamesJob>(std::move(questions)));
}

}  // namespace sysu
