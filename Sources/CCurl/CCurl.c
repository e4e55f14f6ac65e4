#define _GNU_SOURCE
#include "CCurl.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#if defined(__APPLE__)
static const char *const names[] = {"libcurl.4.dylib", "/usr/lib/libcurl.4.dylib"};
#else
static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
#endif

typedef struct {
    int msg;
    void *handle;
    union {
        void *whatever;
        int result;
    } data;
} multi_message;

typedef struct {
    int family, type, protocol;
    unsigned int length;
} socket_address;

typedef struct {
    int (*global_init)(long flags);
    void *(*easy_init)(void);
    int (*easy_setopt)(void *, int option, ...);
    int (*easy_getinfo)(void *, int info, ...);
    void (*easy_cleanup)(void *);
    const char *(*easy_strerror)(int code);
    void *(*slist_append)(void *, const char *);
    void (*slist_free_all)(void *);
    void *(*multi_init)(void);
    int (*multi_add_handle)(void *, void *);
    int (*multi_remove_handle)(void *, void *);
    int (*multi_perform)(void *, int *running);
    int (*multi_poll)(void *, void *extra, unsigned int count, int milliseconds, int *ready);
    multi_message *(*multi_info_read)(void *, int *left);
    int (*multi_cleanup)(void *);
} curl_functions;

enum {
    OPTION_WRITEDATA = 10001,
    OPTION_URL = 10002,
    OPTION_PROXY = 10004,
    OPTION_ERRORBUFFER = 10010,
    OPTION_USERAGENT = 10018,
    OPTION_HTTPHEADER = 10023,
    OPTION_HEADERDATA = 10029,
    OPTION_NOSIGNAL = 99,
    OPTION_ACCEPT_ENCODING = 10102,
    OPTION_TIMEOUT_MS = 155,
    OPTION_PROTOCOLS = 181,
    OPTION_SUPPRESS_CONNECT_HEADERS = 265,
    OPTION_WRITEFUNCTION = 20011,
    OPTION_HEADERFUNCTION = 20079,
    OPTION_OPENSOCKETFUNCTION = 20163,
    INFO_RESPONSE_CODE = 0x200000 + 2,
    INFO_REDIRECT_URL = 0x100000 + 31,
    PROTOCOL_HTTP_AND_HTTPS = 3,
    GLOBAL_ALL = 3,
    MESSAGE_DONE = 1,
};

static curl_functions table;
static char failure[512];
static int loaded = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static int load(const char *library, curl_functions *functions, char *reason, size_t size) {
    void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) {
        const char *text = dlerror();
        snprintf(reason, size, "%s", text != NULL ? text : library);
        return 1;
    }
// POSIX lets a data pointer from dlsym() become a function pointer; memcpy says so without a cast that C forbids.
#define CCURL_FIND(member)                                                                \
    do {                                                                                  \
        void *address = dlsym(handle, "curl_" #member);                                   \
        if (address == NULL) {                                                            \
            snprintf(reason, size, "%s has no function curl_%s", library, #member);       \
            dlclose(handle);                                                              \
            return 1;                                                                     \
        }                                                                                 \
        memcpy(&functions->member, &address, sizeof address);                             \
    } while (0)
    CCURL_FIND(global_init);
    CCURL_FIND(easy_init);
    CCURL_FIND(easy_setopt);
    CCURL_FIND(easy_getinfo);
    CCURL_FIND(easy_cleanup);
    CCURL_FIND(easy_strerror);
    CCURL_FIND(slist_append);
    CCURL_FIND(slist_free_all);
    CCURL_FIND(multi_init);
    CCURL_FIND(multi_add_handle);
    CCURL_FIND(multi_remove_handle);
    CCURL_FIND(multi_perform);
    CCURL_FIND(multi_poll);
    CCURL_FIND(multi_info_read);
    CCURL_FIND(multi_cleanup);
#undef CCURL_FIND
    return 0;
}

static void load_once(void) {
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        if (load(names[index], &table, failure, sizeof failure) == 0) {
            loaded = table.global_init(GLOBAL_ALL) == 0;
            return;
        }
    }
}

int ccurl_is_available(void) {
    pthread_once(&once, load_once);
    return loaded;
}

int ccurl_try_load(const char *library, char *reason, size_t size) {
    curl_functions functions;
    return load(library, &functions, reason, size);
}

typedef struct {
    unsigned char *bytes;
    size_t length, capacity, largest;
    int is_too_large;
} body_buffer;

static size_t take(char *bytes, size_t size, size_t count, void *context) {
    body_buffer *body = context;
    size_t length = size * count;
    if (length > body->largest - body->length) {
        body->is_too_large = 1;
        return 0;
    }
    if (body->length + length > body->capacity) {
        size_t capacity = body->capacity * 2 > body->length + length ? body->capacity * 2 : body->length + length;
        unsigned char *grown = realloc(body->bytes, capacity);
        if (grown == NULL) return 0;
        body->bytes = grown;
        body->capacity = capacity;
    }
    memcpy(body->bytes + body->length, bytes, length);
    body->length += length;
    return length;
}

typedef struct {
    const ccurl_request *request;
    int is_stopped;
} body_stream;

static size_t pass(body_stream *stream, ccurl_take take, char *bytes, size_t length) {
    if (!stream->is_stopped && take != NULL) {
        stream->is_stopped = take(stream->request->context, (const unsigned char *)bytes, length) != 0;
    }
    return stream->is_stopped ? 0 : length;
}

static size_t pass_line(char *bytes, size_t size, size_t count, void *context) {
    body_stream *stream = context;
    return pass(stream, stream->request->take_line, bytes, size * count);
}

static size_t pass_body(char *bytes, size_t size, size_t count, void *context) {
    body_stream *stream = context;
    return pass(stream, stream->request->take_body, bytes, size * count);
}

// A command that is started meanwhile must not inherit the connection.
static int open_socket(void *context, int purpose, socket_address *address) {
    (void)context;
    (void)purpose;
#ifdef SOCK_CLOEXEC
    return socket(address->family, address->type | SOCK_CLOEXEC, address->protocol);
#else
    int descriptor = socket(address->family, address->type, address->protocol);
    if (descriptor >= 0) fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    return descriptor;
#endif
}

static int outcome_of(int code, const body_buffer *body) {
    if (body->is_too_large) return CCURL_TOO_LARGE;
    switch (code) {
    case 0: return CCURL_ANSWERED;
    case 5: return CCURL_NO_PROXY_NAME;
    case 6: return CCURL_NO_HOST_NAME;
    case 7: return CCURL_REFUSED;
    case 28: return CCURL_TIMED_OUT;
    case 35: case 51: case 58: case 59: case 60: case 77: case 83: case 90: case 91: return CCURL_CERTIFICATE;
    default: return CCURL_FAILED;
    }
}

// Runs the one request of `multi` to its end. Returns libcurl's code, or -1 when it was given up.
static int run(void *multi, const ccurl_request *request) {
    for (;;) {
        int running = 0, left = 0;
        if (table.multi_perform(multi, &running) != 0) return 2;
        multi_message *message;
        while ((message = table.multi_info_read(multi, &left)) != NULL) {
            if (message->msg == MESSAGE_DONE) return message->data.result;
        }
        if (running == 0) return 2;
        if (request->is_cancelled != NULL && request->is_cancelled(request->context)) return -1;
        table.multi_poll(multi, NULL, 0, 50, NULL);
    }
}

static void perform(void *easy, void *multi, const ccurl_request *request, ccurl_response *response) {
    body_buffer body = {.largest = request->largest};
    body_stream stream = {.request = request};
    void *headers = NULL;
    for (size_t index = 0; index < request->header_count; index++) {
        void *longer = table.slist_append(headers, request->headers[index]);
        if (longer == NULL) {
            table.slist_free_all(headers);
            return;
        }
        headers = longer;
    }
    table.easy_setopt(easy, OPTION_URL, request->address);
    table.easy_setopt(easy, OPTION_HTTPHEADER, headers);
    table.easy_setopt(easy, OPTION_PROTOCOLS, (long)PROTOCOL_HTTP_AND_HTTPS);
    table.easy_setopt(easy, OPTION_TIMEOUT_MS, request->milliseconds);
    table.easy_setopt(easy, OPTION_NOSIGNAL, 1L);
    table.easy_setopt(easy, OPTION_USERAGENT, "wattmark");
    table.easy_setopt(easy, OPTION_ERRORBUFFER, response->reason);
    if (request->take_body == NULL) {
        table.easy_setopt(easy, OPTION_ACCEPT_ENCODING, "");
        table.easy_setopt(easy, OPTION_WRITEFUNCTION, take);
        table.easy_setopt(easy, OPTION_WRITEDATA, &body);
    } else {
        table.easy_setopt(easy, OPTION_SUPPRESS_CONNECT_HEADERS, 1L);
        table.easy_setopt(easy, OPTION_HEADERFUNCTION, pass_line);
        table.easy_setopt(easy, OPTION_HEADERDATA, &stream);
        table.easy_setopt(easy, OPTION_WRITEFUNCTION, pass_body);
        table.easy_setopt(easy, OPTION_WRITEDATA, &stream);
    }
    table.easy_setopt(easy, OPTION_OPENSOCKETFUNCTION, open_socket);
    if (request->without_proxy) table.easy_setopt(easy, OPTION_PROXY, "");
    if (table.multi_add_handle(multi, easy) == 0) {
        int code = run(multi, request);
        response->outcome = code < 0 ? CCURL_CANCELLED : stream.is_stopped ? CCURL_STOPPED : outcome_of(code, &body);
        if (code > 0 && response->reason[0] == '\0') {
            snprintf(response->reason, sizeof response->reason, "%s", table.easy_strerror(code));
        }
        table.easy_getinfo(easy, INFO_RESPONSE_CODE, &response->status);
        char *redirect = NULL;
        table.easy_getinfo(easy, INFO_REDIRECT_URL, &redirect);
        if (redirect != NULL) response->redirect = strdup(redirect);
        table.multi_remove_handle(multi, easy);
    }
    // The buffer is a member of the response, which may outlive the handle.
    table.easy_setopt(easy, OPTION_ERRORBUFFER, NULL);
    table.slist_free_all(headers);
    response->body = body.bytes;
    response->length = body.length;
}

void ccurl_get(const ccurl_request *request, ccurl_response *response) {
    memset(response, 0, sizeof *response);
    if (!ccurl_is_available()) {
        response->outcome = CCURL_NO_LIBRARY;
        snprintf(response->reason, sizeof response->reason, "%.250s", failure);
        return;
    }
    response->outcome = CCURL_FAILED;
    void *easy = table.easy_init();
    void *multi = table.multi_init();
    if (easy != NULL && multi != NULL) perform(easy, multi, request, response);
    if (easy != NULL) table.easy_cleanup(easy);
    if (multi != NULL) table.multi_cleanup(multi);
}

void ccurl_release(ccurl_response *response) {
    free(response->body);
    free(response->redirect);
    response->body = NULL;
    response->redirect = NULL;
}
