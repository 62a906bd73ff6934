. tests/golden/lib
mkdir "$tmp/in"
cp corpus/*.txt "$tmp/in/"
run 0 ingest "$tmp/in"
has '5  read$'
run 0 ingest "$tmp/in"
has '5  unchanged'
hasnt '  read$'
printf 'A further paragraph about a heliotrope.\n' \
	>>"$tmp/in/KIN-2007-A-overview.txt"
run 0 ingest "$tmp/in"
has '1  read$'
has '4  unchanged'
run 0 search heliotrope
run 0 ingest --force "$tmp/in"
has '5  read$'
rm "$tmp/in/KIN-2007-A-overview.txt"
run 0 ingest "$tmp/in"
has '1  withdrawn'
run 0 search heliotrope
run 0 verify
has 'whole'
