. tests/golden/lib
# Pages that everybody can use: links, ids, headings, tables, charts. A number
# leads to as many reviews as it says, and a review to its passages.
pack
holds pages "$pack"
has ' 0 wrong; 1[0-9]{2} charts, [12][0-9]{3} linked numbers, ' "$tmp/held"

# From a number to a passage, with its place.
page=$pack/lists/theme-by-outcome.html
href=$(grep -o '\.\./reviews/001.html#[^"]*' "$page" | head -n 1)
key=${href#*#}
sed -n "/<div id=\"$key\">/,/^<\/div>/p" "$pack/reviews/001.html" >"$tmp/out"
has "<h2>$key: "
has '<blockquote>.*<mark>.+</mark>.*<span class="cite">.*p\. [0-9]+, [^<]*'

# The check finds what it is for.
cp -r "$pack" "$tmp/bad"
page=$tmp/bad/triennial.html
wrong() {
	cp "$pack/triennial.html" "$page"
	sed -i "$1" "$page"
	! cmp -s "$pack/triennial.html" "$page"
	python3 tests/golden/pack.py pages "$tmp/bad" >"$tmp/out" && {
		echo "not found: $1"
		exit 1
	}
	has "$2"
}
wrong '0,/<caption>/s/<caption>[^<]*/<caption>/' 'no caption'
wrong '0,/ scope="row"/s/ scope="row"//' 'no scope=row'
wrong '0,/<h3 id/s/<h3 id=\([^>]*>\)\(.*\)<\/h3>/<h4 id=\1\2<\/h4>/' 'heading h4'
wrong '0,/<desc[^>]*>/s/<desc[^>]*>[^<]*/<desc>/' 'svg without'
wrong 's/<body>/<body><script>x()<\/script>/' '<script>'
wrong 's/href="lists\/sex-by-outcome.html#r-t-sex-by-outcome-0-1"/href="lists\/sex-by-outcome.html#r-t-sex-by-outcome-0-9"/' 'no such id'
wrong 's/reviews-by-region-0-1">[0-9]*/reviews-by-region-0-1">99/' 'the list says another number'
