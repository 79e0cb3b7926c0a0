#include "c/call.h"

// Of errno.h, those that the calls here fail with: the first 34 are the same everywhere, the others those of the BSDs.
static const struct {
  int number;
  const char* name;
} kErrors[] = {
    {1, "EPERM"},    {2, "ENOENT"},  {3, "ESRCH"},       {4, "EINTR"},         {5, "EIO"},
    {6, "ENXIO"},    {9, "EBADF"},   {10, "ECHILD"},     {11, "EDEADLK"},      {12, "ENOMEM"},
    {13, "EACCES"},  {14, "EFAULT"}, {16, "EBUSY"},      {17, "EEXIST"},       {19, "ENODEV"},
    {20, "ENOTDIR"}, {21, "EISDIR"}, {22, "EINVAL"},     {23, "ENFILE"},       {24, "EMFILE"},
    {34, "ERANGE"},  {35, "EAGAIN"}, {45, "EOPNOTSUPP"}, {63, "ENAMETOOLONG"}, {78, "ENOSYS"},
};

static const char* NameOf(int number) {
  for (size_t i = 0; i < sizeof kErrors / sizeof kErrors[0]; i++)
    if (kErrors[i].number == number) return kErrors[i].name;
  return "errno";
}

napi_value ThrowSystemError(napi_env env, int number, const char* syscall) {
  napi_value code, message, error, name;
  const bool made = napi_create_string_utf8(env, NameOf(number), NAPI_AUTO_LENGTH, &code) == napi_ok &&
                    napi_create_string_utf8(env, syscall, NAPI_AUTO_LENGTH, &message) == napi_ok &&
                    napi_create_error(env, code, message, &error) == napi_ok &&
                    napi_create_string_utf8(env, syscall, NAPI_AUTO_LENGTH, &name) == napi_ok &&
                    napi_set_named_property(env, error, "syscall", name) == napi_ok &&
                    napi_set_named_property(env, error, "errno", NumberValue(env, number)) == napi_ok;
  if (made) napi_throw(env, error);
  return NULL;
}
