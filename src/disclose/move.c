/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other sets of numbers that agree with all that is printed. */
#include "parts.h"

/* Whether every line that the steps touch still adds up. */
static bool adds_up(const struct model *m, struct move move)
{
	bool even = true;
	for (size_t i = 0; i < move.n; i++) {
		size_t q = move.step[i].q;
		for (size_t t = m->lines.at[q]; t < m->lines.at[q + 1]; t++)
			m->scratch[m->lines.term[t].at] +=
				m->lines.term[t].sign * move.step[i].by;
	}
	for (size_t i = 0; i < move.n; i++) {
		size_t q = move.step[i].q;
		for (size_t t = m->lines.at[q]; t < m->lines.at[q + 1]; t++) {
			even = even && !m->scratch[m->lines.term[t].at];
			m->scratch[m->lines.term[t].at] = 0;
		}
	}
	return even;
}

static bool within_reach(const struct model *m, struct move move, int sign)
{
	int64_t parts = move.parts > 1 ? move.parts : 1;
	for (size_t i = 0; i < move.n; i++) {
		struct reach r = model_reach(m, move.step[i].q);
		int64_t by = sign * move.step[i].by;
		if (by < r.low * parts ||
		    (r.high < MODEL_FAR && by > r.high * parts))
			return false;
	}
	return true;
}

int64_t move_by(const struct move *move, size_t step)
{
	int64_t by = move->step[step].by;
	return move->parts > 1 ? by / move->parts : by;
}

static void keep(struct model *m, struct move move, int sign)
{
	struct step *step = arena_alloc(m->a, move.n * sizeof *step);
	for (size_t i = 0; i < move.n; i++) {
		uint32_t q = move.step[i].q;
		int64_t by = sign * move_by(&move, i);
		step[i] = (struct step){ q, sign * move.step[i].by };
		if (by < m->ends[q].low) {
			m->ends[q].low = by;
			m->ends[q].to_low = m->moves.n + 1;
		}
		if (by > m->ends[q].high) {
			m->ends[q].high = by;
			m->ends[q].to_high = m->moves.n + 1;
		}
	}
	*ARENA_PUSH(m->a, &m->moves) =
		(struct move){ step, move.n, move.parts, false };
}

bool move_holds(const struct model *m, struct move move)
{
	return adds_up(m, move) && within_reach(m, move, 1);
}

bool move_keep(struct model *m, struct move move)
{
	if (!move.n || !move_holds(m, move))
		return false;
	keep(m, move, 1);
	if (within_reach(m, move, -1))
		keep(m, move, -1);
	return true;
}
