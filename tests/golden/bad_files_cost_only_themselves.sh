. tests/golden/lib
mkdir "$tmp/in"
cp corpus/EXM-2016-A-summary.txt "$tmp/in/good.txt"
head -c 3000 corpus/WEA-2012-M-overview.pdf >"$tmp/in/cut.pdf"
head -c 5000 "$revix" >"$tmp/in/noise.docx"
: >"$tmp/in/empty.txt"
cp corpus/THA-2011-N-overview.html "$tmp/in/really-html.pdf"
printf 'review,file,age\nG-1,good.txt,14 weeks\nM-1,missing.pdf,abc\n,x,\n' \
	>"$tmp/in/catalogue.csv"
run 1 ingest "$tmp/in"
has 'FAILED'
run 1 check --format csv
has 'lost,.*cut\.pdf'
has 'lost,.*empty\.txt'
has 'noise\.docx'
has 'missing\.pdf'
has 'catalogue\.csv,line 3'
has 'catalogue\.csv,line 4'
run 0 export documents
has ',read,'
has 'good\.txt'
has 'really-html\.pdf.*,HTML,'
run 0 search deaf
has '^1\. '
