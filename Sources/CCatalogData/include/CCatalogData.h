#ifndef C_CATALOG_DATA_H
#define C_CATALOG_DATA_H

#include <stddef.h>

/// The bytes of one CSV table, as they are on disk.
struct wattmark_table {
    const unsigned char *_Nonnull bytes;
    size_t count;
};

struct wattmark_table wattmark_accelerators(void);
struct wattmark_table wattmark_assumptions(void);
struct wattmark_table wattmark_carbon_classes(void);
struct wattmark_table wattmark_cloud_regions(void);
struct wattmark_table wattmark_country_grids(void);
struct wattmark_table wattmark_data_centres(void);
struct wattmark_table wattmark_dataset_files(void);
struct wattmark_table wattmark_design_powers(void);
struct wattmark_table wattmark_embodied_hardware(void);
struct wattmark_table wattmark_emission_reports(void);
struct wattmark_table wattmark_equivalents(void);
struct wattmark_table wattmark_generation_sources(void);
struct wattmark_table wattmark_language_models(void);
struct wattmark_table wattmark_rating_benchmarks(void);
struct wattmark_table wattmark_rating_scales(void);
struct wattmark_table wattmark_server_cpus(void);
struct wattmark_table wattmark_size_bands(void);
struct wattmark_table wattmark_sources(void);
struct wattmark_table wattmark_zone_grids(void);

#endif
