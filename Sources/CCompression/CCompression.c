#include "CCompression.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// MARK: - What the libraries declare

// The layout of z_stream.
typedef struct {
    const unsigned char *next_in;
    unsigned int avail_in;
    unsigned long total_in;
    unsigned char *next_out;
    unsigned int avail_out;
    unsigned long total_out;
    const char *msg;
    void *state;
    void *(*zalloc)(void *, unsigned int, unsigned int);
    void (*zfree)(void *, void *);
    void *opaque;
    int data_type;
    unsigned long adler;
    unsigned long reserved;
} zlib_stream;

// The layouts of ZSTD_inBuffer and ZSTD_outBuffer.
typedef struct {
    const void *src;
    size_t size, pos;
} zstd_input;

typedef struct {
    void *dst;
    size_t size, pos;
} zstd_output;

typedef struct {
    const char *(*version)(void);
    int (*init)(zlib_stream *, int window_bits, const char *version, int stream_size);
    int (*inflate)(zlib_stream *, int flush);
    int (*reset)(zlib_stream *);
    int (*end)(zlib_stream *);
} zlib_functions;

typedef struct {
    void *(*create)(void);
    size_t (*release)(void *);
    size_t (*set_parameter)(void *, int parameter, int value);
    size_t (*step)(void *, zstd_output *, zstd_input *);
    size_t (*whole)(void *, void *output, size_t capacity, const void *input, size_t size);
    unsigned long long (*content_size)(const void *input, size_t size);
    unsigned int (*is_error)(size_t code);
    const char *(*error_name)(size_t code);
} zstd_functions;

typedef struct {
    int (*uncompress)(const char *input, size_t length, char *output, size_t *size);
    int (*uncompressed_length)(const char *input, size_t length, size_t *result);
} snappy_functions;

typedef struct {
    zlib_functions zlib;
    zstd_functions zstd;
    snappy_functions snappy;
} functions;

enum {
    ZLIB_OK = 0,
    ZLIB_STREAM_END = 1,
    ZLIB_NEED_DICTIONARY = 2,
    ZLIB_NO_MEMORY = -4,
    ZLIB_NO_PROGRESS = -5,
    ZLIB_NO_FLUSH = 0,
    ZLIB_LARGEST_WINDOW = 15,
    ZLIB_GZIP = 16,
    ZLIB_GZIP_OR_ZLIB = 32,
    ZSTD_WINDOW_LOG = 100,
    // 128 MiB: what the zstd tool itself allows before it asks for --long or --memory.
    ZSTD_LARGEST_WINDOW_LOG = 27,
};

// MARK: - Loading

#define LIBRARIES 3
#if defined(__APPLE__)
static const char *const names[LIBRARIES][3] = {
    {"libz.1.dylib", "/usr/lib/libz.1.dylib", NULL},
    {"libzstd.1.dylib", "/opt/homebrew/lib/libzstd.1.dylib", "/usr/local/lib/libzstd.1.dylib"},
    {"libsnappy.1.dylib", "/opt/homebrew/lib/libsnappy.1.dylib", "/usr/local/lib/libsnappy.1.dylib"}};
#else
static const char *const names[LIBRARIES][3] = {
    {"libz.so.1", NULL, NULL}, {"libzstd.so.1", NULL, NULL}, {"libsnappy.so.1", NULL, NULL}};
#endif

static functions table;
static char failures[LIBRARIES][256];
static int loaded[LIBRARIES];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static int load(int library, const char *name, functions *found, char *reason, size_t size) {
    void *handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) {
        const char *text = dlerror();
        snprintf(reason, size, "%s", text != NULL ? text : name);
        return 1;
    }
// POSIX lets a data pointer from dlsym() become a function pointer; memcpy says so without a cast that C forbids.
#define FIND(member, symbol)                                        \
    do {                                                            \
        void *address = dlsym(handle, symbol);                      \
        if (address == NULL) {                                      \
            snprintf(reason, size, "%s has no function %s", name, symbol); \
            dlclose(handle);                                        \
            return 1;                                               \
        }                                                           \
        memcpy(&found->member, &address, sizeof address);           \
    } while (0)
    switch (library) {
    case CCOMPRESSION_ZLIB:
        FIND(zlib.version, "zlibVersion");
        FIND(zlib.init, "inflateInit2_");
        FIND(zlib.inflate, "inflate");
        FIND(zlib.reset, "inflateReset");
        FIND(zlib.end, "inflateEnd");
        break;
    case CCOMPRESSION_ZSTD:
        FIND(zstd.create, "ZSTD_createDCtx");
        FIND(zstd.release, "ZSTD_freeDCtx");
        FIND(zstd.set_parameter, "ZSTD_DCtx_setParameter");
        FIND(zstd.step, "ZSTD_decompressStream");
        FIND(zstd.whole, "ZSTD_decompressDCtx");
        FIND(zstd.content_size, "ZSTD_getFrameContentSize");
        FIND(zstd.is_error, "ZSTD_isError");
        FIND(zstd.error_name, "ZSTD_getErrorName");
        break;
    default:
        FIND(snappy.uncompress, "snappy_uncompress");
        FIND(snappy.uncompressed_length, "snappy_uncompressed_length");
    }
#undef FIND
    return 0;
}

static void load_once(void) {
    for (int library = 0; library < LIBRARIES; library++) {
        for (int index = 0; index < 3 && names[library][index] != NULL && !loaded[library]; index++) {
            if (load(library, names[library][index], &table, failures[library], sizeof failures[library]) == 0) {
                failures[library][0] = '\0';
                loaded[library] = 1;
            }
        }
    }
}

int ccompression_is_available(int library) {
    pthread_once(&once, load_once);
    return library >= 0 && library < LIBRARIES && loaded[library];
}

const char *ccompression_load_error(int library) {
    pthread_once(&once, load_once);
    return library >= 0 && library < LIBRARIES ? failures[library] : "";
}

int ccompression_try_load(int library, const char *name, char *reason, size_t size) {
    functions found;
    return load(library, name, &found, reason, size);
}

// MARK: - Blocks

static ccompression_result result(int outcome, size_t used, size_t written, const char *words) {
    ccompression_result made = {outcome, used, written, words};
    return made;
}

static unsigned int at_most_1_gigabyte(size_t size) { return size > 1u << 30 ? 1u << 30 : (unsigned int)size; }

// One call of inflate(), whose counters are narrower than size_t.
static ccompression_result inflate_step(zlib_stream *stream, const unsigned char *input, size_t length,
                                        unsigned char *output, size_t size) {
    stream->next_in = input;
    stream->avail_in = at_most_1_gigabyte(length);
    stream->next_out = output;
    stream->avail_out = at_most_1_gigabyte(size);
    unsigned int given = stream->avail_in, room = stream->avail_out;
    stream->msg = NULL;
    int code = table.zlib.inflate(stream, ZLIB_NO_FLUSH);
    ccompression_result step = result(CCOMPRESSION_OK, given - stream->avail_in, room - stream->avail_out, stream->msg);
    switch (code) {
    case ZLIB_OK:
    case ZLIB_NO_PROGRESS: break;
    case ZLIB_STREAM_END: step.outcome = CCOMPRESSION_ENDED; break;
    case ZLIB_NO_MEMORY: step.outcome = CCOMPRESSION_NO_MEMORY; break;
    case ZLIB_NEED_DICTIONARY: step.words = "it needs a preset dictionary"; step.outcome = CCOMPRESSION_DAMAGED; break;
    default: step.outcome = CCOMPRESSION_DAMAGED;
    }
    return step;
}

static int inflate_open(zlib_stream *stream, int window_bits) {
    memset(stream, 0, sizeof *stream);
    return table.zlib.init(stream, window_bits, table.zlib.version(), (int)sizeof *stream);
}

static ccompression_result inflate_members(zlib_stream *stream, const unsigned char *input, size_t length,
                                           unsigned char *output, size_t size) {
    size_t used = 0, written = 0;
    for (;;) {
        unsigned char beyond;
        int is_full = written == size;
        ccompression_result step = inflate_step(stream, input + used, length - used,
                                                is_full ? &beyond : output + written, is_full ? 1 : size - written);
        used += step.used;
        if (is_full && step.written > 0) return result(CCOMPRESSION_MORE, used, written, NULL);
        written += step.written;
        if (step.outcome == CCOMPRESSION_ENDED) {
            if (used == length) {
                return result(written == size ? CCOMPRESSION_OK : CCOMPRESSION_FEWER, used, written, NULL);
            }
            if (table.zlib.reset(stream) != ZLIB_OK) return result(CCOMPRESSION_DAMAGED, used, written, NULL);
        } else if (step.outcome != CCOMPRESSION_OK) {
            return result(step.outcome, used, written, step.words);
        } else if (step.used == 0 && step.written == 0) {
            return result(CCOMPRESSION_TRUNCATED, used, written, NULL);
        }
    }
}

static ccompression_result inflate_block(const void *input, size_t length, void *output, size_t size) {
    zlib_stream stream;
    if (inflate_open(&stream, ZLIB_LARGEST_WINDOW + ZLIB_GZIP_OR_ZLIB) != ZLIB_OK) {
        return result(CCOMPRESSION_NO_MEMORY, 0, 0, NULL);
    }
    ccompression_result made = inflate_members(&stream, input, length, output, size);
    table.zlib.end(&stream);
    return made;
}

static ccompression_result zstd_block(const void *input, size_t length, void *output, size_t size) {
    // The last two numbers mean "not said" and "not a frame", which decompression itself tells.
    unsigned long long said = table.zstd.content_size(input, length);
    if (said < -2ull && said > size) return result(CCOMPRESSION_MORE, 0, (size_t)said, NULL);
    void *context = table.zstd.create();
    if (context == NULL) return result(CCOMPRESSION_NO_MEMORY, 0, 0, NULL);
    size_t code = table.zstd.whole(context, output, size, input, length);
    table.zstd.release(context);
    if (table.zstd.is_error(code)) {
        const char *words = table.zstd.error_name(code);
        int is_more = words != NULL && strcmp(words, "Destination buffer is too small") == 0;
        return result(is_more ? CCOMPRESSION_MORE : CCOMPRESSION_DAMAGED, 0, is_more ? size : 0, words);
    }
    return result(code == size ? CCOMPRESSION_OK : CCOMPRESSION_FEWER, length, code, NULL);
}

static ccompression_result snappy_block(const void *input, size_t length, void *output, size_t size) {
    size_t said = 0;
    if (table.snappy.uncompressed_length(input, length, &said) != 0) return result(CCOMPRESSION_DAMAGED, 0, 0, NULL);
    if (said != size) return result(said < size ? CCOMPRESSION_FEWER : CCOMPRESSION_MORE, 0, said, NULL);
    if (table.snappy.uncompress(input, length, output, &said) != 0) return result(CCOMPRESSION_DAMAGED, 0, 0, NULL);
    return result(said == size ? CCOMPRESSION_OK : CCOMPRESSION_FEWER, length, said, NULL);
}

ccompression_result ccompression_block(int library, const void *input, size_t length, void *output, size_t size) {
    if (!ccompression_is_available(library)) return result(CCOMPRESSION_NO_LIBRARY, 0, 0, NULL);
    switch (library) {
    case CCOMPRESSION_ZLIB: return inflate_block(input, length, output, size);
    case CCOMPRESSION_ZSTD: return zstd_block(input, length, output, size);
    default: return snappy_block(input, length, output, size);
    }
}

// MARK: - Streams

struct ccompression_stream {
    int library;
    zlib_stream zlib;
    int has_ended;
    void *zstd;
};

ccompression_stream *ccompression_stream_open(int library) {
    if (library == CCOMPRESSION_SNAPPY || !ccompression_is_available(library)) return NULL;
    ccompression_stream *stream = calloc(1, sizeof *stream);
    if (stream == NULL) return NULL;
    stream->library = library;
    int is_open;
    if (library == CCOMPRESSION_ZLIB) {
        is_open = inflate_open(&stream->zlib, ZLIB_LARGEST_WINDOW + ZLIB_GZIP) == ZLIB_OK;
    } else {
        stream->zstd = table.zstd.create();
        is_open = stream->zstd != NULL &&
                  !table.zstd.is_error(table.zstd.set_parameter(stream->zstd, ZSTD_WINDOW_LOG, ZSTD_LARGEST_WINDOW_LOG));
    }
    if (is_open) return stream;
    ccompression_stream_close(stream);
    return NULL;
}

ccompression_result ccompression_stream_step(ccompression_stream *stream, const void *input, size_t length,
                                             void *output, size_t size) {
    if (stream->library == CCOMPRESSION_ZLIB) {
        if (stream->has_ended && table.zlib.reset(&stream->zlib) != ZLIB_OK) {
            return result(CCOMPRESSION_DAMAGED, 0, 0, NULL);
        }
        ccompression_result step = inflate_step(&stream->zlib, input, length, output, size);
        stream->has_ended = step.outcome == CCOMPRESSION_ENDED;
        return step;
    }
    zstd_input from = {input, length, 0};
    zstd_output to = {output, size, 0};
    size_t code = table.zstd.step(stream->zstd, &to, &from);
    if (table.zstd.is_error(code)) return result(CCOMPRESSION_DAMAGED, from.pos, to.pos, table.zstd.error_name(code));
    return result(code == 0 ? CCOMPRESSION_ENDED : CCOMPRESSION_OK, from.pos, to.pos, NULL);
}

void ccompression_stream_close(ccompression_stream *stream) {
    if (stream == NULL) return;
    if (stream->library == CCOMPRESSION_ZLIB && stream->zlib.state != NULL) table.zlib.end(&stream->zlib);
    if (stream->zstd != NULL) table.zstd.release(stream->zstd);
    free(stream);
}
