/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of authors: capitals that are no place, body, document or rank. */
#include "phrase.h"

#include <string.h>

#define NAME_WORDS 4

static const char letters[] = "llb llm obe mbe cbe qc kc ma ba bsc msc phd "
			      "mphil jp rgn rmn dl cqsw msw frcpch";

static const char honorifics[] =
	"dr professor prof mr mrs ms miss mx sir dame canon rev revd reverend "
	"baroness lord lady judge cllr councillor hon";

/* What no name has in it. */
static const char no_name[] =
	"safeguarding children children's board partnership partnerships "
	"review reviews report reports serious case child childs baby overview "
	"summary executive council county final version draft published "
	"publication independent author authors learning panel practice local "
	"authority service services family group chair chairs chairman lead "
	"reviewer reviewers briefing brief response action plan introduction "
	"contents foreword background january february march april may june "
	"july august september october november december monday tuesday "
	"wednesday thursday friday saturday sunday spring summer autumn winter "
	"the a an and of in on at for to by from with this that these it he "
	"she they we i our his her their which who what when where why how "
	"no not all both as is was were national hospital infirmary trust nhs "
	"police health social care education school court crown coroner "
	"family-court working together act government department office ofsted "
	"confidential official sensitive restricted protected marking not "
	"private demo corpus fiction document full redacted anonymised "
	"anonymized thematic rapid domestic homicide community safety "
	"protection young person people sibling siblings twins mother father "
	"director manager officer head consultant nurse doctor professor "
	"associate commissioner commissioners commissioned completed key "
	"findings recommendations appendix section part chapter page date "
	"status system systems model method methodology process significant "
	"incident welsh england wales scotland ireland london lscb lscp scp "
	"lscbs scr lcspr cspr silp scie imr ltd limited consultancy associates "
	"university institute college training team agency agencies "
	"statement terms reference neglect abuse death sudden unexpected "
	"infant infants suicide murder quality assurance business unit unborn "
	"supporting information sharing strategic multi-agency interagency";

static bool is_initial(const struct reading *r, size_t tok, size_t end)
{
	const struct token *k = &r->tokens.v[tok];
	return k->upper && k->end - k->start == 1 && tok + 1 < end &&
	       strcmp(word_at(r, tok + 1), ".") == 0 && strlen(k->w) == 1;
}

static bool is_name_word(const struct reading *r, size_t tok, bool capitals)
{
	const struct token *k = &r->tokens.v[tok];
	char c = k->w[0];
	if (!k->word || !k->cap || (c >= '0' && c <= '9') ||
	    in_words(k->w, no_name))
		return false;
	return !k->upper || capitals || k->end - k->start == 1;
}

static size_t skip_honorifics(const struct reading *r, size_t tok, size_t end)
{
	while (tok < end && r->tokens.v[tok].cap &&
	       in_words(word_at(r, tok), honorifics)) {
		tok++;
		if (tok < end && strcmp(word_at(r, tok), ".") == 0)
			tok++;
	}
	return tok;
}

size_t name_end(const struct reading *r, size_t tok, size_t end)
{
	static const char particles[] = "de del van von der la le bin ibn al "
					"ap";
	size_t i = skip_honorifics(r, tok, end), n = 0, last = tok;
	size_t needed = i > tok ? 1 : 2;
	bool capitals = i < end && r->tokens.v[i].upper &&
			r->tokens.v[i].end - r->tokens.v[i].start > 2;
	while (i < end && n < NAME_WORDS) {
		const char *w = word_at(r, i);
		if (n && in_words(w, particles) && !r->tokens.v[i].cap) {
			i++;
			continue;
		}
		if (in_words(w, letters) || !is_name_word(r, i, capitals))
			break;
		bool initial = is_initial(r, i, end);
		i += initial ? 2 : 1;
		/* An initial or a letter is no surname. */
		if (!initial && strlen(w) > 1)
			last = i;
		n++;
	}
	return n >= needed ? last : tok;
}

size_t name_whole(const struct reading *r, size_t tok, size_t end)
{
	size_t i = name_end(r, tok, end), last = i;
	while (i > tok && i < end) {
		const char *w = word_at(r, i);
		bool letter = in_words(w, letters) && r->tokens.v[i].cap;
		if (!letter && strcmp(w, ",") != 0 && strcmp(w, "(") != 0)
			break;
		i++;
		last = letter ? i : last;
	}
	return last;
}
