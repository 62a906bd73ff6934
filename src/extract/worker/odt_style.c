/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Styles and list labels of OpenDocument (16.2, 16.30-16.34). */
#include "odt.h"

#include <stdlib.h>
#include <string.h>

#define CHAIN_MAX 20 /* styles based on styles: also stops circles */

const struct odt_props odt_unset = { -1, -1, -1, -1, -1, -1, -1 };

static int either(int over, int under)
{
	return over >= 0 ? over : under;
}

struct odt_props odt_over(struct odt_props over, struct odt_props under)
{
	struct odt_props p = {
		.bold = either(over.bold, under.bold),
		.italic = either(over.italic, under.italic),
		.hidden = either(over.hidden, under.hidden),
		.page_break = either(over.page_break, under.page_break),
		.page_break_after =
			either(over.page_break_after, under.page_break_after),
		.size = either(over.size, under.size),
		.percent = -1,
	};
	if (over.size < 0 && over.percent >= 0 && under.size >= 0)
		p.size = under.size * over.percent / 100;
	else if (over.size < 0 && under.size < 0)
		p.percent = either(over.percent, under.percent);
	return p;
}

static char *value(struct odt_styles *s, const struct xml_attrs *at,
		   const char *name)
{
	struct xml_value v;
	return xml_attr(at, name, &v) ? arena_str(s->a, v.s) : NULL;
}

static void set_size(struct odt_props *p, const char *text)
{
	char *end;
	double v = strtod(text, &end);
	if (!(v > 0 && v < 1000))
		return;
	if (str_eq(end, "pt"))
		p->size = (int)(v * 10 + 0.5);
	else if (str_eq(end, "%"))
		p->percent = (int)v;
}

static void set_text(struct odt_props *p, const struct xml_attrs *at)
{
	struct xml_value v;
	if (xml_attr(at, "fo:font-weight", &v))
		p->bold = str_eq(v.s, "bold") || str_starts(v.s, "6") ||
			  str_starts(v.s, "7") || str_starts(v.s, "8") ||
			  str_starts(v.s, "9");
	if (xml_attr(at, "fo:font-style", &v))
		p->italic = str_eq(v.s, "italic") || str_eq(v.s, "oblique");
	if (xml_attr(at, "fo:font-size", &v))
		set_size(p, v.s);
	if (xml_attr(at, "text:display", &v))
		p->hidden = str_eq(v.s, "none");
}

static struct odt_props *open_props(struct odt_styles *s)
{
	if (s->open_default)
		return &s->defaults;
	return s->open_style ? &s->styles.v[s->open_style - 1].own : NULL;
}

static void start_style(struct odt_styles *s, const struct xml_attrs *at)
{
	struct odt_style *x = ARENA_PUSH(s->a, &s->styles);
	struct xml_value v;
	x->name = value(s, at, "style:name");
	x->family = value(s, at, "style:family");
	x->parent = value(s, at, "style:parent-style-name");
	x->list = value(s, at, "style:list-style-name");
	x->own = odt_unset;
	/* A named page style starts a page of that style. */
	if (xml_attr(at, "style:master-page-name", &v) && *v.s)
		x->own.page_break = 1;
	s->open_style = s->styles.n;
}

static void start_list(struct odt_styles *s, const char *name)
{
	struct odt_list *l = ARENA_PUSH(s->a, &s->lists);
	l->name = name ? name : "";
	for (int i = 0; i < ODT_LEVELS; i++)
		l->levels[i] =
			(struct odt_level){ .form = NUMERAL_NONE, .start = 1 };
	s->open_list = s->lists.n;
}

static void start_level(struct odt_styles *s, int id,
			const struct xml_attrs *at)
{
	int i = xml_attr_int(at, "text:level", 1, ODT_LEVELS, 1) - 1;
	struct odt_level *l = &s->lists.v[s->open_list - 1].levels[i];
	struct xml_value v;
	xml_attr(at, "style:num-format", &v);
	l->form = id == ODT_LEVEL_BULLET ? NUMERAL_BULLET
					 : numeral_of_sample(v.s);
	l->prefix = value(s, at, "style:num-prefix");
	l->suffix = value(s, at, "style:num-suffix");
	l->format = value(s, at, "loext:num-list-format");
	l->bullet = value(s, at, "text:bullet-char");
	l->show = xml_attr_int(at, "text:display-levels", 1, ODT_LEVELS, 1);
	l->start = xml_attr_int(at, "text:start-value", 0, 1000000, 1);
}

bool odt_style_start(struct odt_styles *s, int id, const struct xml_attrs *at)
{
	struct odt_props *p = open_props(s);
	struct xml_value v;
	switch (id) {
	case ODT_STYLE:
		start_style(s, at);
		return true;
	case ODT_DEFAULT_STYLE:
		s->open_default = xml_attr(at, "style:family", &v) &&
				  str_eq(v.s, "paragraph");
		return true;
	case ODT_TEXT_PROPERTIES:
		if (p)
			set_text(p, at);
		return true;
	case ODT_PARAGRAPH_PROPERTIES:
		if (p && xml_attr(at, "fo:break-before", &v))
			p->page_break = str_eq(v.s, "page");
		if (p && xml_attr(at, "fo:break-after", &v))
			p->page_break_after = str_eq(v.s, "page");
		return true;
	case ODT_LIST_STYLE:
		start_list(s, value(s, at, "style:name"));
		return true;
	case ODT_OUTLINE_STYLE:
		start_list(s, "");
		return true;
	case ODT_LEVEL_NUMBER:
	case ODT_LEVEL_BULLET:
		if (s->open_list)
			start_level(s, id, at);
		return true;
	default:
		return false;
	}
}

bool odt_style_end(struct odt_styles *s, int id)
{
	if (id == ODT_STYLE)
		s->open_style = 0;
	else if (id == ODT_DEFAULT_STYLE)
		s->open_default = false;
	else if (id == ODT_LIST_STYLE || id == ODT_OUTLINE_STYLE)
		s->open_list = 0;
	return id && id < ODT_N_STYLE_IDS;
}

/* Automatic styles come last and are asked for most. */
static const struct odt_style *find(const struct odt_styles *s,
				    const char *family, const char *name)
{
	for (size_t i = s->styles.n; name && i-- > 0;)
		if (str_eq(s->styles.v[i].name, name) &&
		    str_eq(s->styles.v[i].family, family))
			return &s->styles.v[i];
	return NULL;
}

struct odt_props odt_style_props(const struct odt_styles *s, const char *family,
				 const char *name)
{
	struct odt_props p = odt_unset;
	const struct odt_style *x = find(s, family, name);
	for (int i = 0; x && i < CHAIN_MAX; i++) {
		p = odt_over(p, x->own);
		x = find(s, family, x->parent);
	}
	return str_eq(family, "paragraph") ? odt_over(p, s->defaults) : p;
}

const char *odt_style_list(const struct odt_styles *s, const char *name)
{
	const struct odt_style *x = find(s, "paragraph", name);
	for (int i = 0; x && i < CHAIN_MAX; i++) {
		if (x->list)
			return x->list;
		x = find(s, "paragraph", x->parent);
	}
	return NULL;
}

struct odt_list *odt_list_find(struct odt_styles *s, const char *name)
{
	for (size_t i = s->lists.n; i-- > 0;)
		if (str_eq(s->lists.v[i].name, name))
			return &s->lists.v[i];
	return NULL;
}

void odt_list_restart(struct odt_list *l, int level)
{
	for (int i = level; i < ODT_LEVELS; i++)
		l->now.counting[i] = false;
}

static void advance(struct odt_list *l, int level, int start)
{
	struct odt_counters *c = &l->now;
	for (int i = 0; i < level; i++) {
		if (!c->counting[i])
			c->count[i] = l->levels[i].start;
		c->counting[i] = true;
	}
	if (start >= 0)
		c->count[level] = start;
	else if (c->counting[level])
		c->count[level]++;
	else
		c->count[level] = l->levels[level].start;
	c->counting[level] = true;
	odt_list_restart(l, level + 1);
}

static bool has_number(const struct odt_list *l, int i)
{
	return l->levels[i].form != NUMERAL_NONE &&
	       l->levels[i].form != NUMERAL_BULLET;
}

/* "%1%.%2%)": what newer versions say the label is, to the letter. */
static void write_format(const struct odt_list *l, const char *p,
			 struct buf *label)
{
	while (*p) {
		bool number = p[0] == '%' && p[1] >= '1' && p[1] <= '9';
		size_t n = number ? strspn(p + 1, "0123456789") : 0;
		if (!number || p[n + 1] != '%') {
			buf_char(label, *p++);
			continue;
		}
		int i = n == 1 ? p[1] - '1' : ODT_LEVELS - 1;
		if (has_number(l, i))
			numeral_write(label, l->levels[i].form,
				      l->now.count[i]);
		p += n + 2;
	}
}

void odt_list_next(struct odt_list *l, int level, int start, struct buf *label)
{
	const struct odt_level *at = &l->levels[level];
	advance(l, level, start);
	if (at->form == NUMERAL_BULLET) {
		const char *c = at->bullet ? at->bullet : "";
		numeral_bullet(label, c, strlen(c));
		return;
	}
	if (at->form == NUMERAL_NONE)
		return;
	if (at->format && *at->format) {
		write_format(l, at->format, label);
		return;
	}
	buf_str(label, at->prefix);
	for (int i = level + 1 - at->show; i <= level; i++) {
		if (i < 0 || !has_number(l, i))
			continue;
		numeral_write(label, l->levels[i].form, l->now.count[i]);
		if (i < level)
			buf_char(label, '.');
	}
	buf_str(label, at->suffix);
}
