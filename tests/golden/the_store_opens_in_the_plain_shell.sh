. tests/golden/lib
corpus
ask() {
	sqlite3 "$REVIX_DB" "$1"
}
same "full text in sqlite3" 1 "$(ask "SELECT count(*) > 5 FROM passage_fts
	WHERE passage_fts MATCH 'interpreters'")"
same "integrity" ok "$(ask 'PRAGMA integrity_check')"
same "foreign keys" "" "$(ask 'PRAGMA foreign_key_check')"
same "triggers" 0 "$(ask "SELECT count(*) FROM sqlite_schema
	WHERE type = 'trigger'")"
for view in v_review v_passage v_tag v_review_theme v_child v_fact; do
	[ "$(ask "SELECT count(*) FROM $view")" -gt 0 ]
done
