#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds tables made from texts against what the store exports.

Usage: tables_of_texts.py EXPORTS TABLES THEME; EXPORTS holds WHAT.csv as
`revix export WHAT --format csv --raw` prints it, TABLES holds TABLE.csv as
`revix stats TABLE --theme THEME --format csv --raw` does. Everything is counted
anew; every figure that differs is printed.
"""
import collections
import csv
import re
import statistics
import sys
import unicodedata

exports, folder, theme = sys.argv[1:4]
wrong = checked = 0


def read(path):
    with open(path, encoding="utf-8") as f:
        return list(csv.DictReader(f))


def hold(table, column, want, missing=""):
    """want: {row: n}; rows of 0 may be left out on either side."""
    global wrong, checked
    want = {k.lower() or missing: v for k, v in want.items()}
    found = {r["row"].lower(): float(r[column] or 0)
             for r in read(f"{folder}/{table}.csv")
             if not r["row"].startswith("Total")}
    for k in sorted(set(found) | set(want)):
        checked += 1
        if abs(found.get(k, 0) - want.get(k, 0)) > 0.051:
            print(f"{table}, {k}, {column}: {want.get(k, 0)} in the exports, "
                  f"{found.get(k, 0)} in the table")
            wrong += 1


def every(table, column, want):
    """Every row that the table has."""
    hold(table, column, {r["row"]: want for r in read(f"{folder}/{table}.csv")
                         if not r["row"].startswith("Total")})


reviews = {r["review"]: r for r in read(f"{exports}/reviews.csv")}
documents = read(f"{exports}/documents.csv")
passages = {p["passage"]: p for p in read(f"{exports}/passages.csv")}
recs = [r for r in read(f"{exports}/recommendations.csv")
        if r["kind"] == "recommendation"]
once = [r for r in recs if not r["repeats_document"]]
tags = [t for t in read(f"{exports}/tags.csv") if t["theme"] == theme]
status = read(f"{exports}/review-themes.csv")
facts = read(f"{exports}/facts.csv")
readable = {d["review"] for d in documents if d["outcome"] != "failed"}

# ---- documents ----
hold("documents-by-format", "read_n", collections.Counter(
    d["format"] for d in documents if d["outcome"] == "read"))
words = collections.defaultdict(list)
for d in documents:
    if int(d["words"]):
        words[d["role"]].append(int(d["words"]))
for column, f in (("n", len), ("median", statistics.median), ("low", min),
                  ("high", max), ("mean", statistics.mean)):
    hold("document-words", column, {k: f(v) for k, v in words.items()})
longest = collections.defaultdict(list)
for d in documents:
    longest[d["review"]].append((d["role"] == "overview", int(d["words"])))
by_year = collections.defaultdict(list)


def year(date):
    if not re.match(r"\d{4}-(\d\d|summer)", date):
        return "not dated"
    y = int(date[:4])
    y -= date[5:7].isdigit() and int(date[5:7]) < 4
    return f"{y}-{(y + 1) % 100:02}"


for key in readable:
    by_year[year(reviews[key]["incident"])].append(max(longest[key])[1])
for column, f in (("n", len), ("median", statistics.median)):
    hold("report-words-by-year", column, {k: f(v) for k, v in by_year.items()})

# ---- recommendations ----
hold("recommendations-to-agencies", "n", collections.Counter(
    a for r in once for a in r["addressees"].split(";")), "no agency named")
every("recommendations-to-agencies", "base", len(once))
asked = collections.defaultdict(set)
for r in once:
    for a in r["addressees"].split(";"):
        asked[a].add(r["review"])
hold("recommendations-by-addressee", "total_n",
     {k: len(v) for k, v in asked.items()}, "no agency named")
every("recommendations-by-addressee", "total_base",
      len({r["review"] for r in once}))
per = collections.Counter(r["review"] for r in once)
table = {r["row"]: r for r in read(f"{folder}/learning-per-review.csv")}
got = table["Recommendation"]
want = [len(per), statistics.median(per.values()), max(per.values())]
checked += 3
if [float(got[c]) for c in ("n", "median", "high")] != want:
    print("learning-per-review:", want, got)
    wrong += 1
size = collections.defaultdict(set)
for r in once:
    if r["cluster"]:
        size[r["cluster"]].add(r["review"])
hold("recommendations-repeated", "n", collections.Counter(
    "one review" if not r["cluster"] or len(size[r["cluster"]]) < 2
    else f"{len(size[r['cluster']])} reviews" for r in once))
hold("action-status", "total_n", collections.Counter(
    r["status"] for r in once), "nothing known of it")

# ---- what is stated, and whence ----
NAMES = {"age": "age_days", "sex": "sex", "ethnic group": "ethnicity",
         "disability": "disability", "first language": "first_language"}
for column, keep in (("in_the_report_n", lambda s: "text" in s),
                     ("only_in_the_catalogue_n",
                      lambda s: s and "text" not in s),
                     ("nowhere_n", lambda s: not s)):
    want = {}
    for label, name in NAMES.items():
        source = collections.defaultdict(set)
        for f in facts:
            if f["name"] == name and f["value"] not in ("", "not known",
                                                        "not stated"):
                source[f["review"]].add(f["source"])
        want[label] = sum(bool(keep(source[k])) for k in readable)
    hold("identity-stated", column, want)


def agree(name, of_child):
    """Reviews in which catalogue and text agree, and in which both speak."""
    said = collections.defaultdict(lambda: collections.defaultdict(set))
    for f in facts:
        if f["name"] == name and f["value"] not in ("", "not known",
                                                    "not stated"):
            at = f["review"], f["child"] if of_child else ""
            said[at][f["source"]].add(f["value"].lower())
    held = collections.defaultdict(list)
    for (key, _), by in said.items():
        if by["catalogue"] and by["text"]:
            held[key].append(bool(by["catalogue"] & by["text"]))
    return sum(map(all, held.values())), len(held)


rows = {r["row"]: r for r in read(f"{folder}/sources-agree.csv")}
for label, name in (("Kind of review", "review_kind"), ("Outcome", "outcome"),
                    ("Method of the review", "methodology"),
                    ("Number of children", "children")):
    checked += 2
    if (int(rows[label]["n"]), int(rows[label]["base"])) != agree(name, False):
        print("sources-agree", label, agree(name, False), rows[label])
        wrong += 1


# ---- words ----
def plain(text):
    text = unicodedata.normalize("NFD", text.lower())
    return " " + " ".join(re.findall(r"[^\W_]+", text)) + " "


bodies = collections.defaultdict(list)
for p in passages.values():
    if p["section"] not in ("glossary", "contents", "references"):
        bodies[p["review"]].append(plain(p["text"]))


def users(pattern):
    return sum(any(re.search(pattern, b) for b in of)
               for of in bodies.values())


hold("vocabulary", "total_n", {
    **{r["row"]: float(r["total_n"]) for r in
       read(f"{folder}/vocabulary.csv")},
    "domestic violence": users(r" domestic violence "),
    "domestic abuse": users(r" domestic abus(e|es|ed) "),
    "was not brought": users(r" (was|were) not brought | wnb "),
    "did not attend": users(r" did not attend"),
    "lived experience": users(r" lived experience"),
    "resilience": users(r" resilien(ce|t) ")})
every("vocabulary", "total_base", len(readable))
hold("processes-named", "total_n", {
    **{r["row"]: float(r["total_n"]) for r in
       read(f"{folder}/processes-named.csv")},
    "marac": users(r" maracs? | multi agency risk assessment conference"),
    "core group": users(r" core groups? "),
    "early help": users(r" early help"),
    "section 47 enquiry": users(r" (section |s ?)47 ")})
hold("identity-words", "total_n", {
    **{r["row"]: float(r["total_n"]) for r in
       read(f"{folder}/identity-words.csv")},
    "father": users(r" (step)?fathers? | fathered | fathering ")})

# ---- parts ----
PARTS = {"glossary": "glossary", "good practice": "good practice",
         "chronology or narrative": "chronology",
         "views of the family": "family input",
         "recommendations": "recommendations", "conclusion": "conclusion"}
has = {k: {p["review"] for p in passages.values() if p["section"] == v}
       for k, v in PARTS.items()}
for r in read(f"{folder}/report-parts.csv"):
    want = has.get(r["row"].lower())
    checked += 1
    # A section may be a heading without a passage.
    if want and int(r["total_n"]) < len(want):
        print("report-parts", r["row"], len(want), r["total_n"])
        wrong += 1

# ---- the theme ----
of = {s["review"]: s["status"] for s in status if s["theme"] == theme}
hold("one-theme-status", "total_n", collections.Counter(of.values()))
counted = {k for k, v in of.items() if v != "not coded"}
here = {k for k, v in of.items() if v == "present"}
for t, f in (("one-theme-by-outcome", lambda r: r["outcome"]),
             ("one-theme-by-region", lambda r: r["region"]),
             ("one-theme-by-kind", lambda r: r["kind"]),
             ("one-theme-by-year", lambda r: year(r["incident"]))):
    hold(t, "n", collections.Counter(f(reviews[k]) for k in here))
    hold(t, "base", collections.Counter(f(reviews[k]) for k in counted))
ages = {}
for f in facts:
    if f["name"] == "age_days" and f["in_force"] == "yes" and f["child"]:
        ages[f["review"], f["child"]] = int((int(f["value"]) + 1) / 365.25)


def bands(keys):
    return collections.Counter(
        "<1" if y < 1 else "1-5" if y < 6 else "6-10" if y < 11 else
        "11-15" if y < 16 else "16+"
        for (key, _), y in ages.items() if key in keys)


hold("one-theme-by-age", "n", bands(here))
hold("one-theme-by-age", "base", bands(counted))
others = collections.defaultdict(set)
for s in status:
    if s["status"] == "present" and s["theme"] != theme:
        others[s["theme"]].add(s["review"])
got = sorted(int(r["present_n"]) for r in
             read(f"{folder}/one-theme-with-others.csv"))
want = sorted(len(v & here) for v in others.values())
checked += len(got)
if [x for x in got if x] != [x for x in want if x]:
    print("one-theme-with-others", want, got)
    wrong += 1
RANK = ["present", "recommended practice", "negated", "other person",
        "historical", "hypothetical", "boilerplate"]
NAME = ["asserts it", "recommends it as practice", "denies it",
        "speaks of another person", "speaks of long before",
        "speaks in general, or of what might be", "is boilerplate"]
best = {}
for t in tags:
    r = RANK.index(t["assertion"])
    best[t["passage"]] = min(best.get(t["passage"], 9), r)
hold("one-theme-assertions", "n",
     collections.Counter(NAME[r] for r in best.values()))
asserting = {p for p, r in best.items() if r == 0}
hold("one-theme-sections", "n", collections.Counter(
    passages[p]["section"] for p in asserting))
hold("one-theme-sections", "base", collections.Counter(
    p["section"] for p in passages.values()))
found = collections.defaultdict(set)
for t in tags:
    if t["assertion"] == "present":
        found[t["rule"].lower()].add(t["passage"])
often = sum(len(v) >= 3 for v in found.values())
listed = read(f"{folder}/one-theme-words.csv")
checked += 1
if len(listed) != min(30, often):
    print("one-theme-words:", len(listed), "terms, not", min(30, often))
    wrong += 1
for r in listed:
    checked += 2
    if (int(r["n"]), int(r["base"])) != (len(found[r["row"].lower()]),
                                         len(asserting)):
        print("one-theme-words", r["row"], len(found[r["row"].lower()]), r["n"])
        wrong += 1
kinds = collections.defaultdict(set)
for t in tags:
    if t["assertion"] == "present" and t["sub_theme"]:
        kinds[t["sub_theme"]].add(t["review"])
want = {k.replace("-", " "): len(v & here) for k, v in kinds.items()}
want["no kind told apart"] = len(here - set().union(*kinds.values()))
hold("one-theme-kinds", "n", want)

print(f"{checked} figures checked, {wrong} wrong")
sys.exit(bool(wrong) or checked < 470)
