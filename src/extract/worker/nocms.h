/* SPDX-License-Identifier: GPL-3.0-or-later */
/* nocms: colour management switched off in poppler; see nocms.c. */
#ifndef WORKER_NOCMS_H
#define WORKER_NOCMS_H

#include <stdbool.h>

/* Whether poppler is really bound to our function. */
bool nocms_in_effect(void);

#endif
