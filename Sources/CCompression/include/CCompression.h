// Decompression through zlib, zstd and snappy, found at run time.
// Nothing here links against them: the product runs without, and only files that are compressed need one.
// Declarations follow zlib.h of zlib 1.2.11 and later (https://zlib.net/manual.html), zstd.h of zstd 1.4 and later
// (https://facebook.github.io/zstd/zstd_manual.html) and snappy-c.h of snappy 1.1 (all read 2026-11).
#ifndef CCOMPRESSION_H
#define CCOMPRESSION_H

#include <stddef.h>

enum ccompression_library {
    CCOMPRESSION_ZLIB = 0,
    CCOMPRESSION_ZSTD,
    CCOMPRESSION_SNAPPY,
};

// Whether the library is there with all that is needed of it; loaded once and kept.
int ccompression_is_available(int library);

// Why it is not; an empty text where it is.
const char *ccompression_load_error(int library);

// The same for a library of another name, not kept; lets a test see what a machine without the library sees.
// Writes at most `size` bytes of the reason. Returns 0 on success.
int ccompression_try_load(int library, const char *name, char *reason, size_t size);

enum ccompression_outcome {
    // A block: it gave exactly the bytes asked for. A stream: go on.
    CCOMPRESSION_OK = 0,
    // A stream: one member (gzip) or frame (zstd) ends here.
    CCOMPRESSION_ENDED,
    // A block that gives fewer bytes than asked for, or more.
    CCOMPRESSION_FEWER,
    CCOMPRESSION_MORE,
    // A block whose input ends too early.
    CCOMPRESSION_TRUNCATED,
    // A block with bytes after its end.
    CCOMPRESSION_TRAILING,
    CCOMPRESSION_DAMAGED,
    CCOMPRESSION_NO_MEMORY,
    CCOMPRESSION_NO_LIBRARY,
};

typedef struct {
    int outcome;
    // How much of the input was read and of the output written. Of a block of snappy and zstd that gives another number
    // of bytes than asked for, the number it says it gives, where it does.
    size_t used, written;
    // The library's own words, where it has some. Lives as long as the stream, or for ever.
    const char *words;
} ccompression_result;

// One block of gzip or zlib (`CCOMPRESSION_ZLIB` knows either by its header, and gzip's members one after the other),
// of zstd, or of snappy, into exactly `size` bytes.
ccompression_result ccompression_block(int library, const void *input, size_t length, void *output, size_t size);

typedef struct ccompression_stream ccompression_stream;

// A stream of gzip (`CCOMPRESSION_ZLIB`) or zstd; NULL without the library or without memory.
ccompression_stream *ccompression_stream_open(int library);

// Reads some input, writes some output. After CCOMPRESSION_ENDED the next call begins the next member.
ccompression_result ccompression_stream_step(ccompression_stream *, const void *input, size_t length, void *output,
                                             size_t size);
void ccompression_stream_close(ccompression_stream *);

#endif
