#include "stats.h"
void stats_compare(struct arena *a, const struct stats_table *now, const struct stats_table *before, struct stats_changes *out){(void)a;(void)now;(void)before;*out=(struct stats_changes){0};}
void stats_emit_changes(struct arena *a, const struct stats_changes *x, bool compact, struct emit_table *out){(void)a;(void)x;(void)compact;*out=(struct emit_table){0};}
bool stats_emit_published(struct arena *a, const struct stats_table *t, const struct stats_sources *s, bool compact, struct emit_table *out){(void)a;(void)t;(void)s;(void)compact;(void)out;return false;}
int stats_protect(struct arena *a, const struct stats_release *r, struct stats_log *log, struct err *e){(void)a;(void)r;(void)log;(void)e;return 0;}
