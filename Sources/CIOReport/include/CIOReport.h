// The energy counters of Apple's processors, through the IOReport library of macOS, found at run time.
// The library is not documented by Apple; its functions are declared here as programs that use it declare them
// (context-labs/mactop, ioreport.go, read 2026-11). Never run on a Mac by this project so far.
#ifndef CIOREPORT_H
#define CIOREPORT_H

#include <stddef.h>
#include <stdint.h>

// One counter as the library gives it: "GPU Energy", "nJ", and what it has counted since the machine started.
typedef struct {
    char name[64];
    char unit[16];
    int64_t value;
} cioreport_counter;

// An open subscription to the group "Energy Model"; never closed.
typedef struct cioreport_subscription cioreport_subscription;

// Loads the libraries and subscribes; NULL with a reason of at most `size` bytes where they are missing or refuse.
cioreport_subscription *cioreport_open(char *reason, size_t size);

// Reads the counters, at most `capacity`; gives their number, or -1 where the library gives none.
int cioreport_read(cioreport_subscription *subscription, cioreport_counter *counters, int capacity);

#endif
