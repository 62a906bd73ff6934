/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix briefing and revix outline: handouts on one review. */
#include "commands.h"
#include "sheets.h"

typedef int make_fn(struct store *s, const char *review,
		    const struct handout_opts *o, struct handout *out,
		    struct err *e);

static int make(struct cmd *c, make_fn *fn, const char *what, struct err *e)
{
	struct sheet s;
	if (c->args.n_words != 1)
		return err_set(e, ERR_USAGE,
			       "%s of which review? give one key, as in the "
			       "results of `revix search`",
			       what);
	if (sheet_begin(c, &s, e) < 0 ||
	    fn(c->store, c->args.words[0], &s.opts, &s.made, e) < 0)
		return -1;
	return sheet_end(c, &s, e);
}

static int run_briefing(struct cmd *c, struct err *e)
{
	return make(c, handout_briefing, "briefing", e);
}

static int run_outline(struct cmd *c, struct err *e)
{
	return make(c, handout_outline, "outline", e);
}

const struct command cmd_briefing = {
	.name = "briefing",
	.usage = "REVIEW",
	.summary = "a draft of a seven-minute briefing in seven boxes, in the "
		   "review's own words, cited",
	.flags = CMD_READ | CMD_SHEET,
	.help = "The boxes: what happened; the review and what it looked at; "
		"what it found; what worked well; what can be learned; what "
		"is to change; questions and where to find more. Each says "
		"where its words come from, and an empty one that the review "
		"does not say. It is a draft: read the review and edit it.\n\n"
		"Names that the program knows are replaced in the quotations, "
		"exact dates told by their distance from the incident "
		"(--allow-identifying: not); area and title are those of the "
		"published review. What looks like no review of a case is "
		"refused; --anyway forces it.",
	.run = run_briefing,
};

const struct command cmd_outline = {
	.name = "outline",
	.usage = "REVIEW",
	.summary = "one review on one sheet of A4, with room for what it means "
		   "here",
	.flags = CMD_READ | CMD_SHEET,
	.help = "The template in which a subgroup shares a review from "
		"elsewhere: who the child was and what happened, themes to "
		"tick, learning, recommendations, and lines for \"could it "
		"happen here?\" and what will be done by whom. In the review's "
		"own words, cited.",
	.run = run_outline,
};
