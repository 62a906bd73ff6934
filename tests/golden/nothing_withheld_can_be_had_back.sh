. tests/golden/lib
corpus
for rule in dfe-census nhs; do
	run 0 report area Harrowmoor -o "$tmp/$rule" --suppress "$rule"
	[ -d "$tmp/truth" ] ||
		run 0 report area Harrowmoor -o "$tmp/truth" --suppress none \
			--no-charts --no-reviews
	# Every number of every format; ends with 1 at a break.
	/usr/bin/python3 -B tests/attack/attack.py --quiet \
		"$tmp/$rule" "$tmp/truth"
done
