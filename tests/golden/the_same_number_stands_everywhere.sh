. tests/golden/lib
# In CSV, page, workbook and document, sums that add up, and ten and more
# numbers counted again from the catalogue with the reviews that lists name.
pack
holds agree "$pack"
has ' 0 wrong; [0-9]{5} cells in sheets, [0-9]{4} cells in the page, [0-9]{3} hashes, [0-9]{3} sums, ' "$tmp/held"
run 0 export review-themes --format csv --raw --output "$tmp/status.csv"
run 0 themes list --format csv --raw --output "$tmp/themes.csv"
holds recount "$pack" corpus/catalogue.csv "$tmp/status.csv" "$tmp/themes.csv"
has '([4-9][0-9]) numbers counted again' "$tmp/held"

# One number changed in one place is found.
wrong() {
	rm -rf "$tmp/bad"
	cp -r "$pack" "$tmp/bad"
	sed -i "$2" "$tmp/bad/$1"
	! cmp -s "$pack/$1" "$tmp/bad/$1"
	python3 tests/golden/pack.py agree "$tmp/bad" >"$tmp/out" && {
		echo "not found: $1 $2"
		exit 1
	}
	has "$3"
}
wrong triennial.html 's/\(sex-by-outcome-0-1">[0-9]* (\)[0-9]*/\199/' \
	'sex-by-outcome: .*percent is'
wrong tables/sex-by-outcome.csv 's/^Male,[0-9]*,/Male,99,/' 'do not add up'
wrong tables/timeliness.csv 's/^\(Incident to decision,[0-9]*,[0-9]*,\)[0-9]*/\11/' \
	'timeliness: “.*” has numbers that'
