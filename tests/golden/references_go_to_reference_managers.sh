. tests/golden/lib
corpus
id=$(sqlite3 "$REVIX_DB" "SELECT id FROM v_passage WHERE review =
	'WEA-2012-M' AND paragraph = '5.2.3'")
run 0 cite NOR-2012-A HAR-2018-V NOR-2008-JKLM "WEA-2012-M#$id" "$id"
cat >"$tmp/want" <<'END'
Child A, Northshire LSCB 2013
Child V, Harrowmoor 2019
Children J, K, L and M, Northshire LSCB 2009
Sibling Group M, Wealdbury LSCB 2014, para 5.2.3, p. 12
Sibling Group M, Wealdbury LSCB 2014, para 5.2.3, p. 12
END
same "citations" "$(cat "$tmp/want")" "$(cat "$tmp/out")"
# RIS: every line is a tag, a reference goes from TY to ER, and one for each
# review of the store.
run 0 cite --query 'year:1900..' --format ris
same "lines that are no tag" 0 \
	"$(tr -d '\r' <"$tmp/out" | grep -cvE '^[A-Z][A-Z0-9]  - .*$' || true)"
same "line ends" "$(wc -l <"$tmp/out")" "$(grep -c "$(printf '\r')$" "$tmp/out")"
same "types" "$(grep -c '^TY  - RPRT' "$tmp/out")" "$(grep -c '^ER  - ' "$tmp/out")"
same "references" \
	"$(sqlite3 "$REVIX_DB" 'SELECT count(*) FROM v_review WHERE incident_fy NOT NULL')" \
	"$(grep -c '^TY  - RPRT' "$tmp/out")"
run 0 cite "$id" -o "$tmp/x.ris"
has '^SP  - 12' "$tmp/x.ris"
has '^AU  - Oldershaw, Margaret' "$tmp/x.ris"
has '^DA  - 2014/05/29/' "$tmp/x.ris"
# CSL-JSON: an array of objects with the two members that it requires.
run 0 cite NOR-2012-A "$id" --format csl-json
same "csl" '2|report,report' "$(sqlite3 :memory: "SELECT count(*),
	group_concat(value ->> 'type') FROM
	json_each(CAST(readfile('$tmp/out') AS TEXT)) WHERE value ->> 'id' <> ''")"
has '"issued": \{"date-parts": \[\[2014, 5, 29\]\]\}'
run 1 cite --query zzzz --format csl-json
same "none" '[]' "$(cat "$tmp/out")"
# The same in search, at the end of each row.
run 0 search dentist --format csv
has ',citation.$'
has '"Sibling Group M, Wealdbury LSCB 2014, para 5.2.3, p. 12".$'
run 2 cite
run 2 cite NOR-2012-A --format bibtex
has 'not text, ris or csl-json' "$tmp/err"
run 3 cite NOR-2012-Z
has 'there are: .*NOR-2012-A' "$tmp/err"
