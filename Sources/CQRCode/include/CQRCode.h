// The few functions of libqrencode that Wattmark makes QR codes with, found at run time.
// Nothing here links against it: the product runs without it, and only new QR codes need it.
// Declarations follow qrencode.h of libqrencode 4.1.1, https://fukuchi.org/works/qrencode/manual/ (read 2026-11).
#ifndef CQRCODE_H
#define CQRCODE_H

// The layout of QRcode: `width` rows of `width` bytes; bit 0 of a byte is set where the module is dark.
typedef struct {
    int version;
    int width;
    unsigned char *data;
} cqrcode_symbol;

// The members of QRecLevel.
enum { CQRCODE_LOW = 0, CQRCODE_MEDIUM, CQRCODE_QUARTILE, CQRCODE_HIGH };

// The member of QRencodeMode for bytes.
enum { CQRCODE_BYTES = 2 };

// Every member is set, or cqrcode_load() returned NULL.
typedef struct {
    // One segment of bytes. `version` is the least one; 0 is the least that holds the bytes. NULL sets errno.
    cqrcode_symbol *(*encode_data)(int size, const unsigned char *data, int version, int level);
    // A text in the segments that make it shortest: digits, capitals, and the rest as `mode`. NULL sets errno.
    cqrcode_symbol *(*encode_string)(const char *text, int version, int level, int mode, int case_sensitive);
    void (*free)(cqrcode_symbol *);
} cqrcode_functions;

// The functions, loaded once and kept; NULL when the library or one of them is missing.
const cqrcode_functions *cqrcode_load(void);

// Why cqrcode_load() returned NULL; an empty text when it did not.
const char *cqrcode_load_error(void);

// The same for a library of another name, not kept; lets a test see what a machine without libqrencode sees.
// Writes at most `size` bytes of the reason. Returns 0 on success.
int cqrcode_try_load(const char *library, char *reason, unsigned long size);

#endif
