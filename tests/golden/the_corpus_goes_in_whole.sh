. tests/golden/lib
corpus
run 0 export documents
same "documents" 42 "$(($(wc -l <"$tmp/out") - 1))"
same "documents read" 42 "$(grep -c ',read,' "$tmp/out")"
run 0 export reviews
same "reviews" 170 "$(($(wc -l <"$tmp/out") - 1))"
run 0 check --format csv
hasnt '^lost,.*catalogue'
run 0 verify
has 'whole'
# Every coded unit is a review, every review and theme has a status.
run 0 code import corpus/codings.csv
has '3144 codings .* 3144 new'
run 0 code import corpus/codings.csv
has '3144 codings .* 0 new'
run 0 export codings
same "codings" 3144 "$(($(wc -l <"$tmp/out") - 1))"
run 0 export review-themes
same "statuses" $((170 * 42)) "$(($(wc -l <"$tmp/out") - 1))"
# What catalogue and text say of a child stands side by side, and is compared.
run 0 show EAS-2019-C123
has 'Child 2 +age .*text.*; agrees'
hasnt 'Child 2 .*DIFFERS'
