. tests/golden/lib
# Without a catalogue: the documents name the child, the area and the year.
# Two that name the same child in another area or year stay apart.
mkdir "$tmp/in"
cp corpus/NOR-2008-JKLM-* corpus/HAR-2016-J-* "$tmp/in"
cp corpus/HAR-2009-A-* corpus/HAR-2013-A-* corpus/NOR-2012-A-* "$tmp/in"
run 0 ingest "$tmp/in" --ocr never
run 0 export documents
# Each that was linked says by what, in `check` and with the review.
same "documents" 7 "$(($(wc -l <"$tmp/out") - 1))"
run 0 export reviews --format csv
same "reviews" 5 "$(($(wc -l <"$tmp/out") - 1))"
run 0 check --format csv
same "reasons" 2 "$(grep -c ',linked,' "$tmp/out")"
run 0 show NOR-2008-JKLM-overview
has 'NOR-2008-JKLM-summary.*here by: Child J, '
# A row of the catalogue stands over it.
printf 'review,file\nX-1,HAR-2016-J-overview.pdf\n' >"$tmp/in/catalogue.csv"
run 0 ingest "$tmp/in" --ocr never
run 0 show X-1
has 'HAR-2016-J-overview'
run 0 verify
