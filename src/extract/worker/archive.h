/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A ZIP that is no document but holds some: what is in it, and one of its
 * members in place of the file. Nothing is ever written, so a name such as
 * "../x" is a name and no more.
 */
#ifndef WORKER_ARCHIVE_H
#define WORKER_ARCHIVE_H

#include "worker.h"

/* Lists the members of the job's file in order of name; nothing for a file
 * that is no archive. What cannot be read has its reason in `why`. */
int archive_list(struct job *j, struct extract_members *out) BASE_CHECKED;

/* Puts a member's bytes, by the index in the list, in the place of the file. */
int archive_take(struct job *j, int index) BASE_CHECKED;

#endif
