#pragma once

// What we use of the headers of Solaris and illumos, declared by hand; 64-bit programs.
#include <stddef.h>
#include <stdint.h>

enum { kReadOnly = 0, kReadWrite = 2 };                 // O_RDONLY, O_RDWR
enum { kNotFound = 2, kNoMemory = 12, kInvalid = 22 };  // ENOENT, ENOMEM, EINVAL

int* ___errno(void);
#define errno (*___errno())
int open(const char* path, int flags, ...);
int close(int descriptor);
int ioctl(int descriptor, int request, ...);
long pread(int descriptor, void* bytes, size_t size, long position);
int statvfs(const char* path, void* figures);
int swapctl(int command, void* argument);
void* malloc(size_t size);
void free(void* memory);
