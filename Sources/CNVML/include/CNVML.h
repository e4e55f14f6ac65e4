// The few functions of NVIDIA's management library that Wattmark asks, found at run time.
// Nothing here links against it: on a machine without an NVIDIA driver the product runs as well.
// Declarations follow the NVML API Reference Guide, vR590, https://docs.nvidia.com/deploy/nvml-api/ (read 2026-11).
#ifndef CNVML_H
#define CNVML_H

#include <stddef.h>

// A card, or a partition of one (MIG). Owned by the library; valid until the process ends.
typedef struct cnvml_device_record *cnvml_device;

// Per cent of the last sample period (1/6 s to 1 s) in which a kernel ran, and in which memory was used.
typedef struct {
    unsigned int processor;
    unsigned int memory;
} cnvml_utilisation;

// Per cent in one sample period of the driver, of which it keeps some 16 s.
typedef struct {
    unsigned long long microseconds;
    union {
        unsigned int percent;
        unsigned long long whole;
    } value;
} cnvml_sample;

// The kind of sample in which a kernel ran on the card, and the kind of value that it has.
#define CNVML_UTILISATION_SAMPLES 1
#define CNVML_UNSIGNED_VALUE 1

// What a process used of a card in one sample period: per cent of its multiprocessors, memory, encoder and decoder.
typedef struct {
    unsigned int process;
    unsigned long long microseconds;
    unsigned int multiprocessors;
    unsigned int memory;
    unsigned int encoder;
    unsigned int decoder;
} cnvml_process_sample;

// A process that has a compute context on a card (layout of versions 2 and 3).
typedef struct {
    unsigned int process;
    unsigned long long bytes;
    unsigned int partition;
    unsigned int compute_partition;
} cnvml_process;

// Each returns 0 or an error number of NVML. Those above the line are always there; the others are NULL where the
// library is too old to have them.
typedef struct {
    int (*start)(void);
    int (*device_count)(unsigned int *count);
    int (*device_at)(unsigned int index, cnvml_device *device);
    // ----
    int (*driver_version)(char *text, unsigned int size);
    int (*device_name)(cnvml_device device, char *text, unsigned int size);
    int (*device_uuid)(cnvml_device device, char *text, unsigned int size);
    // Millijoules since the driver was loaded. Volta and newer.
    int (*energy)(cnvml_device device, unsigned long long *millijoules);
    // Milliwatts: the mean of 1 s on Ampere (but GA100) and newer, of the moment on others.
    int (*power)(cnvml_device device, unsigned int *milliwatts);
    int (*utilisation)(cnvml_device device, cnvml_utilisation *utilisation);
    // As `process_samples`, for the card as a whole.
    int (*samples)(
        cnvml_device device, int kind, unsigned long long since, int *value, unsigned int *count, cnvml_sample *samples);
    // Whether the card is split into partitions (MIG).
    int (*partition_mode)(cnvml_device device, unsigned int *current, unsigned int *pending);
    int (*device_named)(const char *uuid, cnvml_device *device);
    int (*card_of_partition)(cnvml_device partition, cnvml_device *card);
    // Without a buffer: how many samples there may be, and error 7.
    int (*process_samples)(
        cnvml_device device, cnvml_process_sample *samples, unsigned int *count, unsigned long long since);
    int (*processes)(cnvml_device device, unsigned int *count, cnvml_process *processes);
} cnvml_functions;

// The functions, loaded once and kept; NULL when the library or one of the necessary ones is missing.
const cnvml_functions *cnvml_load(void);

// Why cnvml_load() returned NULL; an empty text when it did not.
const char *cnvml_load_error(void);

// The same for a library of another name; lets a test see what a machine without the driver sees.
// Writes at most `size` bytes of the reason. Returns 0 on success.
int cnvml_try_load(const char *library, cnvml_functions *functions, char *reason, size_t size);

#endif
