#include "linux/batch.h"

#include <climits>

#include "common/arguments.h"
#include "common/values.h"

namespace sysu {

namespace {

constexpr size_t kFull = 4 << 20;  // bytes

}  // namespace

void Batch::AddSlot(int32_t length) {
  const size_t start = bytes.size() - (length > 0 ? static_cast<size_t>(length) : 0);
  slots_.push_back(static_cast<int32_t>(start));
  slots_.push_back(length);
}

void Batch::AddDirectory(int state, uint32_t user, uint32_t group, double clock, double time) {
  states_.push_back(state);
  owners_.push_back(user);
  owners_.push_back(group);
  clocks_.push_back(clock);
  times_.push_back(time);
}

bool Batch::IsFull() const {
  return bytes.size() >= kFull;
}

napi_value Batch::Value(napi_env env) const {
  const napi_value batch = ObjectValue(env);
  SetProperty(env, batch, "count", NumberValue(env, static_cast<double>(states_.size())));
  SetProperty(env, batch, "bytes", BytesValue(env, bytes.data(), bytes.size()));
  TypedArrays arrays(env, SizeOf(clocks_) + SizeOf(times_) + SizeOf(slots_) + SizeOf(states_) + SizeOf(owners_));
  SetProperty(env, batch, "clocks", arrays.Add(clocks_));
  SetProperty(env, batch, "times", arrays.Add(times_));
  SetProperty(env, batch, "slots", arrays.Add(slots_));
  SetProperty(env, batch, "states", arrays.Add(states_));
  SetProperty(env, batch, "owners", arrays.Add(owners_));
  return batch;
}

size_t Limit(const Argument& argument, size_t files) {
  // Slots are 32 bits wide: also what is read when a batch was almost full has a start and a length.
  const size_t most = (INT_MAX - kFull) / (files + 1);
  return static_cast<size_t>(Integer(argument, 0, static_cast<int64_t>(most)));
}

}  // namespace sysu
