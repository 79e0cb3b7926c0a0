// What Debian's libstdc++ and libgcc take from glibc, for a program of musl that needs these two: it is linked in the place
// of glibc's ld-linux-x86-64.so.2. The rest they find in musl itself.
#define _GNU_SOURCE
#include <link.h>
#include <stdint.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

char __libc_single_threaded = 0;

uint32_t arc4random(void) {
  uint32_t value = 0;
  getrandom(&value, sizeof(value), 0);
  return value;
}

size_t __strftime_l(char* to, size_t size, const char* format, const struct tm* time, locale_t locale) {
  return strftime_l(to, size, format, time, locale);
}

// What is thread-local is not tidied up: threads end with the program.
int __cxa_thread_atexit_impl(void (*end)(void*), void* object, void* module) {
  (void)end, (void)object, (void)module;
  return 0;
}

// libgcc has them under older versions, of which musl knows nothing.
unsigned __cpu_model[4];
int __cpu_indicator_init(void) { return 0; }

// struct dl_find_object of glibc's dlfcn.h: by this the unwinder finds who catches an exception.
struct object {
  unsigned long long flags;
  void *start, *end;
  struct link_map* map;
  void* eh_frame;
  unsigned long long reserved[7];
};

struct search {
  uintptr_t pc;
  struct object* found;
};

static int look(struct dl_phdr_info* info, size_t size, void* data) {
  (void)size;
  struct search* search = data;
  struct object object = {0};
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr)* part = &info->dlpi_phdr[i];
    const uintptr_t start = info->dlpi_addr + part->p_vaddr, end = start + part->p_memsz;
    if (part->p_type == PT_GNU_EH_FRAME) object.eh_frame = (void*)start;
    if (part->p_type == PT_LOAD && search->pc >= start && search->pc < end) {
      object.start = (void*)start;
      object.end = (void*)end;
    }
  }
  if (object.start == NULL || object.eh_frame == NULL) return 0;
  *search->found = object;
  return 1;
}

int _dl_find_object(void* pc, struct object* found) {
  struct search search = {(uintptr_t)pc, found};
  return dl_iterate_phdr(look, &search) == 1 ? 0 : -1;
}
