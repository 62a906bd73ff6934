. tests/golden/lib
corpus
# Dates as Excel writes them in Britain: the later day stands, not the later
# text; what is no day is told and costs only itself.
cat >"$tmp/zed.csv" <<'SHEET'
unit,theme,value,coder,date
SEV-2009-C,neglect,present,Zed,31/12/2025
SEV-2009-C,neglect,absent,Zed,01/02/2026
SEV-2009-C,disability,present,Zed,31/02/2026
SHEET
run 0 code import "$tmp/zed.csv"
has '^3 codings .* 3 new'
has 'zed.csv:4: column "date": "31/02/2026" is not a date' "$tmp/err"
run 0 export review-themes
has '^SEV-2009-C,neglect,absent,'
has '^SEV-2009-C,disability,present,'
run 0 code export
has '^SEV-2009-C,neglect,absent,Zed,2026-02-01,'
# A column that is needed and not there, a sheet without rows.
printf 'unit,theme,coder\nSEV-2009-C,neglect,Zed\n' >"$tmp/bad.csv"
run 3 code import "$tmp/bad.csv"
has 'no column "value"' "$tmp/err"
printf 'unit,theme,value,coder\n' >"$tmp/bad.csv"
run 1 code import "$tmp/bad.csv"
has 'no rows' "$tmp/err"
# Reviews and themes in any case; a slip is answered with what was meant.
printf 'unit,theme,value,coder\nsev-2009-c,Suicide,yes,Zed\n' \
	>"$tmp/any.csv"
printf 'SEV-2009-C,negelct,no,Zed\n' >>"$tmp/any.csv"
run 1 code import "$tmp/any.csv"
has '^1 coding taken .* 1 new'
has '^1 row lost$'
has 'any.csv:3: no theme "negelct"; did you mean neglect[?]$' "$tmp/err"
run 0 code export
has '^SEV-2009-C,suicide,present,Zed'
run 2 code sample --theme negelct
has 'did you mean neglect' "$tmp/err"
# What agreement is of: coders who are known, units that two have coded.
printf 'unit,theme,value,coder\nKIN-2007-A,neglect,yes,Amy\n' >"$tmp/amy.csv"
printf 'unit,theme,value\nSEV-2009-C,neglect,no\n' >"$tmp/who.csv"
run 0 code import "$tmp/amy.csv"
run 1 code agree
same "nothing printed" 0 "$(wc -c <"$tmp/out")"
has '2 coders have coded reviews, but no review for the same theme twice' \
	"$tmp/err"
run 1 code agree --pairs
run 0 code import "$tmp/who.csv"
run 0 code import corpus/codings.csv
run 0 code agree --theme neglect
has '^neglect +5 +35 .* 0 +– '
has '^over pairs of coders'
has 'Left out: 1 without the name of a coder'
run 0 code agree --theme neglect --theme disability --format csv
same "themes, and all" 3 "$(($(wc -l <"$tmp/out") - 1))"
# A sheet says how many rows it has, and is not written over.
run 0 code sample --theme neglect -n 7 -o "$tmp/sheet.csv"
has '^7 rows in .*sheet.csv$' "$tmp/err"
run 0 code import "$tmp/sheet.csv"
has '^7 rows have no value yet'
echo 'filled in' >"$tmp/sheet.csv"
run 2 code sample --theme neglect -o "$tmp/sheet.csv"
has 'there already.*--force' "$tmp/err"
run 2 code adjudicate -o "$tmp/sheet.csv"
same "the old sheet" 'filled in' "$(cat "$tmp/sheet.csv")"
run 0 code sample --theme neglect -n 8 -o "$tmp/sheet.csv" --force
same "rows of the new one" 9 "$(wc -l <"$tmp/sheet.csv")"
run 1 code adjudicate --passages -o "$tmp/none.csv"
has 'nothing to settle' "$tmp/err"
has '^0 rows in' "$tmp/err"
run 2 themes validate --theme negelct
has 'did you mean neglect' "$tmp/err"
run 0 themes validate --theme Neglect --format csv
has '^all,neglect,'
