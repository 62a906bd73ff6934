. tests/golden/lib
corpus
run 0 report triennial -o "$tmp/a"
run 0 report triennial -o "$tmp/b"
diff -r "$tmp/a" "$tmp/b"
page=$tmp/a/triennial.html
# Self-contained: nothing is fetched, no script runs.
hasnt '<script|src="http|@import|<link' "$page"
# Every link of the page has its target, every id is there once.
grep -o 'href="#[^"]*"' "$page" | sed 's/href="#\(.*\)"/\1/' | sort -u \
	>"$tmp/links"
grep -o ' id="[^"]*"' "$page" | sed 's/ id="\(.*\)"/\1/' | sort >"$tmp/ids"
same "twice the same id" "" "$(uniq -d "$tmp/ids")"
same "links without a target" "" "$(comm -23 "$tmp/links" "$tmp/ids")"
[ "$(wc -l <"$tmp/links")" -gt 100 ]
for f in "$tmp"/a/tables/*.csv; do
	[ "$(wc -l <"$f")" -gt 1 ]
	same "what Excel knows UTF-8 by" efbbbf "$(head -c 3 "$f" | od -An -tx1 | tr -d ' ')"
done
