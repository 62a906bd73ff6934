. tests/golden/lib
corpus
run 0 code import corpus/codings.csv
run 0 stats list --format csv
names=$(tail -n +2 "$tmp/out" | cut -d, -f1)
[ "$(printf '%s\n' "$names" | wc -l)" -ge 10 ]
for name in $names; do
	for format in text csv json md html; do
		run 0 stats "$name" --theme neglect --format $format
		[ -s "$tmp/out" ]
	done
	run 0 stats "$name" --theme neglect --dates published
	run 0 stats "$name" --theme neglect --by region --format csv
	# Of some there is nothing in so few reviews.
	for filter in '--period 2014-17' '--of known --where outcome:fatal'; do
		got=0
		# shellcheck disable=SC2086
		"$revix" stats "$name" --theme neglect $filter >"$tmp/out" \
			2>"$tmp/err" || got=$?
		same "$name $filter" '' "$(cat "$tmp/err")"
		[ "$got" -le 1 ]
		[ -s "$tmp/out" ]
	done
done
# Tables about a theme say nothing of one that is not there.
run 1 stats one-theme-status --theme no-such-theme
hasnt '\([0-9.]+%'
run 2 stats theme-prevalance
has 'did you mean theme-prevalence' "$tmp/err"
run 2 stats theme-prevalence --period soon
run 0 stats theme-prevalence --where 'outcome:fatal' --chart "$tmp/c.svg"
has '<title' "$tmp/c.svg"
run 0 stats theme-prevalence --chart "$tmp/c.png"
file "$tmp/c.png" | grep -q 'PNG image'
