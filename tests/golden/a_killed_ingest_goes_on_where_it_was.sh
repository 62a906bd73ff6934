. tests/golden/lib
"$revix" -q ingest corpus >/dev/null 2>&1 &
sleep 1
kill -9 $! 2>/dev/null || true
wait || true
run 0 ingest corpus
run 0 verify
has 'whole'
run 0 export documents
same "documents" 42 "$(($(wc -l <"$tmp/out") - 1))"
