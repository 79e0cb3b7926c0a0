#include "common/errors.h"

#include <new>

#include "common/error_name.h"
#include "common/values.h"

namespace sysu {

napi_value ErrorValue(napi_env env, const SystemError& error) {
  std::string message = ErrorName(error.number) + ": " + ErrorDescription(error.number) + ", " + error.syscall;
  if (error.subject) message += " '" + *error.subject + "'";
  napi_value value;
  Check(napi_create_error(env, TextValue(env, ErrorName(error.number)), TextValue(env, message), &value));
  SetProperty(env, value, "errno", NumberValue(env, error.number));
  SetProperty(env, value, "syscall", TextValue(env, error.syscall));
  return value;
}

void ThrowInJavaScript(napi_env env) noexcept {
  // A throw that fails finds an environment that is ending, where nobody listens any more.
  try {
    throw;
  } catch (const SystemError& error) {
    Guarded(env, [&]() -> napi_value {
      Check(napi_throw(env, ErrorValue(env, error)));
      return nullptr;
    });
  } catch (const ArgumentError& error) {
    const char* message = error.message.c_str();
    if (error.kind == ArgumentError::kType) {
      napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", message);
    } else {
      napi_throw_range_error(env, "ERR_OUT_OF_RANGE", message);
    }
  } catch (const NodeApiFailure&) {
    bool pending = false;
    if (napi_is_exception_pending(env, &pending) == napi_ok && !pending) {
      napi_throw_error(env, nullptr, "a Node-API call failed");
    }
  } catch (const std::bad_alloc&) {
    napi_throw_error(env, "ENOMEM", "out of memory");
  } catch (...) {
    napi_throw_error(env, nullptr, "an unexpected C++ exception");
  }
}

}  // namespace sysu
