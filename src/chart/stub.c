#include "chart.h"
int chart_draw_all(struct chart_job *jobs, size_t n, struct err *e)
{ (void)e; for (size_t i = 0; i < n; i++) { jobs[i].err=(struct err){0}; if (chart_draw(jobs[i].chart, CHART_SVG, jobs[i].id, &jobs[i].svg, &jobs[i].err) < 0) continue; if (chart_draw(jobs[i].chart, CHART_PNG, jobs[i].id, &jobs[i].png, &jobs[i].err) < 0) continue; } return 0; }
