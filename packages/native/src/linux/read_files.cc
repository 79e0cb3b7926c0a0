#include <utility>

#include "common/arguments.h"
#include "common/job.h"
#include "linux/exports.h"
#include "linux/read_directory.h"
#include "linux/relative_path.h"

namespace sysu {

namespace {

std::vector<std::string> Directories(const Argument& argument) {
  std::vector<std::string> directories = JoinedTexts(argument);
  for (const std::string& directory : directories)
    RelativePath(argument, directory);
  return directories;
}

/// Whether the name ends in the mark, which is then taken off.
bool TakeMark(std::string& name, const std::string& mark) {
  if (name.size() < mark.size() || name.compare(name.size() - mark.size(), mark.size(), mark) != 0) return false;
  name.resize(name.size() - mark.size());
  return true;
}

/// How it is read, by the marks at its end, which are taken off: see index.ts.
Name::Kind TakeKind(std::string& name) {
  static constexpr std::pair<const char*, Name::Kind> kMarks[] = {
      {"/@++", Name::kEndsWithInfos},
      {"/@+", Name::kEnds},
      {"/@", Name::kTargets},
      {"@+", Name::kEnd},
      {"@", Name::kLink},
      {"/", Name::kNames},
      {"*-", Name::kTails},
      {"*", Name::kRecords},
  };
  for (const auto& [mark, kind] : kMarks)
    if (TakeMark(name, mark)) return kind;
  return Name::kFile;
}

Name MarkedName(const Argument& argument, std::string name) {
  const Name::Kind kind = TakeKind(name);
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
