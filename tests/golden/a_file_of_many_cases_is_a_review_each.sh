. tests/golden/lib
mkdir "$tmp/in"
{
	printf 'Learning from practice in Northshire 2014\n\n'
	printf 'This collection of invented cases was made for training.\n\n'
	for x in F G H K; do
		printf 'Child %s\n\n' $x
		printf 'Child %s was %s months old when he died on 3 March 2014. ' \
			$x $((${#x} + 8))
		printf 'The parents were known to several agencies. The health '
		printf 'visitor had seen bruising and did not refer it.\n\n'
		printf 'Agencies should have asked about the burn of %s. ' $x
		printf 'Nobody spoke with the father.\n\n'
	done
} >"$tmp/in/collection.txt"
run 0 ingest "$tmp/in"
has '4  cases in files that hold many'
run 0 export reviews
same "reviews" 4 "$(($(wc -l <"$tmp/out") - 1))"
has '^collection/Child F,'
run 0 search burn
has 'collection/Child K'
run 0 search training
has 'collection'
run 0 check --all --format csv
has 'split,.*4 cases'
run 0 stats review-kinds --format csv
run 0 verify
# Documents of the corpus are a case each.
run 1 --db "$tmp/c.db" ingest corpus --ocr never
hasnt 'cases in files'
