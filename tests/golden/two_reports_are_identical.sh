. tests/golden/lib
pack

# Another run, from another place, another day's zone, with another umask.
mkdir "$tmp/there" "$tmp/tmp"
(
	cd "$tmp/there"
	umask 077
	TZ=Pacific/Auckland LC_ALL=C TMPDIR=$tmp/tmp run 0 report triennial \
		--period 2014-17 --populations "$here/corpus/populations.csv" \
		-o .
)
diff -r "$pack" "$tmp/there"
for ending in docx xlsx html; do
	[ -s "$pack/triennial.$ending" ]
done
[ "$(find "$pack/charts" -name '*.png' | wc -l)" -gt 100 ]
same "left behind" "" "$(ls -A "$tmp/tmp")"
for f in "$pack"/tables/*.csv; do
	[ "$(wc -l <"$f")" -gt 1 ]
	same "what Excel knows UTF-8 by" efbbbf \
		"$(head -c 3 "$f" | od -An -tx1 | tr -d ' ')"
done

# A date is printed where it is asked for, and changes nothing else.
run 0 report thematic neglect -o "$tmp/plain"
SOURCE_DATE_EPOCH=1751716800 run 0 report thematic neglect --date \
	-o "$tmp/dated"
diff -rq "$tmp/plain" "$tmp/dated" | awk '{print $2}' | xargs -n1 basename |
	sort >"$tmp/files" || true
same "files that say the date" "manifest.json
methods.txt
thematic.docx
thematic.html
thematic.xlsx" "$(cat "$tmp/files")"
for f in methods.txt thematic.html; do
	same "$f apart from the date" "$(cat "$tmp/plain/$f")" \
		"$(sed 's/ on 2025-07-05\././' "$tmp/dated/$f")"
	has ' on 2025-07-05\.' "$tmp/dated/$f"
done
has '"made": "2025-07-05"' "$tmp/dated/manifest.json"
same "manifest apart from date and hashes" \
	"$(grep -vE 'methods.txt|thematic\.' "$tmp/plain/manifest.json")" \
	"$(grep -vE 'methods.txt|thematic\.|"made"' "$tmp/dated/manifest.json")"
