#include "sunos/kstat.h"

#include "c/call.h"
#include "sunos/exports.h"
#include "sunos/system.h"

typedef struct {
  KstatControl* (*open)(void);
  int (*close)(KstatControl* control);
  int32_t (*read)(KstatControl* control, Kstat* kstat, void* data);
} Library;

/// libkstat.so.1, which is loaded when it is first asked: what does not ask starts sooner.
static const Library* Loaded(void) {
  static Library library;
  if (library.open != NULL) return &library;
  void* const handle = dlopen("libkstat.so.1", kLazily);
  if (handle == NULL) return NULL;
  *(void**)&library.close = dlsym(handle, "kstat_close");
  *(void**)&library.read = dlsym(handle, "kstat_read");
  *(void**)&library.open = dlsym(handle, "kstat_open");
  return library.open == NULL || library.close == NULL || library.read == NULL ? NULL : &library;
}

static bool IsSame(const char* text, const char* other) {
  size_t i = 0;
  while (text[i] != '\0' && text[i] == other[i])
    i++;
  return text[i] == other[i];
}

static bool SetText(napi_env env, napi_value object, const char* key, const char* text) {
  napi_value value;
  return napi_create_string_latin1(env, text, NAPI_AUTO_LENGTH, &value) == napi_ok &&
         napi_set_named_property(env, object, key, value) == napi_ok;
}

/// { instance, name, class, type, bytes }, or NULL.
static napi_value Described(napi_env env, const Kstat* kstat) {
  napi_value object;
  const bool made = napi_create_object(env, &object) == napi_ok &&
                    napi_set_named_property(env, object, "instance", NumberValue(env, kstat->instance)) == napi_ok &&
                    SetText(env, object, "name", kstat->name) && SetText(env, object, "class", kstat->class_name) &&
                    napi_set_named_property(env, object, "type", NumberValue(env, kstat->type)) == napi_ok &&
                    napi_set_named_property(env, object, "bytes", BytesValue(env, kstat->data, kstat->size)) == napi_ok;
  return made ? object : NULL;
}

/// One that has gone since the chain was made is left out.
static bool AddMatching(napi_env env, const Library* library, KstatControl* control, const char* module,
                        napi_value list) {
  uint32_t count = 0;
  for (Kstat* kstat = control->chain; kstat != NULL; kstat = kstat->next) {
    if (!IsSame(kstat->module, module) || library->read(control, kstat, NULL) < 0 || kstat->data == NULL) continue;
    const napi_value described = Described(env, kstat);
    if (described == NULL || napi_set_element(env, list, count++, described) != napi_ok) return false;
  }
  return true;
}

napi_value Kstats(napi_env env, napi_callback_info info) {
  napi_value values[kMostArguments], list;
  char module[kNameRoom + 1];
  if (!Arguments(env, info, values) || !Text(env, values[0], module, sizeof module)) return NULL;
  const Library* const library = Loaded();
  if (library == NULL) return ThrowSystemError(env, kNotFound, "dlopen");
  KstatControl* const control = library->open();
  if (control == NULL) return ThrowSystemError(env, errno, "kstat_open");
  const bool done = napi_create_array(env, &list) == napi_ok && AddMatching(env, library, control, module, list);
  library->close(control);
  return done ? list : NULL;
}
