/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be forbidden in the sandbox, tried: for the tests. */
#include "sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static bool try_open(void)
{
	return open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0;
}

static bool try_write(void)
{
	return open("/tmp/revix-probe", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >=
	       0;
}

static bool try_socket(void)
{
	return socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0;
}

static bool try_fork(void)
{
	pid_t pid = fork();
	if (pid == 0)
		_exit(0);
	return pid > 0;
}

static bool try_exec(void)
{
	static char name[] = "/bin/true", *const argv[] = { name, NULL },
		    *const env[] = { NULL };
	execve(name, argv, env); /* if this succeeds, exit status 0: not 1 */
	return false;
}

static bool try_kill(void)
{
	return kill(getppid(), 0) == 0;
}

static bool try_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

int sandbox_probe(const char *what)
{
	static const struct {
		const char *name;
		bool (*try)(void);
	} probes[] = {
		{ "open", try_open },     { "write", try_write },
		{ "socket", try_socket }, { "fork", try_fork },
		{ "exec", try_exec },     { "kill", try_kill },
		{ "code", try_code },
	};
	for (size_t i = 0; i < sizeof probes / sizeof *probes; i++)
		if (str_eq(what, probes[i].name))
			return probes[i].try() ? 1 : 3;
	return 2;
}
