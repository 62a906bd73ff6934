/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * tests/truth/statistics.csv: each line names a formula, its inputs and what
 * comes out. The table that users are shown is the one that is computed here.
 */
#define TRUTH      "tests/truth/statistics.csv"
#define TRUTH_COLS 7
#define GROUPS_MAX 16
#define VALUES_MAX 400

enum { T_FORMULA, T_FUNCTION, T_INPUTS, T_EXPECTED, T_WITHIN, T_R, T_SOURCE };

/* Numbers in groups that "/" parts. */
struct inputs {
	double v[VALUES_MAX];
	size_t n, groups;
	size_t per_group; /* of the first */
};

struct result {
	const char *method; /* or NULL */
	double v[VALUES_MAX];
	size_t n;
};

/* One line of RFC 4180 into its cells, in place; NULL at the end. */
static char *next_line(char *p, char *cell[TRUTH_COLS], size_t *n)
{
	*n = 0;
	if (!*p)
		return NULL;
	while (*n < TRUTH_COLS) {
		bool quoted = *p == '"';
		char *out = p += quoted;
		cell[(*n)++] = out;
		while (*p && (quoted || !strchr(",\r\n", *p))) {
			if (quoted && *p == '"' && *++p != '"')
				break;
			*out++ = *p++;
		}
		char end = *p;
		p += end != '\0';
		*out = '\0';
		if (end != ',')
			break;
	}
	return *p == '\n' ? p + 1 : p;
}

static bool read_inputs(char *text, struct inputs *in)
{
	*in = (struct inputs){ .groups = 1 };
	for (char *p = text; *p;) {
		char *end;
		if (*p == '/') {
			if (in->groups++ == 1)
				in->per_group = in->n;
			p++;
		} else if (*p == ' ') {
			p++;
		} else {
			if (in->n == VALUES_MAX)
				return false;
			in->v[in->n++] = strtod(p, &end);
			if (end == p)
				return false;
			p = end;
		}
	}
	if (in->groups == 1)
		in->per_group = in->n;
	return true;
}

static void as_counts(const struct inputs *in, int64_t *out)
{
	for (size_t i = 0; i < in->n; i++)
		out[i] = (int64_t)in->v[i];
}

static void give_value(struct result *r, struct maths_value v)
{
	r->v[0] = v.value;
	r->v[1] = v.lo;
	r->v[2] = v.hi;
	r->n = 3;
}

/* Of x, n and what follows. */
static bool ratio_by_name(const char *f, const struct inputs *in,
			  struct result *r)
{
	int64_t c[VALUES_MAX];
	as_counts(in, c);
	const double *v = in->v;
	if (str_eq(f, "proportion") && in->n == 2)
		give_value(r, maths_proportion(c[0], c[1], Z));
	else if (str_eq(f, "difference") && in->n == 4)
		give_value(r, maths_difference(c[0], c[1], c[2], c[3], Z));
	else if (str_eq(f, "risk_ratio") && in->n == 4)
		give_value(r, maths_risk_ratio(c[0], c[1], c[2], c[3], Z));
	else if (str_eq(f, "representation") && in->n == 3)
		give_value(r, maths_representation(c[0], c[1], v[2], Z));
	else if (str_eq(f, "poisson") && in->n == 1)
		give_value(r, maths_poisson(c[0], Z));
	else if (str_eq(f, "rate") && in->n == 3)
		give_value(r, maths_rate(c[0], v[1], v[2], Z));
	else if (str_eq(f, "rate_ratio") && in->n == 4)
		give_value(r, maths_rate_ratio(c[0], v[1], c[2], v[3], Z));
	else
		return false;
	return true;
}

static bool pair_by_name(const char *f, const struct inputs *in,
			 struct result *r)
{
	static const struct {
		const char *name;
		struct maths_value (*of)(const struct maths_pair *, double);
	} pairs[] = {
		{ "agreement", maths_agreement },
		{ "pabak", maths_pabak },
		{ "precision", maths_precision },
		{ "recall", maths_recall },
		{ "f1", maths_f1 },
	};
	int64_t c[VALUES_MAX];
	as_counts(in, c);
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		if (!str_eq(f, pairs[i].name) || in->n != 4)
			continue;
		struct maths_pair p = { c[0], c[1], c[2], c[3] };
		give_value(r, pairs[i].of(&p, Z));
		return true;
	}
	if (!str_eq(f, "kappa") || in->n != in->groups * in->groups)
		return false;
	give_value(r, maths_kappa_of(c, in->groups, Z));
	return true;
}

static bool coders_by_name(const char *f, const struct inputs *in,
			   struct result *r)
{
	int v[VALUES_MAX];
	bool alpha = str_eq(f, "alpha");
	if ((!alpha && !str_eq(f, "fleiss")) ||
	    in->n != in->groups * in->per_group)
		return false;
	for (size_t i = 0; i < in->n; i++)
		v[i] = isnan(in->v[i]) ? MATHS_NONE : (int)in->v[i];
	struct maths_ratings ratings = { v, in->groups, in->per_group, 5 };
	give_value(r, alpha ? maths_alpha(&ratings, Z)
			    : maths_fleiss(&ratings, Z));
	return true;
}

static bool test_by_name(const char *f, const struct inputs *in,
			 struct result *r)
{
	struct maths_test t;
	int64_t c[VALUES_MAX];
	size_t k = in->per_group;
	bool trend = str_eq(f, "trend");
	as_counts(in, c);
	if (trend && in->groups >= 2 && in->n == k * in->groups)
		maths_trend(c, c + k, in->groups > 2 ? in->v + 2 * k : NULL, k,
			    &t);
	else if (str_eq(f, "association") && in->n == k * in->groups)
		maths_association(c, in->groups, k, &t);
	else
		return false;
	r->method = maths_method_name(t.method);
	r->v[0] = t.statistic;
	r->v[1] = t.df;
	r->v[2] = t.p;
	r->v[3] = trend ? t.slope : t.expected;
	r->n = 4;
	return true;
}

static bool ratio_of_strata(const struct inputs *in, struct result *r)
{
	struct maths_stratum s[GROUPS_MAX];
	if (in->n != 7 * in->groups || in->groups > GROUPS_MAX)
		return false;
	for (size_t i = 0; i < in->groups; i++) {
		const double *v = in->v + 7 * i;
		s[i] = (struct maths_stratum){ (int64_t)v[0], (int64_t)v[1],
					       v[2],          v[3],
					       v[4],          v[5],
					       v[6] };
	}
	give_value(r, maths_ratio(s, in->groups, Z));
	return true;
}

static bool other_by_name(const char *f, const struct inputs *in,
			  struct result *r)
{
	const double *v = in->v;
	r->n = 1;
	if (str_eq(f, "z") && in->n == 1) {
		r->v[0] = maths_z(v[0]);
	} else if (str_eq(f, "log_likelihood") && in->n == 4) {
		r->v[0] = maths_log_likelihood(v[0], v[1], v[2], v[3]);
	} else if (str_eq(f, "bh")) {
		maths_bh(v, in->n, r->v);
		r->n = in->n;
	} else if (str_eq(f, "summary")) {
		struct maths_summary s = maths_summary(v, in->n);
		const double all[] = { (double)s.n, s.mean, s.median, s.q1,
				       s.q3,        s.min,  s.max };
		memcpy(r->v, all, sizeof all);
		r->n = sizeof all / sizeof *all;
	} else {
		return str_eq(f, "ratio") && ratio_of_strata(in, r);
	}
	return true;
}

static bool compute(const char *f, const struct inputs *in, struct result *r)
{
	*r = (struct result){ 0 };
	return ratio_by_name(f, in, r) || pair_by_name(f, in, r) ||
	       coders_by_name(f, in, r) || test_by_name(f, in, r) ||
	       other_by_name(f, in, r);
}

/* "-" is not stated; NaN must be NaN; a method's name stands in front. */
static bool as_expected(const struct result *r, const char *p, double within)
{
	size_t method = r->method ? strlen(r->method) : 0;
	if (method && strncmp(p, r->method, method) != 0)
		return false;
	p += method;
	for (size_t i = 0; i < r->n; i++) {
		char *end;
		while (*p == ' ')
			p++;
		if (*p == '-' && (p[1] == ' ' || !p[1])) {
			p++;
			continue;
		}
		double x = strtod(p, &end);
		if (end == p || isnan(x) != isnan(r->v[i]) ||
		    fabs(x - r->v[i]) > within * fmax(1, fabs(x)))
			return false;
		p = end;
	}
	return *p == '\0';
}

static bool line_holds(char *const *cell)
{
	struct inputs in;
	struct result r;
	double within = strtod(cell[T_WITHIN], NULL);
	if (!*cell[T_FORMULA] || !*cell[T_SOURCE] || within > 0.005 ||
	    !read_inputs(cell[T_INPUTS], &in) ||
	    !compute(cell[T_FUNCTION], &in, &r))
		return false;
	return as_expected(&r, cell[T_EXPECTED], within);
}

static void every_formula_gives_what_its_source_gives(void **state)
{
	(void)state;
	struct buf b = { 0 };
	struct err e = { 0 };
	char *cell[TRUTH_COLS];
	size_t n, lines = 0, wrong = 0, by_r = 0;
	assert_int_equal(fs_read(TRUTH, 1 << 20, &b, &e), 0);
	assert_non_null(b.p);
	char *p = next_line(b.p, cell, &n);
	while (p && (p = next_line(p, cell, &n)) != NULL) {
		lines++;
		if (n == TRUTH_COLS && line_holds(cell)) {
			by_r += *cell[T_R] != '\0';
			continue;
		}
		print_error("%s:%zu does not hold\n", TRUTH, lines + 1);
		wrong++;
	}
	buf_release(&b);
	assert_int_equal(wrong, 0);
	assert_true(lines >= 170 && by_r >= 95);
}

/* A reader that let anything pass would prove nothing. */
static void a_wrong_value_is_noticed(void **state)
{
	(void)state;
	struct result r = { .method = "trend", .v = { 1, 2 }, .n = 2 };
	assert_true(as_expected(&r, "trend 1 2", 1e-6));
	assert_true(as_expected(&r, "trend - 2", 1e-6));
	assert_false(as_expected(&r, "none 1 2", 1e-6));
	assert_false(as_expected(&r, "trend 1 2.00001", 1e-6));
	assert_false(as_expected(&r, "trend 1", 1e-6));
	assert_false(as_expected(&r, "trend 1 2 3", 1e-6));
	assert_false(as_expected(&r, "trend 1 NaN", 1e-6));
	r.v[0] = (double)NAN;
	assert_false(as_expected(&r, "trend 1 2", 1e-6));
	assert_true(as_expected(&r, "trend NaN 2", 1e-6));
	struct inputs in;
	char words[] = "1 two";
	assert_false(read_inputs(words, &in));
	assert_false(compute("no such function", &in, &r));
}
