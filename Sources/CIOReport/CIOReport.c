#include "CIOReport.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Core Foundation's objects and the library's own.
typedef const void *object;

struct cioreport_subscription {
    object subscription;
    void *channels;
    object key;
    void (*release)(object);
    object (*value)(object dictionary, object key);
    long (*count)(object array);
    object (*element)(object array, long index);
    unsigned char (*text)(object string, char *buffer, long size, uint32_t encoding);
    object (*samples)(object subscription, void *channels, object unused);
    object (*name)(object channel);
    object (*unit)(object channel);
    int64_t (*integer)(object channel, int32_t index);
};

static const uint32_t utf8 = 0x08000100;

// POSIX lets a data pointer from dlsym() become a function pointer; memcpy says so without a cast that C forbids.
static int find(void *library, const char *symbol, void *member, char *reason, size_t size) {
    void *address = dlsym(library, symbol);
    if (address == NULL) {
        snprintf(reason, size, "the system has no function %s", symbol);
        return 1;
    }
    memcpy(member, &address, sizeof address);
    return 0;
}

static void *load(const char *path, char *reason, size_t size) {
    void *library = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    if (library == NULL) snprintf(reason, size, "%s cannot be loaded", path);
    return library;
}

cioreport_subscription *cioreport_open(char *reason, size_t size) {
    void *foundation = load("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation", reason, size);
    if (foundation == NULL) return NULL;
    void *reports = load("/usr/lib/libIOReport.dylib", reason, size);
    if (reports == NULL) return NULL;

    object (*string)(object allocator, const char *text, uint32_t encoding);
    void *(*copy)(object allocator, long capacity, object dictionary);
    object (*group)(object group, object subgroup, uint64_t a, uint64_t b, uint64_t c);
    object (*subscribe)(void *unused, void *channels, void **subscribed, uint64_t options, object unused_too);
    struct cioreport_subscription *new = calloc(1, sizeof *new);
    if (new == NULL) return NULL;
    if (find(foundation, "CFStringCreateWithCString", &string, reason, size)
        || find(foundation, "CFDictionaryCreateMutableCopy", &copy, reason, size)
        || find(foundation, "CFRelease", &new->release, reason, size)
        || find(foundation, "CFDictionaryGetValue", &new->value, reason, size)
        || find(foundation, "CFArrayGetCount", &new->count, reason, size)
        || find(foundation, "CFArrayGetValueAtIndex", &new->element, reason, size)
        || find(foundation, "CFStringGetCString", &new->text, reason, size)
        || find(reports, "IOReportCopyChannelsInGroup", &group, reason, size)
        || find(reports, "IOReportCreateSubscription", &subscribe, reason, size)
        || find(reports, "IOReportCreateSamples", &new->samples, reason, size)
        || find(reports, "IOReportChannelGetChannelName", &new->name, reason, size)
        || find(reports, "IOReportChannelGetUnitLabel", &new->unit, reason, size)
        || find(reports, "IOReportSimpleGetIntegerValue", &new->integer, reason, size)) {
        free(new);
        return NULL;
    }

    object title = string(NULL, "Energy Model", utf8);
    new->key = string(NULL, "IOReportChannels", utf8);
    object all = title != NULL ? group(title, NULL, 0, 0, 0) : NULL;
    void *channels = all != NULL ? copy(NULL, 0, all) : NULL;
    void *subscribed = NULL;
    if (channels != NULL) new->subscription = subscribe(NULL, channels, &subscribed, 0, NULL);
    new->channels = subscribed != NULL ? subscribed : channels;
    if (new->subscription == NULL || new->key == NULL) {
        snprintf(reason, size, "the system gives no counters of energy (IOReport, group Energy Model)");
        free(new);
        return NULL;
    }
    return new;
}

int cioreport_read(cioreport_subscription *from, cioreport_counter *counters, int capacity) {
    object samples = from->samples(from->subscription, from->channels, NULL);
    if (samples == NULL) return -1;
    object channels = from->value(samples, from->key);
    long count = channels != NULL ? from->count(channels) : 0;
    int found = 0;
    for (long index = 0; index < count && found < capacity; index++) {
        object channel = from->element(channels, index);
        object name = channel != NULL ? from->name(channel) : NULL;
        object unit = channel != NULL ? from->unit(channel) : NULL;
        if (name == NULL || unit == NULL) continue;
        cioreport_counter *counter = &counters[found];
        if (!from->text(name, counter->name, sizeof counter->name, utf8)) continue;
        if (!from->text(unit, counter->unit, sizeof counter->unit, utf8)) continue;
        counter->value = from->integer(channel, 0);
        found++;
    }
    from->release(samples);
    return found;
}
