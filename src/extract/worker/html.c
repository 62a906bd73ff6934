/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A web page: its characters, its parse tree (libxml2), and the part of it
 * that is the document and not the site around it.
 */
#include "html.h"

#include <libxml/HTMLparser.h>
#include <string.h>
#include <strings.h>

#include "../clean.h"
#include "charset.h"

#define PRESCAN 4096 /* bytes in which <meta charset> must stand */

/* The value after a word such as "charset=" in the opening, or "". */
static const char *declared(struct arena *a, const char *p, size_t n,
			    const char *word)
{
	size_t len_word = strlen(word);
	n = n < PRESCAN ? n : PRESCAN;
	for (size_t i = 0; i + len_word < n; i++) {
		if (strncasecmp(p + i, word, len_word) != 0)
			continue;
		const char *s = p + i + len_word;
		const char *end = p + n;
		while (s < end && (*s == '"' || *s == '\'' || *s == ' '))
			s++;
		size_t len = 0;
		while (s + len < end && len < 40 && !strchr("\"' >;/", s[len]))
			len++;
		return arena_dup(a, s, len);
	}
	return "";
}

/*
 * Bytes that make sense as UTF-8 are UTF-8 whatever the page says: pages that
 * say Latin-1 and are not are common, the other way round is not known.
 */
static const char *charset_of(struct job *j, const char *p, size_t n)
{
	const char *said = declared(j->a, p, n, "charset=");
	if (!*said && n >= 5 && memcmp(p, "<?xml", 5) == 0)
		said = declared(j->a, p, n, "encoding=");
	said = charset_known(said);
	if (said && strncasecmp(said, "iso-2022", 8) == 0)
		return said;
	if (str_eq(charset_guess(p, n), "UTF-8"))
		return "UTF-8";
	if (said && strncasecmp(said, "utf", 3) != 0)
		return said;
	if (!said)
		job_diag(j, DIAG_NOTE, "guessed-encoding", 0,
			 "the page does not say which characters it uses: "
			 "read as Windows-1252");
	return "windows-1252";
}

static htmlDocPtr parse(struct job *j)
{
	size_t skip;
	const char *p = buf_text(&j->file);
	const char *set = charset_mark(p, j->file.n, &skip);
	struct buf text = { 0 };
	p += skip;
	if (!set)
		set = charset_of(j, p, j->file.n - skip);
	charset_decode(set, p, j->file.n - skip, &text);
	htmlDocPtr doc = htmlReadMemory(
		buf_text(&text), (int)text.n, NULL, "UTF-8",
		HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
			HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	buf_release(&text);
	return doc;
}

static void read_properties(struct job *j, const xmlNode *node)
{
	for (const xmlNode *x = node->children; x; x = x->next) {
		if (x->type != XML_ELEMENT_NODE || html_is(x, "body"))
			continue;
		const char *name = html_attr(j->a, x, "name");
		if (html_is(x, "title") && !*j->doc->title) {
			xmlChar *s = xmlNodeGetContent(x);
			const char *p = s ? (const char *)s : "";
			j->doc->title = clean_line(j->a, p, strlen(p));
			xmlFree(s);
		} else if (html_is(x, "meta") &&
			   (str_eq_nocase(name, "author") ||
			    str_eq_nocase(name, "dc.creator"))) {
			const char *p = html_attr(j->a, x, "content");
			j->doc->author = clean_line(j->a, p, strlen(p));
		}
		read_properties(j, x);
	}
}

static void read_tree(struct job *j, const xmlNode *top)
{
	struct html_main main = html_find_main(j->a, top), none = { 0 };
	struct build b;
	read_properties(j, top);
	build_start(&b, j);
	html_walk(&b, top, &main, true);
	build_finish(&b, j->doc);
	if (j->doc->blocks.n)
		return;
	/* All of it looked like furniture: rather that than nothing. */
	j->doc->pages = (struct extract_pages){ 0 };
	build_start(&b, j);
	html_walk(&b, top, &none, false);
	build_finish(&b, j->doc);
}

int html_read(struct job *j)
{
	htmlDocPtr doc = parse(j);
	xmlNodePtr top = doc ? xmlDocGetRootElement(doc) : NULL;
	bool framed = false;
	if (top) {
		read_tree(j, top);
		framed = html_has_below(top, "frame") ||
			 html_has_below(top, "iframe");
	}
	xmlFreeDoc(doc);
	if (top && (j->doc->blocks.n || !framed))
		return 0;
	return framed ? job_refuse(j, WIRE_UNSUPPORTED,
				   "the page only frames others: open the "
				   "frame itself and save that")
		      : job_refuse(j, WIRE_EMPTY,
				   "there is no text in the page: see that it "
				   "is the right file");
}
