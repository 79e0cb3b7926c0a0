#pragma once

#include <node_api.h>
#include <stdbool.h>
#include <stdint.h>

// Every export is `napi_value Name(napi_env, napi_callback_info)`: NULL where something was thrown. Arguments are not
// coerced: what does not fit throws.

enum { kMostArguments = 3 };

/// The arguments of a call; a missing one is undefined.
bool Arguments(napi_env env, napi_callback_info info, napi_value values[kMostArguments]);

/// A whole number within bounds; -0 is none.
bool Integer(napi_env env, napi_value value, int64_t least, int64_t most, int64_t* number);

/// A process id that signals may go to: never 0 or negative, which stand for groups and for everyone.
bool Pid(napi_env env, napi_value value, int* pid);

/// The elements of an Int32Array, at most so many.
bool Integers(napi_env env, napi_value value, int* numbers, size_t room, size_t* count);

/// A string without NUL that fits.
bool Text(napi_env env, napi_value value, char* text, size_t room);

napi_value NumberValue(napi_env env, double number);
napi_value UndefinedValue(napi_env env);

/// A Buffer that holds a copy.
napi_value BytesValue(napi_env env, const void* bytes, size_t size);

/// Throws an Error with `code`, `errno` and `syscall`. Returns NULL.
napi_value ThrowSystemError(napi_env env, int number, const char* syscall);

/// Throws a RangeError or TypeError. Returns false.
bool ThrowArgumentError(napi_env env, const char* message);
