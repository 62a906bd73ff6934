#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make-corpus.sh SOURCE_DIR OUT_DIR: makes the office files of the fictional
# corpus from its Markdown sources, <DOCID>.md -> <DOCID>.<ext>.
# For maintainers; users of revix need only the files.  Debian packages:
# pandoc libreoffice-writer-nogui poppler-utils fonts-liberation
# fonts-dejavu-core fonts-opensymbol imagemagick python3
set -eu

[ $# -eq 2 ] || { echo "usage: ${0##*/} SOURCE_DIR OUT_DIR" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
src=$1
mkdir -p "$2"
out=$(cd "$2" && pwd)
export SOURCE_DATE_EPOCH=1700000000 LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1

magick=
for name in convert-im6.q16 magick convert; do
	magick=${magick:-$(command -v $name || true)}
done
for name in pandoc soffice pdftoppm pdftotext python3 "${magick:-convert}"; do
	command -v "$name" >/dev/null || {
		echo "${0##*/}: $name is not installed" >&2; exit 1; }
done

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
corpus() { python3 "$here/corpus.py" "$@"; }

# convert_all KIND FILTER: every $tmp/KIND/*.fodt, in one run of the suite.
convert_all() {
	compgen -G "$tmp/$1/*.fodt" >/dev/null || return 0
	soffice "-env:UserInstallation=file://$tmp/profile" --headless \
		--convert-to "$2" --outdir "$tmp/$1" "$tmp/$1"/*.fodt \
		>"$tmp/log" 2>&1 || { cat "$tmp/log" >&2; exit 1; }
}

# scan PDF OUT: page images as from an office scanner.  The JPEG quality
# falls until the file is small enough to keep.
scan() {
	local id page quality
	id=$(basename "$1" .pdf)
	for quality in 45 35 27 20 14; do
		rm -f "$tmp/$id"-*
		pdftoppm -r 150 -gray "$1" "$tmp/$id"
		for page in "$tmp/$id"-*.pgm; do
			"$magick" "$page" -seed 7 -background '#f4f4f4' -rotate 0.3 \
				-gravity center -crop 1240x1754+0+0 +repage \
				-level 0,103% -blur 0x0.5 -attenuate 0.06 \
				+noise Gaussian -colorspace Gray -strip \
				-quality $quality "${page%.pgm}.jpg"
		done
		corpus scan "$2" "$src/$id.md" "$tmp/$id"-*.jpg
		[ "$(stat -c %s "$2")" -gt 1200000 ] || break
	done
}

corpus plan "$src" >"$tmp/plan"
while read -r id format variant; do
	case $format in
	html|txt)
		corpus "$format" "$src/$id.md" "$variant" "$out/$id.$format" ;;
	pdf|scan|docx|odt|rtf)
		mkdir -p "$tmp/$format"
		corpus fodt "$src/$id.md" "$variant" "$tmp/$format/$id.fodt" ;;
	*)
		echo "$id.md: format '$format' is not known" >&2; exit 1 ;;
	esac
done <"$tmp/plan"

pdf='pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}'
pdf+=',"ExportBookmarks":{"type":"boolean","value":"true"}}'
convert_all pdf "$pdf"
convert_all scan "$pdf"
convert_all docx 'docx:MS Word 2007 XML'
convert_all odt odt
convert_all rtf rtf

while read -r id format variant; do
	case $format in
	scan)
		scan "$tmp/scan/$id.pdf" "$out/$id.pdf" ;;
	pdf|docx|odt|rtf)
		cp "$tmp/$format/$id.$format" "$out/"
		corpus tidy "$out/$id.$format" "$src/$id.md" ;;
	esac
done <"$tmp/plan"
printf '%s documents, %s\n' "$(wc -l <"$tmp/plan")" "$(du -sh "$out" | cut -f1)"
