#include "CNVML.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static cnvml_functions table;
static char failure[512];
static int loaded = 0;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The first of two symbols that the library has goes to `member`, which stays NULL without one: POSIX lets a data pointer
// from dlsym() become a function pointer, and memcpy says so without a cast that C forbids.
static int find(void *handle, void *member, const char *symbol, const char *older) {
    void *address = dlsym(handle, symbol);
    if (address == NULL && older != NULL) address = dlsym(handle, older);
    if (address == NULL) return 1;
    memcpy(member, &address, sizeof address);
    return 0;
}

int cnvml_try_load(const char *library, cnvml_functions *functions, char *reason, size_t size) {
    memset(functions, 0, sizeof *functions);
    void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) {
        const char *text = dlerror();
        snprintf(reason, size, "%s", text != NULL ? text : library);
        return 1;
    }
    const char *missing = NULL;
    if (find(handle, &functions->start, "nvmlInit_v2", NULL)) missing = "nvmlInit_v2";
    if (find(handle, &functions->device_count, "nvmlDeviceGetCount_v2", NULL)) missing = "nvmlDeviceGetCount_v2";
    if (find(handle, &functions->device_at, "nvmlDeviceGetHandleByIndex_v2", NULL))
        missing = "nvmlDeviceGetHandleByIndex_v2";
    if (missing != NULL) {
        snprintf(reason, size, "%s has no function %s", library, missing);
        dlclose(handle);
        return 1;
    }
    find(handle, &functions->driver_version, "nvmlSystemGetDriverVersion", NULL);
    find(handle, &functions->device_name, "nvmlDeviceGetName", NULL);
    find(handle, &functions->device_uuid, "nvmlDeviceGetUUID", NULL);
    find(handle, &functions->energy, "nvmlDeviceGetTotalEnergyConsumption", NULL);
    find(handle, &functions->power, "nvmlDeviceGetPowerUsage", NULL);
    find(handle, &functions->utilisation, "nvmlDeviceGetUtilizationRates", NULL);
    find(handle, &functions->samples, "nvmlDeviceGetSamples", NULL);
    find(handle, &functions->partition_mode, "nvmlDeviceGetMigMode", NULL);
    find(handle, &functions->device_named, "nvmlDeviceGetHandleByUUID", NULL);
    find(handle, &functions->card_of_partition, "nvmlDeviceGetDeviceHandleFromMigDeviceHandle", NULL);
    find(handle, &functions->process_samples, "nvmlDeviceGetProcessUtilization", NULL);
    // Version 1 has another layout and is not asked.
    find(handle, &functions->processes, "nvmlDeviceGetComputeRunningProcesses_v3",
         "nvmlDeviceGetComputeRunningProcesses_v2");
    reason[0] = '\0';
    return 0;
}

static void load_once(void) { loaded = cnvml_try_load("libnvidia-ml.so.1", &table, failure, sizeof failure) == 0; }

const cnvml_functions *cnvml_load(void) {
    pthread_once(&once, load_once);
    return loaded ? &table : NULL;
}

const char *cnvml_load_error(void) {
    pthread_once(&once, load_once);
    return failure;
}
