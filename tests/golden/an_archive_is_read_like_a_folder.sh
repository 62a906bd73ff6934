. tests/golden/lib
mkdir -p "$tmp/in/sub"
cp corpus/EXM-2016-A-summary.txt corpus/KIN-2013-H-overview.docx "$tmp/in/sub"
printf 'not a report' >"$tmp/in/sub/picture.png"
(cd "$tmp/in" && zip -q -r reports.zip sub && rm -r sub)
run 0 ingest "$tmp/in"
has '2  read'
run 0 export documents
has ',[^,]*reports\.zip/sub/EXM-2016-A-summary\.txt,'
has ',[^,]*reports\.zip/sub/KIN-2013-H-overview\.docx,'
run 0 ingest "$tmp/in"
has '2  unchanged'
# The same file beside the archive is a copy, not a second review.
cp corpus/EXM-2016-A-summary.txt "$tmp/in"
run 0 ingest "$tmp/in"
run 0 export reviews
same "reviews" 2 "$(($(wc -l <"$tmp/out") - 1))"
run 0 check --format csv
has 'duplicate'
