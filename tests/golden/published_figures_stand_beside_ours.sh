# shellcheck shell=bash
. tests/golden/lib
corpus

# Only figures of the same categories: those of 2005 to 2011 in their scheme.
run 2 stats death-category --published
run 0 stats death-category --published --harm-scheme 2005-11
has 'Deaths'
has '138 of 276 deaths \(50%\)'
hasnt 'Not classified'
run 0 stats death-category --published --harm-scheme panel
has '17% of 206 notified deaths'
hasnt '276 deaths'

# Two bands together, and none where the bands are others.
run 0 stats age-band-by-outcome --published --format csv
has '^11-15 \+ 16\+,2011-14,'
run 0 stats age-band-by-outcome --published
has '28% of cases'
run 2 stats age-band-by-outcome --published --age-bands '0-4|5-17'

# Of those who are coded with a factor, not of all.
run 0 stats parental-factors --format json
yes=$(grep -o '"row": "Domestic abuse", "yes_n": [0-9]*' "$tmp/out" |
	grep -o '[0-9]*$')
run 0 stats parental-factors --published
has "^Domestic +$yes of "

run 2 stats parental-factors --published --by region
run 2 stats parental-factors --published --against 2011-14
run 2 stats parental-factors --published --chart "$tmp/x.svg"

# A report with them, and one without.
run 0 report triennial --no-charts --no-reviews -o "$tmp/with"
[ -s "$tmp/with/tables/parental-factors-published.csv" ]
has 'Sources of published figures' "$tmp/with/triennial.html"
run 0 report triennial --no-charts --no-reviews --no-published -o "$tmp/no"
[ -z "$(find "$tmp/no" -name '*published*')" ]
hasnt 'ources of published figures' "$tmp/no/triennial.html"
has 'None are set beside the tables' "$tmp/no/methods.txt"
has '"published_figures": false' "$tmp/no/manifest.json"
