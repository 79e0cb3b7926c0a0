#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "linux/exports.h"
#include "linux/read_directory.h"
#include "linux/relative_path.h"

namespace sysu {

namespace {

std::vector<std::string> Directories(const Argument& argument) {
  std::vector<std::string> directories = Texts(argument);
  for (const std::string& directory : directories)
    RelativePath(argument, directory);
  return directories;
}

/// Whether the name ends in the mark, which is then taken off.
bool TakeMark(std::string& name, char mark) {
  if (name.empty() || name.back() != mark) return false;
  name.pop_back();
  return true;
}

/// A name as `ls -F` marks it: `fd/` a directory, `exe@` a link, `fd/@` the links in a directory, `stat` a file; and
/// `smaps*` one of many records.
Name MarkedName(const Argument& argument, std::string name) {
  if (TakeMark(name, '*')) return {Name::kRecords, RelativePath(argument, std::move(name))};
  const bool link = TakeMark(name, '@');
  const bool directory = TakeMark(name, '/');
  const Name::Kind kind = directory ? (link ? Name::kTargets : Name::kNames) : link ? Name::kLink : Name::kFile;
  return {kind, RelativePath(argument, std::move(name))};
}

std::vector<Name> Names(const Argument& argument) {
  std::vector<Name> names;
  for (std::string& name : Texts(argument))
    names.push_back(MarkedName(argument, std::move(name)));
  return names;
}

ReadRequest Request(const Call& call) {
  ReadRequest request;
  request.root = Text(call.At(0, "root"));
  request.directories = Directories(call.At(1, "directories"));
  request.names = Names(call.At(2, "names"));
  request.limit = Limit(call.At(3, "limit"), request.names.size());
  request.clock = Boolean(call.At(4, "clock"));
  return request;
}

class ReadFilesJob final : public Job {
 public:
  explicit ReadFilesJob(ReadRequest request) : request_(std::move(request)) {}

 private:
  void Run() override { batch_ = ReadDirectories(request_); }
  napi_value Result(napi_env env) override { return batch_.Value(env); }

  ReadRequest request_;
  Batch batch_;
};

}  // namespace

napi_value ReadFiles(const Call& call) {
  return Job::Start(call.env, std::make_unique<ReadFilesJob>(Request(call)));
}

napi_value ReadFilesNow(const Call& call) {
  return ReadDirectories(Request(call)).Value(call.env);
}

}  // namespace sysu
