/* A disk that is slower to sync: every fsync and fdatasync takes SLOWSYNC_MS longer. Loaded with LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*sync_call)(int);

static void linger(void) {
  const char *text = getenv("SLOWSYNC_MS");
  if (text != NULL) usleep((useconds_t)atoi(text) * 1000);
}

int fsync(int file) {
  static sync_call real;
  if (real == NULL) real = (sync_call)dlsym(RTLD_NEXT, "fsync");
  linger();
  return real(file);
}

int fdatasync(int file) {
  static sync_call real;
  if (real == NULL) real = (sync_call)dlsym(RTLD_NEXT, "fdatasync");
  linger();
  return real(file);
}
