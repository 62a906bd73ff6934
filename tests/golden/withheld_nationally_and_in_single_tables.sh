. tests/golden/lib
corpus
run 0 report triennial --suppress none --no-charts --no-reviews -o "$tmp/truth"
run 0 report triennial --suppress dfe-census -o "$tmp/p"
holds withheld "$tmp/p" c
holds agree "$tmp/p"
/usr/bin/python3 tests/attack/attack.py --quiet --level national "$tmp/p" \
	"$tmp/truth" >"$tmp/log" || {
	cat "$tmp/log"
	exit 1
}
has '^tried linear: [0-9]{2}' "$tmp/log"

# The most frequent themes first: their places would tell how many there are.
cp -r "$tmp/p" "$tmp/leak"
name=tables/recommendation-themes.csv
awk -F, 'NR == FNR { line[$1] = $0; next } { print line[$1] }' \
	"$tmp/p/$name" "$tmp/truth/$name" >"$tmp/leak/$name"
/usr/bin/python3 tests/attack/attack.py --quiet --level national "$tmp/leak" \
	"$tmp/truth" >"$tmp/log" && {
	echo "a leak was not found: order"
	exit 1
}
has '^BREAK order: recommendation-themes / rows' "$tmp/log"

# One table at the command line, in every format.
for name in sex-by-outcome age-band-by-outcome theme-by-outcome timeliness-by-year \
	incident-place parental-factors theme-by-year; do
	set -- stats "$name" --where 'area:Harrowmoor' --suppress dfe-census
	run 0 "$@" --format csv --raw --output "$tmp/t.csv"
	run 0 "$@" --format json --output "$tmp/t.json"
	holds json "$tmp/t.csv" "$tmp/t.json" c
	has ' [1-9][0-9]* symbols' "$tmp/held"
	hasnt '_reviews"|[A-Z]{3}-20[0-9]{2}-' "$tmp/t.json"
	for format in text md html; do
		run 0 "$@" --format $format
		has '(^|[ |>])c([ |<]|$)'
		has 'rule dfe-census: numbers of 1 to 5'
		hasnt '[A-Z]{3}-20[0-9]{2}-'
	done
done
run 0 stats reviews-by-region --suppress nhs --chart "$tmp/t.svg"
has 'withheld' "$tmp/t.svg"
has '<text[^>]*>(<tspan[^>]*>)?\*' "$tmp/t.svg"
run 0 stats sex-by-outcome --by area --suppress dfe-census
has '(^|[ |>])c([ |<]|$)'
has 'rule dfe-census: numbers of 1 to 5'
run 0 stats sex-by-outcome --period 2014-17 --against 2011-14 --suppress nhs
has 'rule nhs: numbers of 1 to 7'
