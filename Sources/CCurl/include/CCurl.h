// One HTTP request through libcurl, found at run time.
// Nothing here links against libcurl: the product runs without it, and only what the user asks for by name needs it.
// Numbers of options and codes follow curl/curl.h of libcurl 7.66 and later, https://curl.se/libcurl/c/ (read 2026-11).
#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>

// Whether the request should be given up; asked several times a second.
typedef int (*ccurl_check)(void *context);
// Takes a line of a head, or a piece of a body; returns 0 to go on.
typedef int (*ccurl_take)(void *context, const unsigned char *bytes, size_t length);

typedef struct {
    const char *address;
    // Lines such as "Accept: application/json".
    const char *const *headers;
    size_t header_count;
    // For all of the request, in milliseconds.
    long milliseconds;
    // The largest body, in bytes, after decompression.
    size_t largest;
    // Whether the system's proxy is passed by.
    int without_proxy;
    ccurl_check is_cancelled;
    // Where `take_body` is given, it is told every line of every head and every piece of the body as they come; the
    // body is not held, not decompressed and not counted against `largest`.
    ccurl_take take_line;
    ccurl_take take_body;
    // Of is_cancelled, take_line and take_body, which are called on the thread of ccurl_get().
    void *context;
} ccurl_request;

enum ccurl_outcome {
    CCURL_ANSWERED = 0,
    CCURL_NO_LIBRARY,
    CCURL_NO_PROXY_NAME,
    CCURL_NO_HOST_NAME,
    CCURL_REFUSED,
    CCURL_TIMED_OUT,
    CCURL_CERTIFICATE,
    CCURL_TOO_LARGE,
    CCURL_CANCELLED,
    // take_line or take_body did not want to go on.
    CCURL_STOPPED,
    CCURL_FAILED,
};

typedef struct {
    int outcome;
    long status;
    unsigned char *body;
    size_t length;
    // Where a redirect leads, as a whole address; NULL where there is none.
    char *redirect;
    // The library's words where `outcome` is not CCURL_ANSWERED.
    char reason[256];
} ccurl_response;

// Sends a GET and waits for its end. The response is released with ccurl_release() whatever its outcome.
void ccurl_get(const ccurl_request *request, ccurl_response *response);
void ccurl_release(ccurl_response *response);

// Whether the library is there.
int ccurl_is_available(void);

// Whether a library of another name has all that is needed, not kept; lets a test see what a machine without libcurl
// sees. Writes at most `size` bytes of the reason. Returns 0 on success.
int ccurl_try_load(const char *library, char *reason, size_t size);

#endif
