/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * numbering.xml (ECMA-376-1, 17.9). A paragraph names a list instance (num),
 * which points to a definition (abstractNum) of nine levels and may override
 * some. Instances of one definition count on together unless they override
 * the start.
 */
#include "docx.h"

#include <string.h>

struct level {
	enum numeral form;
	int start, restart; /* restart: -1 after any higher level */
	const char *text;   /* "%1.%2" */
	const char *style;
	bool legal; /* all numbers of the label as decimals */
};

struct definition {
	int id;
	struct level levels[DOCX_LEVELS];
	const char *style_link; /* defined elsewhere, by a list style */
	int count[DOCX_LEVELS];
	bool counting[DOCX_LEVELS];
};

struct instance {
	int id, definition;
	struct level *own[DOCX_LEVELS]; /* overriding ones */
	int start[DOCX_LEVELS];         /* overriding starts, or -1 */
	bool started[DOCX_LEVELS];
};

struct docx_lists {
	struct {
		struct definition *v;
		size_t n, cap;
	} definitions;
	struct {
		struct instance *v;
		size_t n, cap;
	} instances;
	const struct docx_styles *styles;
};

enum {
	ABSTRACT_NUM = 1,
	ABSTRACT_NUM_ID,
	IS_LGL,
	LVL,
	LVL_OVERRIDE,
	LVL_RESTART,
	LVL_TEXT,
	NUM,
	NUM_FMT,
	NUM_STYLE_LINK,
	P_STYLE,
	START,
	START_OVERRIDE
};

static const struct xml_name names[] = {
	{ "w:abstractNum", ABSTRACT_NUM },
	{ "w:abstractNumId", ABSTRACT_NUM_ID },
	{ "w:isLgl", IS_LGL },
	{ "w:lvl", LVL },
	{ "w:lvlOverride", LVL_OVERRIDE },
	{ "w:lvlRestart", LVL_RESTART },
	{ "w:lvlText", LVL_TEXT },
	{ "w:num", NUM },
	{ "w:numFmt", NUM_FMT },
	{ "w:numStyleLink", NUM_STYLE_LINK },
	{ "w:pStyle", P_STYLE },
	{ "w:start", START },
	{ "w:startOverride", START_OVERRIDE },
};

struct reading {
	struct arena *a;
	struct docx_lists *out;
	struct definition *definition; /* open one, or NULL */
	struct instance *instance;
	struct level *level;
	int override; /* level of the open lvlOverride */
};

enum numeral docx_numeral(const char *name)
{
	static const struct {
		const char *name;
		enum numeral form;
	} forms[] = {
		{ "bullet", NUMERAL_BULLET },
		{ "none", NUMERAL_NONE },
		{ "lowerLetter", NUMERAL_LOWER_LETTER },
		{ "upperLetter", NUMERAL_UPPER_LETTER },
		{ "lowerRoman", NUMERAL_LOWER_ROMAN },
		{ "upperRoman", NUMERAL_UPPER_ROMAN },
		{ "decimalZero", NUMERAL_TWO_DIGITS },
		{ "ordinal", NUMERAL_ORDINAL },
		{ "cardinalText", NUMERAL_WORD },
		{ "ordinalText", NUMERAL_ORDINAL_WORD },
		{ "chicago", NUMERAL_SYMBOL },
	};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (str_eq(name, forms[i].name))
			return forms[i].form;
	return NUMERAL_DECIMAL;
}

static struct level *open_level(struct reading *r, const struct xml_attrs *at)
{
	int i = xml_attr_int(at, "w:ilvl", 0, DOCX_LEVELS - 1, 0);
	struct level *l = NULL;
	if (r->definition)
		l = &r->definition->levels[i];
	else if (r->instance)
		l = r->instance->own[i] = ARENA_NEW(r->a, struct level);
	if (l)
		*l = (struct level){
			.start = 1, .restart = -1, .text = "", .style = ""
		};
	return l;
}

static void open_list(struct reading *r, int id, const struct xml_attrs *at)
{
	if (id == ABSTRACT_NUM) {
		r->definition = ARENA_PUSH(r->a, &r->out->definitions);
		r->definition->id =
			xml_attr_int(at, "w:abstractNumId", 0, INT32_MAX, -1);
		r->definition->style_link = "";
		for (int i = 0; i < DOCX_LEVELS; i++)
			r->definition->levels[i] =
				(struct level){ .start = 1,
						.restart = -1,
						.text = "",
						.style = "" };
	} else {
		r->instance = ARENA_PUSH(r->a, &r->out->instances);
		r->instance->id = xml_attr_int(at, "w:numId", 0, INT32_MAX, -1);
		r->instance->definition = -1;
		for (int i = 0; i < DOCX_LEVELS; i++)
			r->instance->start[i] = -1;
	}
}

static void set_level(struct reading *r, int id, const struct xml_attrs *at)
{
	struct level *l = r->level;
	struct xml_value v;
	xml_attr(at, "w:val", &v);
	if (id == START)
		l->start = xml_attr_int(at, "w:val", 0, 1000000, 1);
	else if (id == LVL_RESTART)
		l->restart = xml_attr_int(at, "w:val", 0, DOCX_LEVELS, -1);
	else if (id == NUM_FMT)
		l->form = docx_numeral(v.s);
	else if (id == LVL_TEXT)
		l->text = arena_str(r->a, v.s);
	else if (id == P_STYLE)
		l->style = arena_str(r->a, v.s);
	else if (id == IS_LGL)
		l->legal = true;
}

static void on_start(void *ctx, int id, const struct xml_attrs *at)
{
	struct reading *r = ctx;
	struct xml_value v;
	if (id == ABSTRACT_NUM || id == NUM)
		open_list(r, id, at);
	else if (id == LVL)
		r->level = open_level(r, at);
	else if (id == ABSTRACT_NUM_ID && r->instance)
		r->instance->definition =
			xml_attr_int(at, "w:val", 0, INT32_MAX, -1);
	else if (id == LVL_OVERRIDE)
		r->override = xml_attr_int(at, "w:ilvl", 0, DOCX_LEVELS - 1, 0);
	else if (id == START_OVERRIDE && r->instance)
		r->instance->start[r->override] =
			xml_attr_int(at, "w:val", 0, 1000000, 1);
	else if (id == NUM_STYLE_LINK && r->definition &&
		 xml_attr(at, "w:val", &v))
		r->definition->style_link = arena_str(r->a, v.s);
	else if (r->level)
		set_level(r, id, at);
}

static void on_end(void *ctx, int id)
{
	struct reading *r = ctx;
	if (id == ABSTRACT_NUM)
		r->definition = NULL;
	else if (id == NUM)
		r->instance = NULL;
	else if (id == LVL)
		r->level = NULL;
}

enum part docx_lists_read(struct package *k, const char *part, struct arena *a,
			  const struct docx_styles *s, struct docx_lists **out)
{
	static const struct xml_reader reader = { names,
						  sizeof names / sizeof *names,
						  on_start, on_end, NULL };
	*out = ARENA_NEW(a, struct docx_lists);
	(*out)->styles = s;
	struct reading r = { .a = a, .out = *out };
	return package_parse(k, part, &reader, &r);
}

static struct instance *find_instance(const struct docx_lists *l, int num)
{
	for (size_t i = 0; i < l->instances.n; i++)
		if (l->instances.v[i].id == num)
			return &l->instances.v[i];
	return NULL;
}

static struct definition *find_definition(const struct docx_lists *l,
					  const struct instance *x)
{
	for (int links = 0; x && links < 4; links++) {
		struct definition *d = NULL;
		for (size_t i = 0; i < l->definitions.n && !d; i++)
			if (l->definitions.v[i].id == x->definition)
				d = &l->definitions.v[i];
		if (!d || !*d->style_link)
			return d;
		x = find_instance(
			l, docx_style_props(l->styles, d->style_link).num);
	}
	return NULL;
}

static const struct level *level_of(const struct instance *x,
				    const struct definition *d, int level)
{
	return x->own[level] ? x->own[level] : &d->levels[level];
}

int docx_list_level(const struct docx_lists *l, int num, const char *style)
{
	const struct instance *x = l ? find_instance(l, num) : NULL;
	const struct definition *d = x ? find_definition(l, x) : NULL;
	for (int i = 0; d && *style && i < DOCX_LEVELS; i++)
		if (str_eq(level_of(x, d, i)->style, style))
			return i;
	return 0;
}

static void advance(struct instance *x, struct definition *d, int level)
{
	for (int i = 0; i < level; i++) {
		if (!d->counting[i])
			d->count[i] = level_of(x, d, i)->start;
		d->counting[i] = true;
	}
	if (x->start[level] >= 0 && !x->started[level])
		d->count[level] = x->start[level];
	else if (d->counting[level])
		d->count[level]++;
	else
		d->count[level] = level_of(x, d, level)->start;
	x->started[level] = d->counting[level] = true;
	for (int i = level + 1; i < DOCX_LEVELS; i++) {
		int restart = level_of(x, d, i)->restart;
		if (restart < 0 || level < restart)
			d->counting[i] = false;
	}
}

void docx_list_next(struct docx_lists *l, int num, int level, struct buf *label)
{
	struct instance *x = l ? find_instance(l, num) : NULL;
	struct definition *d = x ? find_definition(l, x) : NULL;
	if (!d)
		return;
	const struct level *at = level_of(x, d, level);
	advance(x, d, level);
	if (at->form == NUMERAL_BULLET) {
		if (*at->text)
			numeral_bullet(label, at->text, strlen(at->text));
		return;
	}
	for (const char *p = at->text; *p; p++) {
		if (p[0] != '%' || p[1] < '1' || p[1] > '9') {
			buf_char(label, *p);
			continue;
		}
		int i = *++p - '1';
		enum numeral form = level_of(x, d, i)->form;
		numeral_write(label, at->legal ? NUMERAL_DECIMAL : form,
			      d->count[i]);
	}
}
