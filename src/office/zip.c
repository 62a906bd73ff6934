/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The dates of the entries of an archive, which pandoc takes from the clock.
 * Records and offsets: APPNOTE.TXT 6.3.10, 4.3.7 (local header), 4.3.12
 * (central directory) and 4.3.16 (end of it).
 */
#include "parts.h"

#define END_SIZE   22u
#define ENTRY_SIZE 46u
#define LOCAL_SIZE 30u
#define END_MARK   0x06054b50u
#define ENTRY_MARK 0x02014b50u
#define LOCAL_MARK 0x04034b50u
#define FIRST_DATE 0x21u /* year 0, month 1, day 1 */

static uint32_t u16(const unsigned char *p)
{
	return (uint32_t)(p[0] | p[1] << 8);
}

static uint32_t u32(const unsigned char *p)
{
	return u16(p) | u16(p + 2) << 16;
}

/* Time, then date, two bytes each. */
static void undate(unsigned char *p)
{
	p[0] = p[1] = p[3] = 0;
	p[2] = FIRST_DATE;
}

void zip_undate(unsigned char *p, size_t n)
{
	size_t end = n < END_SIZE ? 0 : n - END_SIZE;
	if (n < END_SIZE)
		return;
	while (end && u32(p + end) != END_MARK)
		end--;
	if (u32(p + end) != END_MARK)
		return;
	size_t entries = u16(p + end + 10), at = u32(p + end + 16);
	for (; entries && at <= end && end - at >= ENTRY_SIZE; entries--) {
		unsigned char *x = p + at;
		size_t local = u32(x + 42);
		if (u32(x) != ENTRY_MARK)
			return;
		undate(x + 12);
		if (local <= end && end - local >= LOCAL_SIZE &&
		    u32(p + local) == LOCAL_MARK)
			undate(p + local + 10);
		at += ENTRY_SIZE + u16(x + 28) + u16(x + 30) + u16(x + 32);
	}
}
