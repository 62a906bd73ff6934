/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be forbidden in the sandbox, tried: for the tests. */
#include "sandbox.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static bool opens(const char *path, int flags)
{
	return open(path, flags | O_CLOEXEC, 0600) >= 0;
}

static bool try_open(void)
{
	return opens("/etc/passwd", O_RDONLY);
}

static bool try_list(void)
{
	return opens("/", O_RDONLY | O_DIRECTORY);
}

static bool try_proc(void)
{
	return opens("/proc/self/maps", O_RDONLY) ||
	       opens("/proc/1/environ", O_RDONLY);
}

/* The program of the parent, and what it has in memory. */
static bool try_parent(void)
{
	char mem[64], pipe[64], byte;
	struct iovec to = { &byte, 1 }, from = { &byte, 1 };
	snprintf(mem, sizeof mem, "/proc/%d/mem", (int)getppid());
	snprintf(pipe, sizeof pipe, "/proc/%d/fd/0", (int)getppid());
	return opens(mem, O_RDONLY) || opens(pipe, O_RDONLY) ||
	       process_vm_readv(getppid(), &to, 1, &from, 1, 0) > 0;
}

static bool try_write(void)
{
	return opens("/tmp/revix-probe", O_WRONLY | O_CREAT);
}

static bool try_creat(void)
{
	return syscall(SYS_creat, "/tmp/revix-probe", 0600) >= 0;
}

static bool try_unlink(void)
{
	return unlink("/tmp/revix-probe-none") == 0 ||
	       mkdir("/tmp/revix-probe", 0700) == 0;
}

static bool try_socket(void)
{
	return socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0;
}

static bool try_pair(void)
{
	int fd[2];
	return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fd) == 0;
}

static bool try_connect(void)
{
	const struct sockaddr_in to = { .sin_family = AF_INET,
					.sin_port = htons(9) };
	return connect(STDIN_FILENO, (const struct sockaddr *)&to, sizeof to) ==
	       0;
}

static bool try_fork(void)
{
	pid_t pid = fork();
	if (pid == 0)
		_exit(0);
	return pid > 0;
}

static bool try_clone(void)
{
	/* A zeroed clone_args of the first version: plain fork. */
	const uint64_t args[8] = { [4] = SIGCHLD };
	long pid = syscall(SYS_clone3, args, sizeof args);
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

static bool try_memfd(void)
{
	return memfd_create("probe", MFD_CLOEXEC) >= 0;
}

/* The document itself, as a program. */
static bool try_execveat(void)
{
	static char *const none[] = { NULL };
	syscall(SYS_execveat, STDIN_FILENO, "", none, none, AT_EMPTY_PATH);
	return false;
}

static bool try_ptrace(void)
{
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) == 0;
}

static bool try_kill(void)
{
	return kill(getppid(), 0) == 0;
}

/* A signal by way of a descriptor's owner. */
static bool try_owner(void)
{
	return fcntl(STDIN_FILENO, F_SETOWN, getppid()) == 0;
}

static bool try_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool try_make_code(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return p != MAP_FAILED && mprotect(p, 4096, PROT_READ | PROT_EXEC) == 0;
}

static bool try_limits(void)
{
	const struct rlimit r = { RLIM_INFINITY, RLIM_INFINITY };
	return setrlimit(RLIMIT_CPU, &r) == 0;
}

static bool try_namespace(void)
{
	return unshare(CLONE_NEWUSER) == 0;
}

static bool try_ring(void)
{
	return syscall(SYS_io_uring_setup, 1, NULL) >= 0;
}

static bool try_kernel(void)
{
	return syscall(SYS_bpf, 0, NULL, 0) >= 0 ||
	       syscall(SYS_keyctl, 0, 0) >= 0;
}

/* 256 MB over what either program may have. */
static bool try_memory(void)
{
	return mmap(NULL, ((size_t)2 << 30) + ((size_t)256 << 20),
		    PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
		    0) != MAP_FAILED;
}

int sandbox_probe(const char *what)
{
	static const struct {
		const char *name;
		bool (*try)(void);
	} probes[] = {
		{ "open", try_open },     { "list", try_list },
		{ "proc", try_proc },     { "parent", try_parent },
		{ "write", try_write },   { "creat", try_creat },
		{ "unlink", try_unlink }, { "socket", try_socket },
		{ "pair", try_pair },     { "connect", try_connect },
		{ "fork", try_fork },     { "clone", try_clone },
		{ "exec", try_exec },     { "execveat", try_execveat },
		{ "memfd", try_memfd },   { "ptrace", try_ptrace },
		{ "kill", try_kill },     { "owner", try_owner },
		{ "code", try_code },     { "make-code", try_make_code },
		{ "limits", try_limits }, { "namespace", try_namespace },
		{ "ring", try_ring },     { "kernel", try_kernel },
		{ "memory", try_memory },
	};
	for (size_t i = 0; i < sizeof probes / sizeof *probes; i++)
		if (str_eq(what, probes[i].name))
			return probes[i].try() ? 1 : 3;
	return 2;
}
