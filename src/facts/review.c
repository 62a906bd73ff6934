/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of review it is, whose, and how it was done. */
#include "pick.h"

#include <string.h>

/* Headings among the first lines are part of the title. */
#define TITLE_LINES 8

struct phrase_value {
	const char *pattern, *value;
};

/* In order: the first that a title has. */
static const struct phrase_value kinds[] = {
	{ "joint ~2 serious case review ~9 domestic homicide review",
	  "joint SCR/DHR" },
	{ "serious case review ~4 domestic homicide review", "joint SCR/DHR" },
	{ "domestic homicide review ~4 serious case review", "joint SCR/DHR" },
	{ "scr / dhr", "joint SCR/DHR" },
	{ "dhr / scr", "joint SCR/DHR" },
	{ "scr and|& dhr", "joint SCR/DHR" },
	{ "national child? safeguarding? practice review", "national review" },
	{ "national review", "national review" },
	{ "thematic _5 review|reviews", "thematic review" },
	{ "learning lessons review", "learning lessons review" },
	{ "lessons learned|learnt review", "learning lessons review" },
	{ "local child|children's|children? safeguarding practice review",
	  "LCSPR" },
	{ "local child|children's|children? safeguarding practice reviews",
	  "LCSPR" },
	{ "child|children's|children? safeguarding practice review", "LCSPR" },
	{ "lcspr|cspr", "LCSPR" },
	{ "serious case review|reviews", "SCR" },
	{ "scr", "SCR" },
	{ "part 8 review", "Part 8 review" },
	{ "part eight review", "Part 8 review" },
	{ "child practice review", "child practice review" },
	{ "rapid review", "rapid review" },
};

/* What the words before a kind must be when it is not in a title. */
static const char *const kind_leads[] = {
	"this is|was a|an",
	"this|the present",
	("hold|undertake|conduct|commission|initiate|carry|commence|instigate "
	 "out? a|an|this|the"),
	("commissioned|initiated|undertook|conducted|commenced|instigated "
	 "a|an|this|the"),
	"that? a|an",
	"there is|was a|an",
	("learning|lessons|summary|findings|brief|briefing ~3 "
	 "from|of|on|about a|an|the|this"),
	"ahead of a|the",
	NULL,
};

static bool kind_at(const struct reading *r, size_t tok, size_t end,
		    const struct phrase_value **kind, struct hit *h)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (phrase_at(r, tok, end, kinds[i].pattern, h)) {
			*kind = &kinds[i];
			return true;
		}
	return false;
}

static void read_title_kind(struct finding *f, const struct sentence *s)
{
	struct hit h;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!phrase_in(f->r, s->first, s->end, kinds[i].pattern, &h))
			continue;
		claim_put(f, FACT_KIND, kinds[i].value, s, h.first, h.end)
			->sure = SURE_STATED;
		return;
	}
}

/* "decided to hold a serious case review", "this learning lessons review";
 * not "a rapid review was held", "it is not a serious case review". */
static void read_kind(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	const struct phrase_value *kind;
	struct hit h, x;
	for (size_t tok = s->first; tok < s->end; tok++) {
		if (!kind_at(r, tok, s->end, &kind, &h))
			continue;
		size_t from = tok > s->first + 6 ? tok - 6 : s->first;
		bool led = false;
		for (size_t i = from; i < tok && !led; i++)
			for (size_t p = 0; kind_leads[p] && !led; p++)
				led = phrase_at(r, i, tok, kind_leads[p], &x) &&
				      x.end == tok;
		bool that = led && in_words(word_at(r, x.first), "that a an");
		bool verb = !that ||
			    phrase_at(r, h.end, s->end,
				      "should|would|be|was|is|must|ought", &x);
		if (led && verb && strcmp(kind->value, "rapid review") != 0 &&
		    !phrase_in(r, s->first, tok, "not|no|never|whether", &x))
			claim_put(f, FACT_KIND, kind->value, s, h.first, h.end)
				->sure = SURE_TOLD;
		tok = h.end - 1;
	}
}

/* ---- the area ---- */

static const char *const boards[] = {
	("local? safeguarding children|childrens|children's|child|adults 's? "
	 "board|partnership|boards|partnerships"),
	("local? safeguarding children|child and? young? people|people's? 's? "
	 "board|partnership"),
	("local? children|childrens|children's|child 's? safeguarding "
	 "partnership|board|assurance partnership?"),
	("children|children's and young people|people's 's? safeguarding "
	 "partnership|board"),
	"multi-agency safeguarding arrangements|partnership|partners",
	"local? safeguarding partnership|board",
	"area child protection committee",
	"child protection committee",
	"regional? safeguarding children? board",
	"lscb|lscp|scb|scp|acpc",
	NULL,
};

static const char *const joint_boards[] = {
	"community safety partnership",
	"safer partnership",
	NULL,
};

static const char *const councils[] = {
	"county|city|borough|metropolitan|district borough|district? council",
	NULL,
};

/* What stands before the name of a board and is no part of it. */
static bool is_place_word(const struct token *k)
{
	static const char no_place[] =
		"the local chair chairs independent member members board of "
		"report review response behalf serious case director manager "
		"learning executive summary commissioned by published from to "
		"for a an and council trust police nhs service services "
		"overview former previous interim acting statement this that "
		"its our other another your all each every both which "
		"regulations regulation guidance under lscbs in at on with "
		"january february march april may june july august september "
		"october november december neighbouring ofsted date author "
		"reviewer action plan working together children's cadbury";
	return k->word && k->cap && k->end - k->start > 1 &&
	       !(k->w[0] >= '0' && k->w[0] <= '9') && !in_words(k->w, no_place);
}

/* "Isle of Wight", "Blackburn with Darwen", "Stoke-on-Trent, Bath and …". */
static bool is_inside_place(const struct reading *r, size_t tok, size_t first)
{
	static const char of[] = "isle isles city borough county riding "
				 "forest vale";
	const char *w = word_at(r, tok);
	if (tok <= first || !is_place_word(&r->tokens.v[tok - 1]))
		return false;
	if (strcmp(w, "of") == 0)
		return in_words(word_at(r, tok - 1), of);
	return in_words(w, "and & upon on with in the under");
}

static size_t place_start(const struct reading *r, size_t first, size_t board)
{
	size_t i = board;
	while (i > first) {
		if (is_place_word(&r->tokens.v[i - 1]))
			i--;
		else if (i < board && is_inside_place(r, i - 1, first))
			i--;
		else
			break;
	}
	return i;
}

struct place {
	const char *name;
	size_t times;
	const struct sentence *s;
	size_t first, end;
	enum reading_rank rank;
};

#define PLACES_MAX 32

struct places {
	struct place v[PLACES_MAX];
	size_t n;
};

static void count_place(struct finding *f, struct places *p,
			const struct sentence *s, size_t first, size_t end)
{
	const char *name = reading_text(f->r, s->line, first, end);
	enum reading_rank rank = line_of(f->r, s)->rank;
	for (size_t i = 0; i < p->n; i++) {
		if (!str_eq_nocase(p->v[i].name, name))
			continue;
		p->v[i].times++;
		return;
	}
	if (p->n < PLACES_MAX)
		p->v[p->n++] = (struct place){ name, 1, s, first, end, rank };
}

static void read_boards(struct finding *f, const struct sentence *s,
			const char *const *patterns, struct places *p)
{
	const struct reading *r = f->r;
	struct hit h;
	for (size_t tok = s->first + 1; tok < s->end; tok++) {
		bool found = false;
		for (size_t i = 0; patterns[i] && !found; i++)
			found = phrase_at(r, tok, s->end, patterns[i], &h);
		if (!found || !r->tokens.v[tok].cap)
			continue;
		size_t end = tok;
		while (end > s->first &&
		       in_words(word_at(r, end - 1), "'s local ("))
			end--;
		size_t first = place_start(r, s->first, end);
		if (first < end)
			count_place(f, p, s, first, end);
		tok = h.end - 1;
	}
}

/* The board on the title page; else the one most often named. */
static void claim_area(struct finding *f, const struct places *p)
{
	const struct place *best = NULL;
	bool tie = false;
	for (size_t i = 0; i < p->n; i++) {
		const struct place *x = &p->v[i];
		bool cover = x->rank == RANK_COVER;
		bool best_cover = best && best->rank == RANK_COVER;
		if (!best || (cover && !best_cover) ||
		    (cover == best_cover && x->times > best->times)) {
			best = x;
			tie = false;
		} else if (cover == best_cover && x->times == best->times) {
			tie = true;
		}
	}
	/* Once, and only as one of those asked to act. */
	if (best && best->rank == RANK_OUT && best->times < 2)
		return;
	if (best && !tie)
		claim_put(f, FACT_AREA, best->name, best->s, best->first,
			  best->end);
}

static void find_area(struct finding *f)
{
	const struct reading *r = f->r;
	const char *const *lists[] = { boards, joint_boards, councils };
	for (size_t k = 0; k < 3; k++) {
		struct places p = { 0 };
		for (size_t i = 0; i < r->sentences.n; i++) {
			const struct sentence *s = &r->sentences.v[i];
			if ((k == 2 || (s->about & ABOUT_BOARD)) &&
			    line_of(r, s)->kind != TEXT_REFERENCES &&
			    line_of(r, s)->form != TEXT_FOOTNOTE)
				read_boards(f, s, lists[k], &p);
		}
		claim_area(f, &p);
		if (p.n)
			return;
	}
}

/* ---- the methodology ---- */

static const struct phrase_value methods[] = {
	{ "hybrid", "hybrid" },
	{ "blended|combined methodology|approach|model", "hybrid" },
	{ "blend|mix|mixture|combination of ~2 "
	  "methods|models|methodologies|approaches",
	  "hybrid" },
	{ "combines|combined|combining elements|features|aspects of "
	  "several|different|other|various|two|three ~1 "
	  "methods|models|methodologies|approaches",
	  "hybrid" },
	{ "no prescribed|particular|single|specific|set|named "
	  "model|methodology|method",
	  "other" },
	{ "not _2 follow|use|adopt|adhere ~2 "
	  "prescribed|particular|specific|named model|methodology",
	  "other" },
	{ "silp", "SILP" },
	{ "significant incident learning process", "SILP" },
	{ "learning together", "SCIE Learning Together" },
	{ "scie _3 model|methodology|approach|method|systems",
	  "SCIE Learning Together" },
	{ "welsh _4 model|methodology|method|approach|review|reviews|process|"
	  "framework",
	  "Welsh model" },
	{ "child practice review _2 model|methodology|method|approach|process|"
	  "guidance|framework|arrangements|format",
	  "Welsh model" },
	{ "review developed|used in wales", "Welsh model" },
	{ "developed|used in wales", "Welsh model" },
	{ "root cause analysis", "root cause analysis" },
	{ "appreciative inquiry|enquiry|approach", "appreciative inquiry" },
};

/* With one of these a method is the one that was used. */
static const char *const method_cues[] = {
	("method|methods|methodology|methodologies|approach|model|used|uses|"
	 "use|using|adopted|followed|follows|based|process|conducted|"
	 "undertaken|"
	 "chosen|applied|principles|according|termed|carried|form|format|"
	 "adapted|combines|combined|combining|follow|model"),
	NULL,
};

static const char *const method_denied[] = {
	"not _3 used|use|adopted|followed|chosen|appropriate",
	"considered but",
	"rather than",
	"instead of",
	"could|might|would have been",
	"future|training|trained|course",
	NULL,
};

const char *method_of(const struct reading *r, size_t first, size_t end,
		      struct hit *h)
{
	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
		if (phrase_in(r, first, end, methods[i].pattern, h) &&
		    (strcmp(methods[i].pattern, "learning together") != 0 ||
		     r->tokens.v[h->first].cap))
			return methods[i].value;
	return NULL;
}

static void read_method(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	struct hit h, x;
	const char *value = method_of(r, s->first, s->end, &h);
	if (!value || !phrase_any(r, s->first, s->end, method_cues, &x) ||
	    phrase_any(r, s->first, s->end, method_denied, &x))
		return;
	struct claim *c =
		claim_put(f, FACT_METHODOLOGY, value, s, h.first, h.end);
	c->sure = strcmp(value, "hybrid") == 0 ? SURE_STATED : SURE_TOLD;
}

/* Management reviews by the agencies, put together by an author: the method
 * before there were names for methods. */
static void read_imrs(struct finding *f, const struct sentence *s)
{
	static const char *const imrs[] = {
		("individual? management reviews ~4 were|was ~3 "
		 "provided|prepared|supplied|produced|commissioned|requested|"
		 "written|completed|submitted|undertaken|received|sought"),
		("imrs ~4 were ~3 provided|prepared|supplied|produced|"
		 "commissioned|requested|written|completed|submitted|"
		 "undertaken|received|sought"),
		("provided|prepared|supplied|produced|wrote|submitted|"
		 "completed|undertook|write|commissioned|requested|provide|"
		 "produce|prepare|complete _4 individual? management reviews"),
		("provided|prepared|supplied|produced|wrote|submitted|"
		 "completed|undertook|write|commissioned|requested|provide|"
		 "produce|prepare|complete _4 imrs"),
		"help|basis of individual? management reviews",
		NULL,
	};
	const struct reading *r = f->r;
	struct hit h, x;
	if (!phrase_any(r, s->first, s->end, imrs, &h) ||
	    phrase_in(r, s->first, s->end, "in place of|not|instead", &x))
		return;
	claim_put(f, FACT_METHODOLOGY, "traditional IMR", s, h.first, h.end)
		->sure = SURE_IMPLIED;
}

/* "An extended review was held": the two forms that the Welsh guidance has,
 * in a child practice review or by a regional board. */
static void read_welsh(struct finding *f)
{
	static const char *const forms[] = {
		"extended|concise child? practice? review|reviews",
		NULL,
	};
	const struct reading *r = f->r;
	const struct sentence *found = NULL;
	struct hit h, x, form = { 0 };
	bool welsh = false;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (!(s->about & ABOUT_REVIEW) ||
		    line_of(r, s)->rank > RANK_OPENING)
			continue;
		welsh = welsh ||
			phrase_in(r, s->first, s->end,
				  "child practice review|reviews", &x) ||
			phrase_in(r, s->first, s->end,
				  "regional safeguarding ~1 board", &x);
		if (!found && phrase_any(r, s->first, s->end, forms, &h) &&
		    !phrase_in(r, s->first, s->end, "not|no|rather|whether",
			       &x)) {
			found = s;
			form = h;
		}
	}
	if (welsh && found)
		claim_put(f, FACT_METHODOLOGY, "Welsh model", found, form.first,
			  form.end)
			->sure = SURE_IMPLIED;
}

static bool is_method_place(const struct line *l)
{
	return (l->rank <= RANK_OPENING || l->kind == TEXT_APPENDIX) &&
	       l->form != TEXT_FOOTNOTE;
}

void rule_review(struct finding *f)
{
	const struct reading *r = f->r;
	find_area(f);
	read_welsh(f);
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		if (l->rank == RANK_COVER ||
		    (l->heading && s->line < TITLE_LINES))
			read_title_kind(f, s);
		else if (l->rank == RANK_OPENING)
			read_kind(f, s);
		if (is_method_place(l) && (s->about & ABOUT_METHOD)) {
			read_method(f, s);
			read_imrs(f, s);
		}
	}
}
