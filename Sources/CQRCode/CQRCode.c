#include "CQRCode.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#if defined(__APPLE__)
static const char *const names[] = {"libqrencode.4.dylib", "/opt/homebrew/lib/libqrencode.4.dylib",
                                    "/usr/local/lib/libqrencode.4.dylib"};
#else
static const char *const names[] = {"libqrencode.so.4"};
#endif

static cqrcode_functions table;
static char failure[512];
static int loaded = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static int load(const char *library, cqrcode_functions *functions, char *reason, size_t size) {
    void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) {
        const char *text = dlerror();
        snprintf(reason, size, "%s", text != NULL ? text : library);
        return 1;
    }
// POSIX lets a data pointer from dlsym() become a function pointer; memcpy says so without a cast that C forbids.
#define CQRCODE_FIND(member, symbol)                                                 \
    do {                                                                             \
        void *address = dlsym(handle, symbol);                                       \
        if (address == NULL) {                                                       \
            snprintf(reason, size, "%s has no function %s", library, symbol);        \
            dlclose(handle);                                                         \
            return 1;                                                                \
        }                                                                            \
        memcpy(&functions->member, &address, sizeof address);                        \
    } while (0)
    CQRCODE_FIND(encode_data, "QRcode_encodeData");
    CQRCODE_FIND(encode_string, "QRcode_encodeString");
    CQRCODE_FIND(free, "QRcode_free");
#undef CQRCODE_FIND
    return 0;
}

static void load_once(void) {
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        if (load(names[index], &table, failure, sizeof failure) == 0) {
            failure[0] = '\0';
            loaded = 1;
            return;
        }
    }
}

const cqrcode_functions *cqrcode_load(void) {
    pthread_once(&once, load_once);
    return loaded ? &table : NULL;
}

const char *cqrcode_load_error(void) {
    pthread_once(&once, load_once);
    return failure;
}

int cqrcode_try_load(const char *library, char *reason, unsigned long size) {
    cqrcode_functions functions;
    return load(library, &functions, reason, size);
}
