/* SPDX-License-Identifier: GPL-3.0-or-later */
/* styles.xml: what a paragraph inherits by its style (ECMA-376-1, 17.7). */
#include "docx.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define CHAIN_MAX 20 /* styles based on styles: also stops circles */

const struct docx_props docx_unset = { -1, -1, -1, -1, -1, -1, -1, -1 };

static int either(int over, int under)
{
	return over >= 0 ? over : under;
}

struct docx_props docx_over(struct docx_props over, struct docx_props under)
{
	return (struct docx_props){
		.outline = either(over.outline, under.outline),
		.num = either(over.num, under.num),
		.level = either(over.level, under.level),
		.bold = either(over.bold, under.bold),
		.italic = either(over.italic, under.italic),
		.hidden = either(over.hidden, under.hidden),
		.page_break = either(over.page_break, under.page_break),
		.size = either(over.size, under.size),
	};
}

/* An on/off property: present means on (17.17.4). */
static int toggle(const struct xml_attrs *at)
{
	struct xml_value v;
	if (!xml_attr(at, "w:val", &v))
		return 1;
	return !(str_eq(v.s, "0") || str_eq(v.s, "false") ||
		 str_eq(v.s, "off"));
}

bool docx_prop(struct docx_props *p, int id, const struct xml_attrs *at)
{
	switch (id) {
	case DOCX_B:
		p->bold = toggle(at);
		return true;
	case DOCX_I:
		p->italic = toggle(at);
		return true;
	case DOCX_VANISH:
		p->hidden = toggle(at);
		return true;
	case DOCX_PAGE_BREAK_BEFORE:
		p->page_break = toggle(at);
		return true;
	case DOCX_SZ: /* half points, "24" */
		p->size = 5 * xml_attr_int(at, "w:val", 1, 3276, 0);
		return true;
	case DOCX_OUTLINE:
		p->outline = xml_attr_int(at, "w:val", 0, 9, 9);
		return true;
	case DOCX_NUM_ID:
		p->num = xml_attr_int(at, "w:val", 0, INT32_MAX, 0);
		return true;
	case DOCX_ILVL:
		p->level = xml_attr_int(at, "w:val", 0, DOCX_LEVELS - 1, 0);
		return true;
	default:
		return false;
	}
}

enum { BASED_ON = DOCX_N_PROPS, DOC_DEFAULTS, NAME, STYLE };

static const struct xml_name names[] = {
	{ "w:b", DOCX_B },
	{ "w:basedOn", BASED_ON },
	{ "w:docDefaults", DOC_DEFAULTS },
	{ "w:i", DOCX_I },
	{ "w:ilvl", DOCX_ILVL },
	{ "w:name", NAME },
	{ "w:numId", DOCX_NUM_ID },
	{ "w:outlineLvl", DOCX_OUTLINE },
	{ "w:pageBreakBefore", DOCX_PAGE_BREAK_BEFORE },
	{ "w:style", STYLE },
	{ "w:sz", DOCX_SZ },
	{ "w:vanish", DOCX_VANISH },
};

struct reading {
	struct arena *a;
	struct docx_styles *out;
	struct docx_props *props; /* of what is open, or NULL */
	struct docx_style *style;
};

static char *value(struct reading *r, const struct xml_attrs *at,
		   const char *name)
{
	struct xml_value v;
	xml_attr(at, name, &v);
	return arena_str(r->a, v.s);
}

static void start_style(struct reading *r, const struct xml_attrs *at)
{
	struct xml_value type;
	struct docx_style *s = ARENA_PUSH(r->a, r->out);
	xml_attr(at, "w:type", &type);
	s->id = value(r, at, "w:styleId");
	s->name = s->based_on = "";
	s->own = docx_unset;
	const char *is_default = value(r, at, "w:default");
	s->is_default = str_eq(type.s, "paragraph") &&
			(str_eq(is_default, "1") || str_eq(is_default, "true"));
	r->style = s;
	r->props = &s->own;
}

static void on_start(void *ctx, int id, const struct xml_attrs *at)
{
	struct reading *r = ctx;
	if (id == DOC_DEFAULTS)
		r->props = &r->out->defaults;
	else if (id == STYLE)
		start_style(r, at);
	else if (id == NAME && r->style)
		r->style->name = value(r, at, "w:val");
	else if (id == BASED_ON && r->style)
		r->style->based_on = value(r, at, "w:val");
	else if (r->props)
		docx_prop(r->props, id, at);
}

static void on_end(void *ctx, int id)
{
	struct reading *r = ctx;
	if (id == DOC_DEFAULTS || id == STYLE) {
		r->props = NULL;
		r->style = NULL;
	}
}

static int by_id(const void *x, const void *y)
{
	return strcmp(((const struct docx_style *)x)->id,
		      ((const struct docx_style *)y)->id);
}

enum part docx_styles_read(struct package *k, const char *part, struct arena *a,
			   struct docx_styles *out)
{
	static const struct xml_reader reader = { names,
						  sizeof names / sizeof *names,
						  on_start, on_end, NULL };
	struct reading r = { .a = a, .out = out };
	out->defaults = docx_unset;
	out->defaults.size = 100; /* 17.3.2.38: 10 points when nothing says */
	enum part rc = package_parse(k, part, &reader, &r);
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_id);
	return rc;
}

static const struct docx_style *find(const struct docx_styles *s,
				     const char *id)
{
	for (size_t i = 0; !*id && i < s->n; i++)
		if (s->v[i].is_default)
			return &s->v[i];
	const struct docx_style key = { .id = id };
	return s->n ? bsearch(&key, s->v, s->n, sizeof *s->v, by_id) : NULL;
}

/* Built-in headings are known by name even when their level is not said. */
static int outline_by_name(const char *name)
{
	char digit = name[0] ? name[strlen(name) - 1] : '\0';
	bool heading = strlen(name) == 9 &&
		       (name[0] == 'h' || name[0] == 'H') &&
		       str_starts(name + 1, "eading ");
	return heading && digit >= '1' && digit <= '9' ? digit - '1' : -1;
}

static bool is_contents_name(const char *name)
{
	/* The second is LibreOffice's. */
	static const char *const begins[] = { "toc ", "contents " };
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		size_t n = strlen(begins[i]);
		if (strncasecmp(name, begins[i], n) == 0 && name[n] >= '1' &&
		    name[n] <= '9')
			return true;
	}
	return str_eq_nocase(name, "table of figures");
}

bool docx_style_is_contents(const struct docx_styles *s, const char *id)
{
	const struct docx_style *x = find(s, id);
	for (int i = 0; x && i < CHAIN_MAX; i++) {
		if (is_contents_name(x->name))
			return true;
		x = *x->based_on ? find(s, x->based_on) : NULL;
	}
	return false;
}

struct docx_props docx_style_props(const struct docx_styles *s, const char *id)
{
	struct docx_props p = docx_unset;
	const struct docx_style *x = find(s, id);
	for (int i = 0; x && i < CHAIN_MAX; i++) {
		p = docx_over(p, x->own);
		if (p.outline < 0)
			p.outline = outline_by_name(x->name);
		x = *x->based_on ? find(s, x->based_on) : NULL;
	}
	return docx_over(p, s->defaults);
}
