/* A module of the name service that never answers: libnss_hang.so.2, for "passwd: hang" in nsswitch.conf. */
#include <nss.h>
#include <pwd.h>
#include <unistd.h>

enum nss_status _nss_hang_getpwuid_r(uid_t id, struct passwd* entry, char* buffer, size_t size, int* error);

enum nss_status _nss_hang_getpwuid_r(uid_t id, struct passwd* entry, char* buffer, size_t size, int* error) {
  (void)id, (void)entry, (void)buffer, (void)size, (void)error;
  for (;;)
    pause();
}
