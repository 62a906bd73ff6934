/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix examples: case examples of a topic, for a course. */
#include "commands.h"
#include "sheets.h"

static int run(struct cmd *c, struct err *e)
{
	struct sheet s;
	struct query q;
	int64_t number;
	const char *text = args_join(&c->a, &c->args, 0);
	if (!*text)
		return err_set(e, ERR_USAGE,
			       "examples of what? see `revix help query`");
	if (args_int(&c->args, "number", 1, 20, 4, &number, e) < 0 ||
	    sheet_begin(c, &s, e) < 0 || use_query(c, text, &q, e) < 0)
		return -1;
	s.opts.about = text;
	s.opts.number = (size_t)number;
	s.opts.low_distress = args_flag(&c->args, "low-distress");
	if (handout_examples(c->store, &q, &s.opts, &s.made, e) < 0)
		return -1;
	return sheet_end(c, &s, e);
}

static const struct option options[] = {
	{ "number", 'n', "N", "so many examples, 1 to 20 (default 4)" },
	{ "low-distress", 0, NULL,
	  "show sentences with details of harm only on request (in print: at "
	  "the end)" },
	{ "no-synonyms", 0, NULL, "without other and older words" },
	{ 0 },
};

const struct command cmd_examples = {
	.name = "examples",
	.usage = "QUERY…",
	.summary = "case examples for a course: one a review, unlike each "
		   "other, with questions and a content note",
	.flags = CMD_READ | CMD_SHEET,
	.options = options,
	.help = "Chooses from the 60 best reviews the one that fits best, then "
		"each time the one that fits well and is least like those "
		"before it in age, year, area and outcome. Each is told in "
		"the review's own words, cited, with why it is an example and "
		"questions to ask the group; those are in "
		"queries/handouts/questions.txt, for you to edit.\n\n"
		"Names, exact dates, named places, areas, rare families and "
		"conditions are replaced in the quotations by wider words in "
		"square brackets, ages are bands, and what fewer than three "
		"reviews share is left out; each is listed with its place. "
		"--allow-identifying leaves them and says so on the handout. "
		"No program sees everything: towns and rare circumstances are "
		"for you to find. Which reviews the cases are stands in a file "
		"of its own, NAME-sources.EXT beside FILE, for the trainer "
		"only (without -o: among the messages). Web pages, lists and "
		"inspection reports are left out.",
	.run = run,
};
