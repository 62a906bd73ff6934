. tests/golden/lib
# What is made from reports, counted again from the exports.
corpus
mkdir "$tmp/exports" "$tmp/tables"
for what in reviews documents passages recommendations tags review-themes facts; do
	run 0 export "$what" --format csv --raw
	cp "$tmp/out" "$tmp/exports/$what.csv"
done
for name in documents-by-format document-words report-words-by-year \
	recommendations-to-agencies recommendations-by-addressee \
	learning-per-review recommendations-repeated action-status \
	identity-stated sources-agree vocabulary processes-named \
	identity-words report-parts; do
	run 0 stats "$name" --format csv --raw
	cp "$tmp/out" "$tmp/tables/$name.csv"
done
for theme in neglect disability; do
	for name in status by-outcome by-region by-kind by-year by-age \
		with-others assertions sections words kinds; do
		name=one-theme-$name
		run 0 stats "$name" --theme "$theme" --format csv --raw
		cp "$tmp/out" "$tmp/tables/$name.csv"
	done
	python3 tests/golden/tables_of_texts.py "$tmp/exports" "$tmp/tables" "$theme"
done
