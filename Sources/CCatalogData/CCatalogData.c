// The rows of the reference catalog, embedded in the binary.
//
// The CSV files are made by Scripts/catalog/make_rows.py and are never edited by hand. A changed CSV file rebuilds this
// one: the compiler lists embedded files among its dependencies.

#include "CCatalogData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char accelerators[] = {
#embed "rows/accelerators.csv"
};
struct wattmark_table wattmark_accelerators(void) {
    return (struct wattmark_table){accelerators, sizeof accelerators};
}

static const unsigned char assumptions[] = {
#embed "rows/assumptions.csv"
};
struct wattmark_table wattmark_assumptions(void) {
    return (struct wattmark_table){assumptions, sizeof assumptions};
}

static const unsigned char carbon_classes[] = {
#embed "rows/carbon_classes.csv"
};
struct wattmark_table wattmark_carbon_classes(void) {
    return (struct wattmark_table){carbon_classes, sizeof carbon_classes};
}

static const unsigned char cloud_regions[] = {
#embed "rows/cloud_regions.csv"
};
struct wattmark_table wattmark_cloud_regions(void) {
    return (struct wattmark_table){cloud_regions, sizeof cloud_regions};
}

static const unsigned char country_grids[] = {
#embed "rows/country_grids.csv"
};
struct wattmark_table wattmark_country_grids(void) {
    return (struct wattmark_table){country_grids, sizeof country_grids};
}

static const unsigned char data_centres[] = {
#embed "rows/data_centres.csv"
};
struct wattmark_table wattmark_data_centres(void) {
    return (struct wattmark_table){data_centres, sizeof data_centres};
}

static const unsigned char dataset_files[] = {
#embed "rows/dataset_files.csv"
};
struct wattmark_table wattmark_dataset_files(void) {
    return (struct wattmark_table){dataset_files, sizeof dataset_files};
}

static const unsigned char design_powers[] = {
#embed "rows/design_powers.csv"
};
struct wattmark_table wattmark_design_powers(void) {
    return (struct wattmark_table){design_powers, sizeof design_powers};
}

static const unsigned char embodied_hardware[] = {
#embed "rows/embodied_hardware.csv"
};
struct wattmark_table wattmark_embodied_hardware(void) {
    return (struct wattmark_table){embodied_hardware, sizeof embodied_hardware};
}

static const unsigned char emission_reports[] = {
#embed "rows/emission_reports.csv"
};
struct wattmark_table wattmark_emission_reports(void) {
    return (struct wattmark_table){emission_reports, sizeof emission_reports};
}

static const unsigned char equivalents[] = {
#embed "rows/equivalents.csv"
};
struct wattmark_table wattmark_equivalents(void) {
    return (struct wattmark_table){equivalents, sizeof equivalents};
}

static const unsigned char generation_sources[] = {
#embed "rows/generation_sources.csv"
};
struct wattmark_table wattmark_generation_sources(void) {
    return (struct wattmark_table){generation_sources, sizeof generation_sources};
}

static const unsigned char language_models[] = {
#embed "rows/language_models.csv"
};
struct wattmark_table wattmark_language_models(void) {
    return (struct wattmark_table){language_models, sizeof language_models};
}

static const unsigned char rating_benchmarks[] = {
#embed "rows/rating_benchmarks.csv"
};
struct wattmark_table wattmark_rating_benchmarks(void) {
    return (struct wattmark_table){rating_benchmarks, sizeof rating_benchmarks};
}

static const unsigned char rating_scales[] = {
#embed "rows/rating_scales.csv"
};
struct wattmark_table wattmark_rating_scales(void) {
    return (struct wattmark_table){rating_scales, sizeof rating_scales};
}

static const unsigned char server_cpus[] = {
#embed "rows/server_cpus.csv"
};
struct wattmark_table wattmark_server_cpus(void) {
    return (struct wattmark_table){server_cpus, sizeof server_cpus};
}

static const unsigned char size_bands[] = {
#embed "rows/size_bands.csv"
};
struct wattmark_table wattmark_size_bands(void) {
    return (struct wattmark_table){size_bands, sizeof size_bands};
}

static const unsigned char sources[] = {
#embed "rows/sources.csv"
};
struct wattmark_table wattmark_sources(void) {
    return (struct wattmark_table){sources, sizeof sources};
}

static const unsigned char zone_grids[] = {
#embed "rows/zone_grids.csv"
};
struct wattmark_table wattmark_zone_grids(void) {
    return (struct wattmark_table){zone_grids, sizeof zone_grids};
}
