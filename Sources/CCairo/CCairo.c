#include "CCairo.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#if defined(__APPLE__)
static const char *const names[] = {"libcairo.2.dylib", "/opt/homebrew/lib/libcairo.2.dylib",
                                    "/usr/local/lib/libcairo.2.dylib"};
#else
static const char *const names[] = {"libcairo.so.2"};
#endif

static ccairo_functions table;
static char failure[512];
static int loaded = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static int load(const char *library, ccairo_functions *functions, char *reason, size_t size) {
    void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) {
        const char *text = dlerror();
        snprintf(reason, size, "%s", text != NULL ? text : library);
        return 1;
    }
// POSIX lets a data pointer from dlsym() become a function pointer; memcpy says so without a cast that C forbids.
#define CCAIRO_FIND(member, symbol)                                                  \
    do {                                                                             \
        void *address = dlsym(handle, symbol);                                       \
        if (address == NULL) {                                                       \
            snprintf(reason, size, "%s has no function %s", library, symbol);        \
            dlclose(handle);                                                         \
            return 1;                                                                \
        }                                                                            \
        memcpy(&functions->member, &address, sizeof address);                        \
    } while (0)
    CCAIRO_FIND(image_surface_create, "cairo_image_surface_create");
    CCAIRO_FIND(pdf_surface_create_for_stream, "cairo_pdf_surface_create_for_stream");
    CCAIRO_FIND(pdf_surface_restrict_to_version, "cairo_pdf_surface_restrict_to_version");
    CCAIRO_FIND(pdf_surface_set_metadata, "cairo_pdf_surface_set_metadata");
    CCAIRO_FIND(pdf_surface_add_outline, "cairo_pdf_surface_add_outline");
    CCAIRO_FIND(surface_write_to_png_stream, "cairo_surface_write_to_png_stream");
    CCAIRO_FIND(surface_finish, "cairo_surface_finish");
    CCAIRO_FIND(surface_status, "cairo_surface_status");
    CCAIRO_FIND(surface_destroy, "cairo_surface_destroy");
    CCAIRO_FIND(create, "cairo_create");
    CCAIRO_FIND(destroy, "cairo_destroy");
    CCAIRO_FIND(status, "cairo_status");
    CCAIRO_FIND(status_to_string, "cairo_status_to_string");
    CCAIRO_FIND(save, "cairo_save");
    CCAIRO_FIND(restore, "cairo_restore");
    CCAIRO_FIND(translate, "cairo_translate");
    CCAIRO_FIND(scale, "cairo_scale");
    CCAIRO_FIND(show_page, "cairo_show_page");
    CCAIRO_FIND(tag_begin, "cairo_tag_begin");
    CCAIRO_FIND(tag_end, "cairo_tag_end");
    CCAIRO_FIND(set_source_rgba, "cairo_set_source_rgba");
    CCAIRO_FIND(set_line_width, "cairo_set_line_width");
    CCAIRO_FIND(set_line_join, "cairo_set_line_join");
    CCAIRO_FIND(set_dash, "cairo_set_dash");
    CCAIRO_FIND(new_path, "cairo_new_path");
    CCAIRO_FIND(move_to, "cairo_move_to");
    CCAIRO_FIND(line_to, "cairo_line_to");
    CCAIRO_FIND(close_path, "cairo_close_path");
    CCAIRO_FIND(rectangle, "cairo_rectangle");
    CCAIRO_FIND(arc, "cairo_arc");
    CCAIRO_FIND(fill_preserve, "cairo_fill_preserve");
    CCAIRO_FIND(stroke, "cairo_stroke");
    CCAIRO_FIND(select_font_face, "cairo_select_font_face");
    CCAIRO_FIND(set_font_size, "cairo_set_font_size");
    CCAIRO_FIND(get_scaled_font, "cairo_get_scaled_font");
    CCAIRO_FIND(text_to_glyphs, "cairo_scaled_font_text_to_glyphs");
    CCAIRO_FIND(glyph_free, "cairo_glyph_free");
    CCAIRO_FIND(text_extents, "cairo_text_extents");
    CCAIRO_FIND(text_path, "cairo_text_path");
    CCAIRO_FIND(show_text, "cairo_show_text");
#undef CCAIRO_FIND
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

const ccairo_functions *ccairo_load(void) {
    pthread_once(&once, load_once);
    return loaded ? &table : NULL;
}

const char *ccairo_load_error(void) {
    pthread_once(&once, load_once);
    return failure;
}

int ccairo_try_load(const char *library, char *reason, unsigned long size) {
    ccairo_functions functions;
    return load(library, &functions, reason, size);
}
