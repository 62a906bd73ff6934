/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * quanteda's dictionaries: mappings are categories, sequences and scalars
 * their words. Aliases are not followed: a file of a few lines could stand for
 * any number of words.
 */
#include "tree.h"

#include <string.h>
#include <yaml.h>

#define DEPTH_MAX 20

struct reader {
	struct import_tree *t;
	yaml_parser_t parser;
	struct err *e;
};

static int next(struct reader *x, yaml_event_t *out)
{
	if (yaml_parser_parse(&x->parser, out))
		return 0;
	return err_set(x->e, ERR_INPUT, "%s:%zu:%zu: %s", x->t->file,
		       x->parser.problem_mark.line + 1,
		       x->parser.problem_mark.column + 1,
		       x->parser.problem ? x->parser.problem : "not YAML");
}

static int line_of(const yaml_event_t *v)
{
	return (int)v->start_mark.line + 1;
}

/* A scalar may list several words with commas. */
static void add_words(struct reader *x, const yaml_event_t *v, size_t category)
{
	const char *s = (const char *)v->data.scalar.value;
	while (*s) {
		size_t n = strcspn(s, ",");
		char *word = str_trim(x->t->a, s, n);
		if (*word)
			import_word(x->t, category, word, line_of(v));
		s += n + (s[n] == ',');
	}
}

static int read_node(struct reader *x, const yaml_event_t *v, size_t category,
		     int depth);

/* The members of a sequence, or the pairs of a mapping, up to its end. */
static int read_members(struct reader *x, bool mapping, size_t category,
			int depth)
{
	for (;;) {
		yaml_event_t v;
		size_t of = category;
		int rc = next(x, &v);
		if (rc < 0)
			return -1;
		bool ends = v.type == YAML_MAPPING_END_EVENT ||
			    v.type == YAML_SEQUENCE_END_EVENT;
		if (!ends && mapping && v.type == YAML_SCALAR_EVENT) {
			of = import_category(x->t, category,
					     (const char *)v.data.scalar.value);
			yaml_event_delete(&v);
			rc = next(x, &v);
		} else if (!ends && mapping) {
			rc = err_set(x->e, ERR_INPUT,
				     "%s:%d: the name of a category is not "
				     "text",
				     x->t->file, line_of(&v));
		}
		if (rc == 0 && !ends)
			rc = read_node(x, &v, of, depth + 1);
		yaml_event_delete(&v);
		if (rc < 0 || ends)
			return rc;
	}
}

static int read_node(struct reader *x, const yaml_event_t *v, size_t category,
		     int depth)
{
	if (depth > DEPTH_MAX)
		return err_set(x->e, ERR_LIMIT,
			       "%s:%d: more than %d categories inside each "
			       "other",
			       x->t->file, line_of(v), DEPTH_MAX);
	if (v->type == YAML_MAPPING_START_EVENT)
		return read_members(x, true, category, depth);
	if (v->type == YAML_SEQUENCE_START_EVENT)
		return read_members(x, false, category, depth);
	if (v->type == YAML_SCALAR_EVENT && category != NO_CATEGORY)
		add_words(x, v, category);
	else if (v->type == YAML_ALIAS_EVENT)
		import_lost(x->t, line_of(v),
			    (const char *)v->data.alias.anchor,
			    "references to other parts are not followed");
	return 0;
}

static int read_document(struct reader *x)
{
	for (;;) {
		yaml_event_t v;
		if (next(x, &v) < 0)
			return -1;
		yaml_event_type_t type = v.type;
		int rc = 0;
		if (type == YAML_MAPPING_START_EVENT)
			rc = read_members(x, true, NO_CATEGORY, 1);
		else if (type == YAML_SCALAR_EVENT ||
			 type == YAML_SEQUENCE_START_EVENT)
			rc = err_set(x->e, ERR_INPUT,
				     "%s:%d: not a dictionary: it has no "
				     "categories ('name:' and words below)",
				     x->t->file, line_of(&v));
		yaml_event_delete(&v);
		if (rc < 0 || type == YAML_STREAM_END_EVENT)
			return rc;
	}
}

int import_yaml(struct import_tree *t, const char *p, size_t n, struct err *e)
{
	struct reader x = { .t = t, .e = e };
	if (!yaml_parser_initialize(&x.parser))
		return err_set(e, ERR_SYSTEM, "no memory to read %s", t->file);
	yaml_parser_set_input_string(&x.parser, (const unsigned char *)p, n);
	int rc = read_document(&x);
	yaml_parser_delete(&x.parser);
	return rc;
}
