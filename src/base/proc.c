/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Child processes with a clock: feed, collect, reap, all in one poll loop. */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define OUT_MAX ((size_t)1 << 20) /* when the caller names no limit */

int64_t clock_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct pipes {
	int in[2], out[2], err[2]; /* [0] read end, [1] write end; -1 closed */
};

static void close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static void close_pipes(struct pipes *p)
{
	for (int i = 0; i < 2; i++) {
		close_fd(&p->in[i]);
		close_fd(&p->out[i]);
		close_fd(&p->err[i]);
	}
}

/* Pipe ends above 3, so that no dup2 in the child overwrites another. */
static int open_pipe(int fd[2])
{
	int raw[2];
	if (pipe2(raw, O_CLOEXEC) < 0)
		return -1;
	for (int i = 0; i < 2; i++) {
		fd[i] = fcntl(raw[i], F_DUPFD_CLOEXEC, 10);
		close(raw[i]);
	}
	return fd[0] < 0 || fd[1] < 0 ? -1 : 0;
}

static int start(const struct proc_spec *spec, struct pipes *p, pid_t *pid)
{
	static const char *const no_env[] = { NULL };
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t at;
	int pass = -1;
	posix_spawn_file_actions_init(&fa);
	posix_spawnattr_init(&at);
	posix_spawn_file_actions_adddup2(&fa, p->in[0], 0);
	posix_spawn_file_actions_adddup2(&fa, p->out[1], 1);
	posix_spawn_file_actions_adddup2(&fa, p->err[1], 2);
	if (spec->pass_fd > 0) {
		pass = fcntl(spec->pass_fd, F_DUPFD_CLOEXEC, 10);
		posix_spawn_file_actions_adddup2(&fa, pass, 3);
	}
	/* Whatever else this program was started with is not the child's. */
	posix_spawn_file_actions_addclosefrom_np(&fa, pass >= 0 ? 4 : 3);
	if (spec->cwd)
		posix_spawn_file_actions_addchdir_np(&fa, spec->cwd);
	sigset_t none, defaults;
	sigemptyset(&none);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	posix_spawnattr_setsigmask(&at, &none);
	posix_spawnattr_setsigdefault(&at, &defaults);
	posix_spawnattr_setpgroup(&at, 0);
	posix_spawnattr_setflags(&at, POSIX_SPAWN_SETPGROUP |
					      POSIX_SPAWN_SETSIGMASK |
					      POSIX_SPAWN_SETSIGDEF);
	/* posix_spawn takes char *const[] for history's sake and does not
	 * write through it. */
	union {
		const char *const *from;
		char *const *to;
	} argv = { .from = spec->argv },
	  env = { .from = spec->env ? spec->env : no_env };
	int rc = posix_spawnp(pid, spec->argv[0], &fa, &at, argv.to, env.to);
	posix_spawn_file_actions_destroy(&fa);
	posix_spawnattr_destroy(&at);
	close_fd(&pass);
	errno = rc;
	return rc ? -1 : 0;
}

/* Reads what is there; closes at the end or when the limit is passed. */
static void collect(int *fd, struct buf *b, bool keep_reading)
{
	char block[16384];
	ssize_t n = read(*fd, block, sizeof block);
	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n <= 0) {
		close_fd(fd);
		return;
	}
	size_t room = b->max - b->n;
	if ((size_t)n > room) {
		buf_add(b, block, room);
		b->full = true;
		if (!keep_reading)
			close_fd(fd);
		return;
	}
	buf_add(b, block, (size_t)n);
}

static void feed(int *fd, const struct proc_spec *spec, size_t *done)
{
	ssize_t n = write(*fd, (const char *)spec->input + *done,
			  spec->n_input - *done);
	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n > 0)
		*done += (size_t)n;
	if (n < 0 || *done == spec->n_input)
		close_fd(fd);
}

/* Serves the pipes until both outputs are closed; false: kill the child. */
static bool serve(const struct proc_spec *spec, struct pipes *p,
		  struct proc_result *r, int64_t deadline)
{
	size_t done = 0;
	if (!spec->n_input)
		close_fd(&p->in[1]);
	while (p->out[0] >= 0 || p->err[0] >= 0) {
		int64_t left = deadline - clock_ms();
		if (left <= 0) {
			r->timed_out = true;
			return false;
		}
		struct pollfd fds[] = {
			{ .fd = p->in[1], .events = POLLOUT },
			{ .fd = p->out[0], .events = POLLIN },
			{ .fd = p->err[0], .events = POLLIN },
		};
		if (poll(fds, 3, left > 1000 ? 1000 : (int)left) < 0)
			continue;
		if (fds[0].revents)
			feed(&p->in[1], spec, &done);
		if (fds[1].revents)
			collect(&p->out[0], &r->out, false);
		if (fds[2].revents)
			collect(&p->err[0], &r->err, true);
		if (r->out.full) {
			r->out_full = true;
			return false;
		}
	}
	return true;
}

/* Waits for the child to end by itself until the deadline, then kills. */
static void reap(pid_t pid, bool kill_now, int64_t deadline,
		 struct proc_result *r)
{
	int status = 0;
	for (;;) {
		if (kill_now)
			kill(-pid, SIGKILL);
		pid_t got = waitpid(pid, &status, kill_now ? 0 : WNOHANG);
		if (got == pid || (got < 0 && errno != EINTR))
			break;
		if (got == 0 && clock_ms() >= deadline) {
			r->timed_out = true;
			kill_now = true;
		} else if (got == 0) {
			poll(NULL, 0, 1);
		}
	}
	kill(-pid, SIGKILL); /* whatever the child left behind */
	r->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	r->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

int proc_run(const struct proc_spec *spec, struct proc_result *r, struct err *e)
{
	struct pipes p = { { -1, -1 }, { -1, -1 }, { -1, -1 } };
	pid_t pid = 0;
	int ret = -1;
	*r = (struct proc_result){
		.out.max = spec->out_max ? spec->out_max : OUT_MAX,
		.err.max = spec->err_max ? spec->err_max : OUT_MAX,
	};
	if (open_pipe(p.in) < 0 || open_pipe(p.out) < 0 ||
	    open_pipe(p.err) < 0 || start(spec, &p, &pid) < 0) {
		err_errno(e, "cannot start %s", spec->argv[0]);
		goto out;
	}
	close_fd(&p.in[0]);
	close_fd(&p.out[1]);
	close_fd(&p.err[1]);
	int64_t deadline = clock_ms() + spec->timeout_ms;
	/* A child that ends early must not end us while we feed it. */
	sigset_t pipe_set, old;
	sigemptyset(&pipe_set);
	sigaddset(&pipe_set, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &pipe_set, &old);
	fcntl(p.in[1], F_SETFL, O_NONBLOCK);
	bool ended = serve(spec, &p, r, deadline);
	reap(pid, !ended, deadline, r);
	struct timespec zero = { 0, 0 };
	while (sigtimedwait(&pipe_set, NULL, &zero) > 0)
		;
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	ret = 0;
out:
	close_pipes(&p);
	return ret;
}

void proc_release(struct proc_result *r)
{
	buf_release(&r->out);
	buf_release(&r->err);
}
