// What Swift cannot call: signal handlers that are safe at any moment, and variadic system calls.
#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdint.h>
#include <sys/types.h>

// A signal as it came: its number, whether another process sent it (and not the terminal or the kernel), and who.
struct cprocess_signal {
    int32_t number;
    int32_t was_sent;
    int32_t sender;
};

// Catches the signals that end or notify a program, except those that were ignored when it started, and gives a file
// descriptor that becomes readable when one comes; -1 with errno on failure: EBUSY while another caller in this process has them.
int cprocess_catch_signals(void);

// The next signal that came, without waiting: 1, or 0 if there is none.
int cprocess_next_signal(int fd, struct cprocess_signal *signal);

// Gives the signals back to what they did before.
void cprocess_release_signals(void);

// Whether the signal was ignored when the program started (nohup).
int cprocess_is_ignored(int number);

// Makes orphans of this program's descendants its own children, so that they can be waited for; 0, or -1 with errno
// where the system has no such thing.
int cprocess_adopt_orphans(void);

// Lets timers of this thread expire with less delay (Linux: 50 us by default).
void cprocess_precise_timers(void);

// Gives back the pages of the program's own file that are mapped: what is needed again is mapped again, from the page
// cache. The kernel maps sixteen pages for each that is touched, and most of what starting needs is never needed again.
void cprocess_release_program(void);

// Whether the terminal is in the mode of a line editor or a full-screen program (no canonical input).
int cprocess_terminal_is_taken(int fd);

// Waits until one of the descriptors is readable or the time has passed; without end if it is below 0.
void cprocess_wait(const int *descriptors, int count, double seconds);

// Columns and rows of the terminal; 0 if it is none.
int cprocess_terminal_columns(int fd);
int cprocess_terminal_rows(int fd);

// A terminal of its own for a command, of the size and mode of `like`: ends[0] is read here, without waiting, ends[1] is
// the command's; 0, or -1 with errno.
int cprocess_open_terminal(int ends[2], int like);

// Exclusive lock of a whole file without waiting, released with the descriptor: 0, or -1 with errno.
int cprocess_lock(int fd);

#endif
