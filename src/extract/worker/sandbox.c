/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rlimits against bombs, no_new_privs, Landlock for the file system (and TCP
 * where the kernel knows it), and a seccomp list of the system calls that
 * parsing needs; anything else ends the process.
 *
 * Sanitizer builds cannot live with a limit on address space, and their leak
 * checker traces its own process: there only Landlock is set up, and
 * sandbox_describe says so.
 */
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What the two programs differ in. */
struct policy {
	int seconds; /* of processor time */
	rlim_t memory;
	const char *const *readable; /* folders; NULL ends */
};

static const char *const tables[] = { "/usr/share/poppler", NULL };

/* Fonts that a PDF does not carry are drawn with those of the system; where
 * they are fontconfig has read before. */
static const char *const tables_and_fonts[] = { "/usr/share/poppler",
						"/usr/share/fonts",
						"/usr/local/share/fonts",
						"/etc/fonts", NULL };

/* Newer than the oldest header we build with (Linux 5.13 knows 13 rights). */
#define FS_RIGHTS_ABI1 ((UINT64_C(1) << 13) - 1)
#define FS_REFER       (UINT64_C(1) << 13) /* ABI 2 */
#define FS_TRUNCATE    (UINT64_C(1) << 14) /* ABI 3 */
#define FS_IOCTL_DEV   (UINT64_C(1) << 15) /* ABI 5 */
#define NET_TCP        UINT64_C(3)         /* ABI 4: bind, connect */
#define SCOPE_ALL      UINT64_C(3) /* ABI 6: abstract sockets, signals */

struct ruleset {
	uint64_t fs, net, scoped;
};

static int landlock_abi(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
			    LANDLOCK_CREATE_RULESET_VERSION);
}

/* Allows reading below a folder; one that is not there needs no rule. */
static int allow_reading(int ruleset, const char *dir, struct err *e)
{
	struct landlock_path_beneath_attr rule = {
		.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE |
				  LANDLOCK_ACCESS_FS_READ_DIR,
		.parent_fd = open(dir, O_PATH | O_CLOEXEC),
	};
	if (rule.parent_fd < 0)
		return errno == ENOENT ? 0 : err_errno(e, "%s", dir);
	long rc = syscall(SYS_landlock_add_rule, ruleset,
			  LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	int saved = errno;
	close(rule.parent_fd);
	errno = saved;
	return rc < 0 ? err_errno(e, "landlock rule for %s", dir) : 0;
}

/* readable: NULL for nothing at all. */
static int enter_landlock(const char *const *readable, struct err *e)
{
	int abi = landlock_abi();
	if (abi < 1)
		return err_errno(e, "this kernel has no Landlock");
	struct ruleset r = { .fs = FS_RIGHTS_ABI1 };
	r.fs |= (abi >= 2 ? FS_REFER : 0) | (abi >= 3 ? FS_TRUNCATE : 0) |
		(abi >= 5 ? FS_IOCTL_DEV : 0);
	r.net = abi >= 4 ? NET_TCP : 0;
	r.scoped = abi >= 6 ? SCOPE_ALL : 0;
	/* A kernel that is older than a field accepts it when it is zero. */
	int fd = (int)syscall(SYS_landlock_create_ruleset, &r, sizeof r, 0);
	if (fd < 0)
		return err_errno(e, "landlock");
	int ret = 0;
	for (size_t i = 0; ret == 0 && readable && readable[i]; i++)
		ret = allow_reading(fd, readable[i], e);
	if (ret == 0 && syscall(SYS_landlock_restrict_self, fd, 0) < 0)
		ret = err_errno(e, "landlock");
	close(fd);
	return ret;
}

static int forbid_new_privileges(struct err *e)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		return err_errno(e, "no_new_privs");
	return 0;
}

#ifdef REVIX_SANITIZED

/* The symbolizer and /proc are needed to report what was found. */
static int enter(const struct policy *p, struct err *e)
{
	static const char *const everything[] = { "/", NULL };
	(void)p;
	if (forbid_new_privileges(e) < 0)
		return -1;
	return enter_landlock(everything, e);
}

int sandbox_close_files(struct err *e)
{
	(void)e;
	return 0;
}

void sandbox_describe(struct buf *out)
{
	buf_fmt(out,
		"landlock abi %d for writing only, no seccomp, no limits: "
		"sanitizer build",
		landlock_abi());
}

#else

static int limit(int what, rlim_t value, struct err *e)
{
	const struct rlimit r = { value, value };
	return setrlimit((__rlimit_resource_t)what, &r) < 0
		       ? err_errno(e, "rlimit %d", what)
		       : 0;
}

static int enter_limits(const struct policy *p, struct err *e)
{
	const rlim_t seconds = (rlim_t)p->seconds;
	/* One second between the limits: the first gives SIGXCPU, by which
	 * the parent knows the reason. */
	const struct rlimit cpu = { seconds, seconds + 1 };
	if (setrlimit(RLIMIT_CPU, &cpu) < 0)
		return err_errno(e, "rlimit for time");
	if (limit(RLIMIT_AS, p->memory, e) < 0 ||
	    limit(RLIMIT_FSIZE, 0, e) < 0 || limit(RLIMIT_NOFILE, 16, e) < 0 ||
	    limit(RLIMIT_NPROC, 0, e) < 0 || limit(RLIMIT_CORE, 0, e) < 0)
		return -1;
	return 0;
}

/* Calls that carry no power of their own over anything outside. */
static const int harmless[] = {
	SCMP_SYS(read),
	SCMP_SYS(readv),
	SCMP_SYS(pread64),
	SCMP_SYS(write),
	SCMP_SYS(writev),
	SCMP_SYS(lseek),
	SCMP_SYS(close),
	SCMP_SYS(fstat),
	SCMP_SYS(newfstatat),
	SCMP_SYS(fstatfs),
	SCMP_SYS(getdents64),
	SCMP_SYS(brk),
	SCMP_SYS(munmap),
	SCMP_SYS(mremap),
	SCMP_SYS(madvise),
	SCMP_SYS(futex),
	SCMP_SYS(rt_sigaction),
	SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(getpid),
	SCMP_SYS(gettid),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(gettimeofday),
	SCMP_SYS(getrandom),
	SCMP_SYS(sched_yield),
	SCMP_SYS(restart_syscall),
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
	/* For the second step: they can only take rights away. */
	SCMP_SYS(landlock_create_ruleset),
	SCMP_SYS(landlock_restrict_self),
	SCMP_SYS(seccomp),
};

/* Calls that libraries make and can do without: they are told no. */
static const int refused[] = {
	SCMP_SYS(open),      SCMP_SYS(stat),       SCMP_SYS(lstat),
	SCMP_SYS(access),    SCMP_SYS(faccessat),  SCMP_SYS(faccessat2),
	SCMP_SYS(readlink),  SCMP_SYS(readlinkat), SCMP_SYS(statx),
	SCMP_SYS(statfs),    SCMP_SYS(getcwd),     SCMP_SYS(ioctl),
	SCMP_SYS(prlimit64), SCMP_SYS(sysinfo),    SCMP_SYS(uname),
	SCMP_SYS(getuid),    SCMP_SYS(geteuid),    SCMP_SYS(sched_getaffinity),
};

/* The calls of which only some arguments are let through: no opening to
 * write, no new code, no signal but to itself for abort(), nor by the owner of
 * a descriptor. */
static int add_conditional(scmp_filter_ctx ctx)
{
	const scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC;
	const scmp_datum_t self = (scmp_datum_t)getpid();
	const struct {
		int call;
		struct scmp_arg_cmp arg;
	} calls[] = {
		{ SCMP_SYS(openat), { 2, SCMP_CMP_MASKED_EQ, writing, 0 } },
		{ SCMP_SYS(mmap), { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0 } },
		{ SCMP_SYS(mprotect), { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0 } },
		{ SCMP_SYS(fcntl), { 1, SCMP_CMP_LE, F_SETFL, 0 } },
		{ SCMP_SYS(fcntl), { 1, SCMP_CMP_EQ, F_DUPFD_CLOEXEC, 0 } },
		{ SCMP_SYS(tgkill), { 0, SCMP_CMP_EQ, self, 0 } },
		{ SCMP_SYS(prctl), { 0, SCMP_CMP_EQ, PR_SET_NO_NEW_PRIVS, 0 } },
	};
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		int rc = seccomp_rule_add_array(
			ctx, SCMP_ACT_ALLOW, calls[i].call, 1, &calls[i].arg);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int add_all(scmp_filter_ctx ctx, uint32_t action, const int *calls,
		   size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int rc = seccomp_rule_add(ctx, action, calls[i], 0);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int load_filter(scmp_filter_ctx ctx, int rc, struct err *e)
{
	if (rc == 0)
		rc = seccomp_load(ctx);
	seccomp_release(ctx);
	errno = -rc;
	return rc < 0 ? err_errno(e, "seccomp") : 0;
}

static int enter_seccomp(struct err *e)
{
	scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_KILL_PROCESS);
	if (!ctx)
		return err_set(e, ERR_SYSTEM, "seccomp is not to be had");
	int rc = add_all(ctx, SCMP_ACT_ALLOW, harmless,
			 sizeof harmless / sizeof *harmless);
	if (rc == 0)
		rc = add_all(ctx, SCMP_ACT_ERRNO(EACCES), refused,
			     sizeof refused / sizeof *refused);
	if (rc == 0)
		rc = add_conditional(ctx);
	return load_filter(ctx, rc, e);
}

static int enter(const struct policy *p, struct err *e)
{
	if (enter_limits(p, e) < 0 || forbid_new_privileges(e) < 0)
		return -1;
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) < 0)
		return err_errno(e, "non-dumpable");
	/* No work goes on for a parent that was killed. */
	if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) < 0)
		return err_errno(e, "end with the parent");
	if (enter_landlock(p->readable, e) < 0)
		return -1;
	return enter_seccomp(e);
}

int sandbox_close_files(struct err *e)
{
	static const int files[] = { SCMP_SYS(openat) };
	static const int setup[] = { SCMP_SYS(landlock_create_ruleset),
				     SCMP_SYS(landlock_restrict_self),
				     SCMP_SYS(seccomp), SCMP_SYS(prctl) };
	if (enter_landlock(NULL, e) < 0)
		return -1;
	scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ALLOW);
	if (!ctx)
		return err_set(e, ERR_SYSTEM, "seccomp is not to be had");
	int rc = add_all(ctx, SCMP_ACT_ERRNO(EACCES), files,
			 sizeof files / sizeof *files);
	if (rc == 0)
		rc = add_all(ctx, SCMP_ACT_KILL_PROCESS, setup,
			     sizeof setup / sizeof *setup);
	return load_filter(ctx, rc, e);
}

void sandbox_describe(struct buf *out)
{
	buf_fmt(out, "landlock abi %d, seccomp", landlock_abi());
}

#endif

int sandbox_enter(int seconds, struct err *e)
{
	const struct policy p = { seconds, (rlim_t)1 << 30, tables };
	return enter(&p, e);
}

int sandbox_enter_ocr(int seconds, struct err *e)
{
	const struct policy p = { seconds, (rlim_t)2 << 30, tables_and_fonts };
	return enter(&p, e);
}
