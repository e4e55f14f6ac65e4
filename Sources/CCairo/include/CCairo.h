// The few functions of the cairo graphics library that Wattmark draws with, found at run time.
// Nothing here links against cairo: the product runs without it, and only PNG and PDF need it.
// Declarations follow the documentation of cairo 1.16, https://www.cairographics.org/manual/ (read 2025-11).
#ifndef CCAIRO_H
#define CCAIRO_H

typedef struct ccairo_context ccairo_context;
typedef struct ccairo_surface ccairo_surface;
typedef struct ccairo_scaled_font ccairo_scaled_font;

// The layout of cairo_text_extents_t.
typedef struct {
    double x_bearing, y_bearing, width, height, x_advance, y_advance;
} ccairo_extents;

// The layout of cairo_glyph_t. Glyph 0 of a font stands for every character that it does not hold.
typedef struct {
    unsigned long index;
    double x, y;
} ccairo_glyph;

// Receives bytes of an output; returns 0 on success (cairo_write_func_t).
typedef int (*ccairo_write)(void *closure, const unsigned char *bytes, unsigned int count);

// Every member is set, or ccairo_load() returned NULL.
typedef struct {
    ccairo_surface *(*image_surface_create)(int format, int width, int height);
    ccairo_surface *(*pdf_surface_create_for_stream)(ccairo_write write, void *closure, double width, double height);
    void (*pdf_surface_restrict_to_version)(ccairo_surface *, int version);
    void (*pdf_surface_set_metadata)(ccairo_surface *, int key, const char *text);
    int (*pdf_surface_add_outline)(ccairo_surface *, int parent, const char *text, const char *link, int flags);
    int (*surface_write_to_png_stream)(ccairo_surface *, ccairo_write write, void *closure);
    void (*surface_finish)(ccairo_surface *);
    int (*surface_status)(ccairo_surface *);
    void (*surface_destroy)(ccairo_surface *);
    ccairo_context *(*create)(ccairo_surface *);
    void (*destroy)(ccairo_context *);
    int (*status)(ccairo_context *);
    const char *(*status_to_string)(int status);
    void (*save)(ccairo_context *);
    void (*restore)(ccairo_context *);
    void (*translate)(ccairo_context *, double x, double y);
    void (*scale)(ccairo_context *, double x, double y);
    void (*show_page)(ccairo_context *);
    void (*tag_begin)(ccairo_context *, const char *name, const char *attributes);
    void (*tag_end)(ccairo_context *, const char *name);
    void (*set_source_rgba)(ccairo_context *, double red, double green, double blue, double alpha);
    void (*set_line_width)(ccairo_context *, double width);
    void (*set_line_join)(ccairo_context *, int join);
    void (*set_dash)(ccairo_context *, const double *dashes, int count, double offset);
    void (*new_path)(ccairo_context *);
    void (*move_to)(ccairo_context *, double x, double y);
    void (*line_to)(ccairo_context *, double x, double y);
    void (*close_path)(ccairo_context *);
    void (*rectangle)(ccairo_context *, double x, double y, double width, double height);
    void (*arc)(ccairo_context *, double x, double y, double radius, double start, double end);
    void (*fill_preserve)(ccairo_context *);
    void (*stroke)(ccairo_context *);
    void (*select_font_face)(ccairo_context *, const char *family, int slant, int weight);
    void (*set_font_size)(ccairo_context *, double size);
    ccairo_scaled_font *(*get_scaled_font)(ccairo_context *);
    int (*text_to_glyphs)(ccairo_scaled_font *, double x, double y, const char *text, int bytes, ccairo_glyph **glyphs,
                          int *count, void **clusters, int *cluster_count, int *cluster_flags);
    void (*glyph_free)(ccairo_glyph *);
    void (*text_extents)(ccairo_context *, const char *text, ccairo_extents *);
    void (*text_path)(ccairo_context *, const char *text);
    void (*show_text)(ccairo_context *, const char *text);
} ccairo_functions;

// The functions, loaded once and kept; NULL when the library or one of them is missing.
const ccairo_functions *ccairo_load(void);

// Why ccairo_load() returned NULL; an empty text when it did not.
const char *ccairo_load_error(void);

// The same for a library of another name, not kept; lets a test see what a machine without cairo sees.
// Writes at most `size` bytes of the reason. Returns 0 on success.
int ccairo_try_load(const char *library, char *reason, unsigned long size);

#endif
