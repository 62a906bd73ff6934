. tests/golden/lib
# A store that knows nothing but the catalogue: a program of its own counts
# every figure again from the rows.
mkdir "$tmp/none" "$tmp/tables"
run 0 ingest "$tmp/none" --catalogue corpus/catalogue.csv
for name in neglect-feature neglect-plan cp-plan-category neglect-plan-by-age \
	neglect-plan-by-sex \
	neglect-by-age neglect-by-category-of-death neglect-presentations \
	social-care-involvement social-care-by-outcome social-care-by-age \
	cp-plan cp-plan-by-age legal-status legal-status-by-age services-key \
	methodology family-involvement publication-type \
	recommendations-by-year timeliness timeliness-by-year \
	statutory-limits date-conflicts reviews-per-reviewer facts-by-source; do
	run 0 stats "$name" --format csv --raw
	cp "$tmp/out" "$tmp/tables/$name.csv"
done
python3 tests/golden/tables_of_catalogue.py corpus/catalogue.csv "$tmp/tables"
