#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#ifdef __linux__
#include <link.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#endif

static const int caught[] = {SIGCHLD, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM};
enum { caught_count = sizeof caught / sizeof caught[0] };

static int pipe_ends[2] = {-1, -1};
static struct sigaction before[caught_count];

static void handle(int number, siginfo_t *info, void *context) {
    (void)context;
    int saved = errno;
    struct cprocess_signal signal = {
        .number = number,
        .was_sent = info->si_code == SI_USER || info->si_code == SI_QUEUE
#ifdef SI_TKILL
            || info->si_code == SI_TKILL
#endif
        ,
        .sender = info->si_pid,
    };
    // 12 bytes are written whole or not at all; a full pipe means that thousands of signals wait already.
    ssize_t written = write(pipe_ends[1], &signal, sizeof signal);
    (void)written;
    errno = saved;
}

int cprocess_catch_signals(void) {
    if (pipe_ends[0] >= 0) {
        errno = EBUSY;
        return -1;
    }
    if (pipe(pipe_ends) != 0) return -1;
    for (int end = 0; end < 2; end++) {
        fcntl(pipe_ends[end], F_SETFD, FD_CLOEXEC);
        fcntl(pipe_ends[end], F_SETFL, O_NONBLOCK);
    }
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    sigfillset(&action.sa_mask);
    // Whoever started this program may have blocked signals (threads of a pool have most blocked).
    sigset_t wanted;
    sigemptyset(&wanted);
    for (int index = 0; index < caught_count; index++) sigaddset(&wanted, caught[index]);
    sigprocmask(SIG_UNBLOCK, &wanted, NULL);
    for (int index = 0; index < caught_count; index++) {
        sigaction(caught[index], NULL, &before[index]);
        if (before[index].sa_handler == SIG_IGN && caught[index] != SIGCHLD) continue;
        if (sigaction(caught[index], &action, NULL) != 0) return -1;
    }
    return pipe_ends[0];
}

int cprocess_next_signal(int fd, struct cprocess_signal *signal) {
    return read(fd, signal, sizeof *signal) == sizeof *signal;
}

void cprocess_release_signals(void) {
    if (pipe_ends[0] < 0) return;
    for (int index = 0; index < caught_count; index++) sigaction(caught[index], &before[index], NULL);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    pipe_ends[0] = pipe_ends[1] = -1;
}

int cprocess_is_ignored(int number) {
    struct sigaction now;
    return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

int cprocess_adopt_orphans(void) {
#ifdef __linux__
    return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#else
    errno = ENOSYS;
    return -1;
#endif
}

void cprocess_precise_timers(void) {
#ifdef __linux__
    prctl(PR_SET_TIMERSLACK, 1000UL, 0, 0, 0);
#endif
}

int cprocess_terminal_is_taken(int fd) {
    struct termios mode;
    return tcgetattr(fd, &mode) == 0 && !(mode.c_lflag & ICANON);
}

enum { most_descriptors = 128 };

#ifdef __linux__
static int release(struct dl_phdr_info *object, size_t size, void *context) {
    (void)size;
    (void)context;
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    for (int index = 0; index < object->dlpi_phnum; index++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[index];
        // What can be written holds what was written to it, and stays.
        if (segment->p_type != PT_LOAD || (segment->p_flags & PF_W)) continue;
        uintptr_t start = (object->dlpi_addr + segment->p_vaddr) & ~(page - 1);
        uintptr_t end = (object->dlpi_addr + segment->p_vaddr + segment->p_memsz) & ~(page - 1);
        if (end > start) madvise((void *)start, end - start, MADV_DONTNEED);
    }
    // The first object is the program itself; libraries are left alone.
    return 1;
}
#endif

void cprocess_release_program(void) {
#ifdef __linux__
    dl_iterate_phdr(release, NULL);
#endif
}

void cprocess_wait(const int *descriptors, int count, double seconds) {
    struct pollfd watched[most_descriptors];
    if (count > most_descriptors) count = most_descriptors;
    for (int index = 0; index < count; index++) watched[index] = (struct pollfd){descriptors[index], POLLIN, 0};
#ifdef __linux__
    struct timespec time = {(time_t)seconds, (long)((seconds - floor(seconds)) * 1e9)};
    ppoll(watched, (nfds_t)count, seconds < 0 ? NULL : &time, NULL);
#else
    poll(watched, (nfds_t)count, seconds < 0 ? -1 : (int)ceil(seconds * 1000));
#endif
}

int cprocess_terminal_columns(int fd) {
    struct winsize size;
    return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int cprocess_terminal_rows(int fd) {
    struct winsize size;
    return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

int cprocess_open_terminal(int ends[2], int like) {
    int reading = posix_openpt(O_RDWR | O_NOCTTY);
    if (reading < 0) return -1;
    const char *name;
    int writing = -1;
    if (grantpt(reading) == 0 && unlockpt(reading) == 0 && (name = ptsname(reading)) != NULL)
        writing = open(name, O_RDWR | O_NOCTTY);
    if (writing < 0) {
        close(reading);
        return -1;
    }
    struct winsize size;
    if (ioctl(like, TIOCGWINSZ, &size) == 0) ioctl(writing, TIOCSWINSZ, &size);
    // Line ends are turned once, by the terminal at the end.
    struct termios mode;
    if (tcgetattr(writing, &mode) == 0) {
        mode.c_oflag &= ~(tcflag_t)OPOST;
        mode.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(writing, TCSANOW, &mode);
    }
    fcntl(reading, F_SETFD, FD_CLOEXEC);
    fcntl(writing, F_SETFD, FD_CLOEXEC);
    fcntl(reading, F_SETFL, O_NONBLOCK);
    ends[0] = reading;
    ends[1] = writing;
    return 0;
}

int cprocess_lock(int fd) { return flock(fd, LOCK_EX | LOCK_NB); }
