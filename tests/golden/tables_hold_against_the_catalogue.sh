. tests/golden/lib
# A store that knows nothing but the catalogue: a program of its own counts
# every figure again from the rows.
mkdir "$tmp/none" "$tmp/tables"
run 0 ingest "$tmp/none" --catalogue corpus/catalogue.csv
for name in neglect-feature neglect-plan cp-plan-category neglect-plan-by-age \
	neglect-plan-by-sex \
	neglect-by-age neglect-by-category-of-death neglect-presentations \
	social-care-involvement social-care-by-outcome social-care-by-age \
	cp-plan cp-plan-by-age legal-status legal-status-by-age services-key \
	methodology family-involvement publication-type \
	recommendations-by-year timeliness timeliness-by-year \
	statutory-limits date-conflicts reviews-per-reviewer facts-by-source; do
	run 0 stats "$name" --format csv --raw
	cp "$tmp/out" "$tmp/tables/$name.csv"
done
python3 tests/golden/tables_of_catalogue.py corpus/catalogue.csv "$tmp/tables"

# A catalogue that knows nothing but keys: whatever a table tells apart, all of
# it stands where it is not known, and nothing is in a base of its own.
python3 - corpus/catalogue.csv "$tmp/blank.csv" <<'EOF'
import csv
import sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
with open(sys.argv[2], "w", encoding="utf-8", newline="") as f:
    out = csv.DictWriter(f, rows[0])
    out.writeheader()
    for r in rows:
        out.writerow({k: v if k in ("review", "child") else ""
                      for k, v in r.items()})
EOF
export REVIX_DB=$tmp/blank.db
run 0 ingest "$tmp/none" --catalogue "$tmp/blank.csv"
for name in $(grep -l '^-- place: [BCDEF]' queries/stats/*.sql); do
	name=$(basename "$name" .sql)
	"$revix" stats "$name" --theme neglect --format json -q \
		>"$tmp/tables/$name.json" || [ $? -eq 1 ] # nothing is found
done
python3 - "$tmp/tables" <<'EOF'
import glob
import json
import sys
unknown = ("not known", "age not known", "not coded", "not dated",
           "none of them coded", "not all three known", "no report")
wrong = checked = 0
for name in glob.glob(f"{sys.argv[1]}/*.json"):
    for row in json.load(open(name, encoding="utf-8"))["rows"]:
        told = not row["row"].lower().startswith((*unknown, "total"))
        for key, n in row.items():
            if key != "n" and not key.endswith("_n") or key == "total_n":
                continue
            label = key.removesuffix("_n").replace("_", " ")
            own = row.get(key.removesuffix("n") + "base")
            if told and (key == "n" or not label.startswith(unknown)):
                checked += 1
                if n or own and "-- percent: own" in open(
                        f"queries/stats/{name.split('/')[-1][:-5]}.sql",
                        encoding="utf-8").read():
                    print(f"{name}: {row['row']}, {key}: {n} of {own}")
                    wrong += 1
print(f"{checked} empty cells checked, {wrong} wrong")
sys.exit(bool(wrong) or checked < 200)
EOF
