. tests/golden/lib
mkdir "$tmp/in"
cp corpus/EXM-2016-A-summary.txt "$tmp/in/a.txt"
printf '\357\273\277Our No.;Council;Result;Report\r\nR-1;Northshire;died;a.txt\r\n' \
	>"$tmp/in/catalogue.csv"
run 1 ingest "$tmp/in"
has 'review' "$tmp/err"
run 2 ingest "$tmp/in" --map outcom=Result
has 'did you mean "outcome"' "$tmp/err"
run 0 ingest "$tmp/in" --map 'review=Our No.' --map area=Council \
	--map outcome=Result --map file=Report
run 0 export reviews
has '^R-1,.*Northshire.*fatal'
# It is remembered.
printf 'R-2;Eastport;died;\r\n' >>"$tmp/in/catalogue.csv"
run 0 ingest "$tmp/in"
run 0 export reviews
has '^R-2,.*Eastport.*fatal'
