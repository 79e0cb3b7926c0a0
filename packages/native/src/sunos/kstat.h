#pragma once

// libkstat of Solaris and illumos, declared by hand (kstat.h, sys/kstat.h); 64-bit programs.
#include <stddef.h>
#include <stdint.h>

enum { kNameRoom = 31, kRaw = 0, kNamed = 1, kInterrupt = 2, kIo = 3, kTimer = 4 };  // KSTAT_STRLEN, KSTAT_TYPE_*

typedef struct Kstat {
  int64_t created;  // nanoseconds
  struct Kstat* next;
  int32_t id;
  char module[kNameRoom];
  uint8_t reserved;
  int32_t instance;
  char name[kNameRoom];
  uint8_t type;
  char class_name[kNameRoom];
  uint8_t flags;
  void* data;
  uint32_t count;
  size_t size;
  int64_t taken;
} Kstat;

typedef struct {
  int32_t chain_id;
  Kstat* chain;
  int descriptor;
} KstatControl;

void* dlopen(const char* file, int mode);
void* dlsym(void* library, const char* name);
enum { kLazily = 1 };  // RTLD_LAZY
