. tests/golden/lib
corpus
tests/truth/score "$REVIX_DB" | tee "$tmp/scores"
hasnt '^BELOW' "$tmp/scores"
same "the scores are there" 1 "$(grep -c '^facts: found' "$tmp/scores")"
