/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ZIP entries through libzip, streamed into libxml2's SAX2 parser. */
#include "package.h"

#include <assert.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <zip.h>

#define ENTRIES_MAX 10000
#define PART_MAX    ((size_t)200 << 20)
#define TOTAL_MAX   ((size_t)500 << 20)
#define RATIO_FROM  ((size_t)10 << 20) /* the ratio counts above this */
#define RATIO_MAX   200
#define DEPTH_MAX   256

int package_open(struct package *k, struct job *j)
{
	zip_error_t ze;
	zip_error_init(&ze);
	*k = (struct package){ .packed = j->file.n };
	zip_source_t *src =
		zip_source_buffer_create(buf_text(&j->file), j->file.n, 0, &ze);
	if (src)
		k->zip = zip_open_from_source(src, ZIP_RDONLY, &ze);
	if (src && !k->zip)
		zip_source_free(src);
	zip_error_fini(&ze);
	if (!k->zip)
		return job_refuse(j, WIRE_DAMAGED,
				  "its ZIP container is damaged, perhaps cut "
				  "off: fetch or save it again");
	if (zip_get_num_entries(k->zip, 0) <= ENTRIES_MAX)
		return 0;
	package_close(k);
	return job_refuse(j, WIRE_LIMIT,
			  "its ZIP container has more than %d parts",
			  ENTRIES_MAX);
}

void package_close(struct package *k)
{
	if (k->zip)
		zip_discard(k->zip);
	k->zip = NULL;
}

bool package_has(struct package *k, const char *name)
{
	return zip_name_locate(k->zip, name, 0) >= 0;
}

int part_refuse(struct job *j, enum part rc)
{
	switch (rc) {
	case PART_READ:
		return 0;
	case PART_ENCRYPTED:
		return job_refuse(j, WIRE_ENCRYPTED,
				  "it is protected by a password: open it "
				  "with the password and save it without");
	case PART_LIMIT:
		return job_refuse(j, WIRE_LIMIT,
				  "it unpacks to far more than a document: "
				  "leave it out");
	case PART_UNSUPPORTED:
		return job_refuse(j, WIRE_UNSUPPORTED,
				  "its ZIP container is packed in an unusual "
				  "way: open it in Word or LibreOffice, and "
				  "save it again");
	case PART_ABSENT:
	case PART_DAMAGED:
		break;
	}
	return job_refuse(j, WIRE_DAMAGED,
			  "its text is damaged: open it in Word or "
			  "LibreOffice, and save it again");
}

/* What libzip says of a part that does not open or does not read on. */
static enum part part_of_error(zip_error_t *ze)
{
	switch (zip_error_code_zip(ze)) {
	case ZIP_ER_NOPASSWD:
	case ZIP_ER_ENCRNOTSUPP:
		return PART_ENCRYPTED;
	case ZIP_ER_COMPNOTSUPP:
		return PART_UNSUPPORTED;
	default:
		return PART_DAMAGED;
	}
}

static enum part open_entry(struct package *k, zip_uint64_t i,
			    struct zip_file **out, size_t *packed)
{
	zip_stat_t st;
	if (zip_stat_index(k->zip, i, 0, &st) < 0)
		return PART_DAMAGED;
	*packed = st.valid & ZIP_STAT_COMP_SIZE && st.comp_size < k->packed
			  ? (size_t)st.comp_size
			  : k->packed;
	*out = zip_fopen_index(k->zip, i, 0);
	return *out ? PART_READ : part_of_error(zip_get_error(k->zip));
}

static enum part open_part(struct package *k, const char *name,
			   struct zip_file **out, size_t *packed)
{
	zip_int64_t i = zip_name_locate(k->zip, name, 0);
	return i < 0 ? PART_ABSENT
		     : open_entry(k, (zip_uint64_t)i, out, packed);
}

/* Counts n more bytes of a part of which `done` were read before. */
static bool within_limits(struct package *k, size_t done, size_t n,
			  size_t packed)
{
	k->total += n;
	done += n;
	return done <= PART_MAX && k->total <= TOTAL_MAX &&
	       (done <= RATIO_FROM || done / RATIO_MAX <= packed);
}

enum part package_peek(struct package *k, const char *name, size_t max,
		       struct buf *out)
{
	struct zip_file *f = NULL;
	size_t packed = 0;
	enum part ret = open_part(k, name, &f, &packed);
	char block[4096];
	while (ret == PART_READ && max) {
		size_t want = max < sizeof block ? max : sizeof block;
		zip_int64_t n = zip_fread(f, block, want);
		if (n < 0)
			ret = PART_DAMAGED;
		if (n <= 0)
			break;
		buf_add(out, block, (size_t)n);
		max -= (size_t)n;
	}
	if (f)
		zip_fclose(f);
	return ret;
}

size_t package_entries(const struct package *k)
{
	zip_int64_t n = zip_get_num_entries(k->zip, 0);
	return n > 0 ? (size_t)n : 0;
}

struct package_entry package_entry(const struct package *k, size_t i)
{
	zip_stat_t st;
	struct package_entry x = { .name = zip_get_name(k->zip, i, 0) };
	if (!x.name)
		x.name = "";
	if (zip_stat_index(k->zip, i, 0, &st) == 0 &&
	    st.valid & ZIP_STAT_SIZE && st.size < INT64_MAX)
		x.size = (int64_t)st.size;
	return x;
}

enum part package_unpack(struct package *k, size_t i, struct buf *out)
{
	struct zip_file *f = NULL;
	size_t packed = 0;
	enum part ret = open_entry(k, i, &f, &packed);
	char block[65536];
	while (ret == PART_READ) {
		zip_int64_t n = zip_fread(f, block, sizeof block);
		if (n < 0)
			ret = part_of_error(zip_file_get_error(f));
		if (n <= 0)
			break;
		if (within_limits(k, out->n, (size_t)n, packed))
			buf_add(out, block, (size_t)n);
		else
			ret = PART_LIMIT;
	}
	if (f)
		zip_fclose(f);
	return ret;
}

/* The namespaces we know, by their end: OOXML has two of each ("strict"). */
static const char *prefix_of(const char *uri)
{
	static const struct {
		const char *uri, *prefix;
	} known[] = {
		{ "/wordprocessingml/2006/main", "w" },
		{ "/ooxml/wordprocessingml/main", "w" },
		{ "/officeDocument/2006/relationships", "r" },
		{ "/ooxml/officeDocument/relationships", "r" },
		{ "/package/2006/relationships", "rel" },
		{ "/markup-compatibility/2006", "mc" },
		{ "/package/2006/metadata/core-properties", "cp" },
		{ "//purl.org/dc/elements/1.1/", "dc" },
		{ "//www.w3.org/XML/1998/namespace", "xml" },
		{ ":opendocument:xmlns:office:1.0", "office" },
		{ ":opendocument:xmlns:text:1.0", "text" },
		{ ":opendocument:xmlns:table:1.0", "table" },
		{ ":opendocument:xmlns:style:1.0", "style" },
		{ ":opendocument:xmlns:drawing:1.0", "draw" },
		{ ":opendocument:xmlns:meta:1.0", "meta" },
		{ ":opendocument:xmlns:manifest:1.0", "manifest" },
		{ ":opendocument:xmlns:xsl-fo-compatible:1.0", "fo" },
		{ ":opendocument:xmlns:svg-compatible:1.0", "svg" },
		{ ":names:experimental:office:xmlns:loext:1.0", "loext" },
	};
	for (size_t i = 0; uri && i < sizeof known / sizeof *known; i++)
		if (str_ends_nocase(uri, known[i].uri))
			return known[i].prefix;
	return "?";
}

static bool same_name(const char *name, const xmlChar *local,
		      const xmlChar *uri)
{
	const char *colon = strchr(name, ':');
	if (strcmp(colon + 1, (const char *)local) != 0)
		return false;
	const char *prefix = prefix_of((const char *)uri);
	size_t n = (size_t)(colon - name);
	return strlen(prefix) == n && memcmp(prefix, name, n) == 0;
}

bool xml_attr(const struct xml_attrs *at, const char *name,
	      struct xml_value *out)
{
	out->s[0] = '\0';
	for (int i = 0; i < at->n; i++) {
		const xmlChar **x = at->v + (size_t)5 * (size_t)i;
		if (!same_name(name, x[0], x[2]))
			continue;
		size_t n = (size_t)(x[4] - x[3]);
		if (n >= sizeof out->s)
			n = sizeof out->s - 1;
		memcpy(out->s, x[3], n);
		out->s[n] = '\0';
		return true;
	}
	return false;
}

int xml_attr_int(const struct xml_attrs *at, const char *name, int lo, int hi,
		 int otherwise)
{
	struct xml_value v;
	int64_t n;
	if (!xml_attr(at, name, &v) || !str_int(v.s, lo, hi, &n))
		return otherwise;
	return (int)n;
}

struct session {
	const struct xml_reader *r;
	void *ctx;
	xmlParserCtxtPtr parser;
	const xmlChar *uri; /* last seen: names share few, interned ones */
	const char *prefix;
	int depth;
	enum part result;
};

static void stop(struct session *s, enum part why)
{
	if (s->result == PART_READ)
		s->result = why;
	xmlStopParser(s->parser);
}

static int lookup(const struct xml_reader *r, const char *name)
{
	size_t lo = 0, hi = r->n_names;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = strcmp(name, r->names[mid].name);
		if (c == 0)
			return r->names[mid].id;
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return 0;
}

static int identify(struct session *s, const xmlChar *local, const xmlChar *uri)
{
	char name[64];
	if (!s->prefix || s->uri != uri)
		s->prefix = prefix_of((const char *)uri);
	s->uri = uri;
	int n = snprintf(name, sizeof name, "%s:%s", s->prefix,
			 (const char *)local);
	return n < (int)sizeof name ? lookup(s->r, name) : 0;
}

/* NOLINTNEXTLINE(readability-function-size): libxml2's parameters. */
static void on_start(void *ctx, const xmlChar *local, const xmlChar *prefix,
		     const xmlChar *uri, int n_ns, const xmlChar **ns,
		     int n_attrs, int n_default, const xmlChar **attrs)
{
	struct session *s = ctx;
	const struct xml_attrs at = { attrs, n_attrs };
	(void)prefix;
	(void)n_ns;
	(void)ns;
	(void)n_default;
	if (s->result != PART_READ)
		return;
	if (++s->depth > DEPTH_MAX)
		stop(s, PART_LIMIT);
	else
		s->r->start(s->ctx, identify(s, local, uri), &at);
}

static void on_end(void *ctx, const xmlChar *local, const xmlChar *prefix,
		   const xmlChar *uri)
{
	struct session *s = ctx;
	(void)prefix;
	if (s->result != PART_READ)
		return;
	s->depth--;
	s->r->end(s->ctx, identify(s, local, uri));
}

static void on_text(void *ctx, const xmlChar *p, int n)
{
	struct session *s = ctx;
	if (s->result == PART_READ && s->r->text)
		s->r->text(s->ctx, (const char *)p, (size_t)n);
}

/* No document of an office program has one; entities come only by it. */
static void on_doctype(void *ctx, const xmlChar *name, const xmlChar *id,
		       const xmlChar *system)
{
	(void)name;
	(void)id;
	(void)system;
	stop(ctx, PART_DAMAGED);
}

static xmlEntityPtr on_entity(void *ctx, const xmlChar *name)
{
	(void)ctx;
	return xmlGetPredefinedEntity(name);
}

static void on_error(void *ctx, xmlErrorPtr error)
{
	struct session *s = ctx;
	if (error->level == XML_ERR_FATAL && s->result == PART_READ)
		s->result = PART_DAMAGED;
}

static void feed(struct package *k, struct zip_file *f, size_t packed,
		 struct session *s)
{
	char block[65536];
	size_t done = 0;
	while (s->result == PART_READ) {
		zip_int64_t n = zip_fread(f, block, sizeof block);
		if (n < 0)
			s->result = PART_DAMAGED;
		if (n <= 0)
			break;
		if (!within_limits(k, done, (size_t)n, packed)) {
			s->result = PART_LIMIT;
			break;
		}
		done += (size_t)n;
		xmlParseChunk(s->parser, block, (int)n, 0);
	}
	if (s->result == PART_READ)
		xmlParseChunk(s->parser, block, 0, 1);
}

static void check_sorted(const struct xml_reader *r)
{
	for (size_t i = 1; i < r->n_names; i++)
		assert(strcmp(r->names[i - 1].name, r->names[i].name) < 0);
}

enum part package_parse(struct package *k, const char *name,
			const struct xml_reader *r, void *ctx)
{
	static const xmlSAXHandler handlers = {
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = on_start,
		.endElementNs = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text,
		.cdataBlock = on_text,
		.internalSubset = on_doctype,
		.getEntity = on_entity,
		.serror = on_error,
	};
	struct zip_file *f = NULL;
	size_t packed = 0;
	check_sorted(r);
	enum part ret = open_part(k, name, &f, &packed);
	if (ret != PART_READ)
		return ret;
	struct session s = { .r = r, .ctx = ctx };
	xmlSAXHandler sax = handlers;
	s.parser = xmlCreatePushParserCtxt(&sax, &s, NULL, 0, NULL);
	if (s.parser) {
		xmlCtxtUseOptions(s.parser, XML_PARSE_NONET);
		feed(k, f, packed, &s);
		xmlFreeParserCtxt(s.parser);
	}
	zip_fclose(f);
	return s.parser ? s.result : PART_LIMIT;
}
