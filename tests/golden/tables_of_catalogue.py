#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds tables of a store that knows only the catalogue against the catalogue.

Usage: tables_of_catalogue.py CATALOGUE DIR; DIR holds TABLE.csv, as printed by
`revix stats TABLE --format csv --raw`. Everything is counted anew from the
rows; the first cell that differs is printed.
"""
import collections
import csv
import datetime
import re
import statistics
import sys

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
folder = sys.argv[2]
wrong = checked = 0

# ---- the catalogue, counted by other means ----


def first_year(date):
    """First year of the financial year; None where the date leaves it open."""
    if not date or re.fullmatch(r"\d{4}", date):
        return None
    season = re.fullmatch(r"(\w+) (\d{4})", date)
    if season:
        return int(season[2]) - (season[1] in ("winter",))
    year, month = int(date[:4]), int(date[5:7])
    return year if month >= 4 else year - 1


def period(date):
    year = first_year(date)
    if year is None:
        return "not_dated"
    year -= (year - 2011) % 3
    return f"{year}_{(year + 3) % 100:02}"


def year(date):
    y = first_year(date)
    return "not dated" if y is None else f"{y}-{(y + 1) % 100:02}"


def band(age):
    years = re.search(r"(\d+) years?", age)
    if not age:
        return None
    y = int(years[1]) if years else 0
    months = re.search(r"(\d+) months", age)
    if not years and months:
        y = int(months[1]) // 12
    for low, label in ((16, "16+"), (11, "11-15"), (6, "6-10"), (1, "1-5")):
        if y >= low:
            return label
    return "<1"


def day(date):
    try:
        return datetime.date.fromisoformat(date)
    except ValueError:
        return None


reviews, children = {}, {}
for r in rows:
    if r["review"] not in reviews:
        reviews[r["review"]] = dict(r)
    children.setdefault((r["review"], r["child"]), dict(r))
for r in rows:  # of the rows of a review, yes for a factor of the family wins
    if r["neglect"] == "yes":
        reviews[r["review"]]["neglect"] = "yes"
reviews, children = list(reviews.values()), list(children.values())

# ---- what was printed ----


def label(text):
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def hold(table, what, column, want):
    """want: {row in small letters: n}; rows of 0 may be left out on either
    side."""
    global wrong, checked
    found = {}
    with open(f"{folder}/{table}.csv", encoding="utf-8") as f:
        for r in csv.DictReader(f):
            if column not in r:
                print(f"{table}: no column {column}: {list(r)}")
                wrong += 1
                return
            name = r["row"].lower()
            if not name.startswith("total"):
                found[name] = float(r[column] or 0)
    for k in sorted(set(found) | set(want)):
        checked += 1
        if abs(found.get(k, 0) - want.get(k, 0)) > 0.051:
            print(f"{table}, {k}, {column}: {what} {want.get(k, 0)}, "
                  f"not {found.get(k, 0)}")
            wrong += 1


def count(table, units, row, col=None):
    """n by row and column, every column that there is."""
    by = collections.defaultdict(collections.Counter)
    for u in units:
        r = row(u)
        if r is not None:
            by[col(u) if col else None][r.lower()] += 1
    for c, want in by.items():
        hold(table, "counted", f"{label(c)}_n" if col else "n", want)


def known(value, missing="not known or not stated"):
    return missing if value in ("", "not known", "not stated") else value


def of_period(u):
    return period(u["incident"])


def of_band(u):
    return {"<1": "under 1", "16+": "16 plus"}.get(band(u["age"]),
                                                   band(u["age"]))


def plan(u):
    if u["cp_plan"] == "never":
        return "never on a plan"
    if u["cp_plan"] not in ("current", "past"):
        return "not known or not stated"
    if not u["cp_plan_category"]:
        return "plan, category not stated"
    if u["cp_plan_category"] in ("neglect", "multiple incl. neglect"):
        return f"{u['cp_plan']} plan for neglect"
    return f"{u['cp_plan']} plan, another category"


def simple_plan(u):
    p = plan(u)
    if p in ("not known or not stated", "plan, category not stated"):
        return "not known or not stated"
    return "with a plan for neglect" if p.endswith("for neglect") else \
        "no plan for neglect"


# E
for c in {of_period(r) for r in reviews}:
    of = [r for r in reviews if of_period(r) == c]
    n = sum(r["neglect"] == "yes" for r in of)
    told = sum(r["neglect"] in ("yes", "no") for r in of)
    for column, want in ((f"{c}_n", n), (f"{c}_base", told)):
        with open(f"{folder}/neglect-feature.csv", encoding="utf-8") as f:
            got = int(next(csv.DictReader(f))[column])
        checked += 1
        if got != want:
            print(f"neglect-feature, {column}: counted {want}, not {got}")
            wrong += 1
count("neglect-plan", children, plan, of_period)
on_plan = [u for u in children if u["cp_plan"] in ("current", "past")]
count("cp-plan-category", on_plan, lambda u: u["cp_plan_category"]
      or "not known or not stated", lambda u: u["cp_plan"])
count("neglect-plan-by-age", children, lambda u: band(u["age"]), simple_plan)
count("neglect-plan-by-sex", children,
      lambda u: known(u["sex"]), simple_plan)
count("neglect-by-age", children, lambda u: band(u["age"]),
      lambda u: known(u["neglect"], "not known or not stated"))
dead = [r for r in reviews if r["outcome"] == "fatal"]
count("neglect-by-category-of-death", dead, lambda r: r["harm"],
      lambda r: known(r["neglect"], "not known or not stated"))
PRESENTED = {"extreme neglect": "Deprivational neglect",
             "medical cause": "Medical neglect", "accident": "Accident",
             "SUDI": "Sudden unexpected death in infancy",
             "fatal physical abuse": "Physical abuse with neglect",
             "severe persistent cruelty": "Physical abuse with neglect",
             "suicide": "Suicide of a young person"}
count("neglect-presentations", [r for r in dead if r["neglect"] == "yes"],
      lambda r: PRESENTED.get(r["harm"], "Another category of death"
                              if r["harm"] not in ("", "not clear")
                              else "not coded, or not clear"),
      of_period)

# F
for name, fact in (("social-care", "social_care"), ("cp-plan", "cp_plan"),
                   ("legal-status", "legal_status")):
    count(f"{name}-by-age", children, lambda u, f=fact: known(u[f]), of_band)
count("social-care-involvement", children, lambda u: known(u["social_care"]),
      of_period)
count("social-care-by-outcome", children, lambda u: known(u["social_care"]),
      lambda u: u["outcome"])
count("cp-plan", children, lambda u: known(u["cp_plan"]), of_period)
count("legal-status", children, lambda u: known(u["legal_status"]), of_period)
KEY = {
    "known to children's social care, now or before": lambda u:
    u["social_care"] in ("open", "closed", "referral not accepted"),
    "open to children's social care": lambda u: u["social_care"] == "open",
    "on a child protection plan": lambda u: u["cp_plan"] == "current",
    "ever on a child protection plan": lambda u:
    u["cp_plan"] in ("current", "past"),
    "looked after": lambda u: u["legal_status"] in ("section 20",
                                                    "care order"),
    "under an order, or looked after": lambda u:
    u["legal_status"] not in ("", "none", "not known"),
}
for outcome in ("fatal", "serious harm"):
    of = [u for u in children if u["outcome"] == outcome]
    hold("services-key", "counted", f"{label(outcome)}_n",
         {k: sum(map(f, of)) for k, f in KEY.items()})
    hold("services-key", "known", f"{label(outcome)}_base", {
        k: sum(known(u[fact], None) is not None for u in of)
        for (k, fact) in zip(KEY, ("social_care", "social_care", "cp_plan",
                                   "cp_plan", "legal_status",
                                   "legal_status"))})

# G
count("methodology", reviews, lambda r: known(r["methodology"]), of_period)
count("family-involvement", reviews,
      lambda r: known(r["family_involvement"]), of_period)
count("publication-type", reviews, lambda r: "no document here", of_period)


def spread(table, values):
    """{row: [numbers]}: n, median, range and mean."""
    of = {k: v for k, v in values.items() if v}
    hold(table, "counted", "n", {k: len(v) for k, v in of.items()})
    for column, f in (("median", statistics.median), ("low", min),
                      ("high", max), ("mean", statistics.mean)):
        hold(table, column, column, {k: float(f(v)) for k, v in of.items()})


def by_year(value):
    out = collections.defaultdict(list)
    for r in reviews:
        if value(r) is not None:
            out[year(r["incident"])].append(value(r))
    return out


def days(r, start, end):
    x, y = day(r[start]), day(r[end])
    return (y - x).days if x and y and y >= x else None


def months(r):
    x, y = r["decision"], r["published"]
    if not re.match(r"\d{4}-\d\d", x) or not re.match(r"\d{4}-\d\d", y):
        return None
    return 12 * (int(y[:4]) - int(x[:4])) + int(y[5:7]) - int(x[5:7])


spread("recommendations-by-year",
       by_year(lambda r: int(r["recommendations"])
               if r["recommendations"] else None))
spread("timeliness-by-year", by_year(months))
spread("timeliness", {
    name.lower(): [d for r in reviews if (d := days(r, *ends)) is not None]
    for name, ends in (
        ("Incident to decision", ("incident", "decision")),
        ("Decision to completion", ("decision", "completed")),
        ("Completion to publication", ("completed", "published")),
        ("Decision to publication", ("decision", "published")),
        ("Incident to publication", ("incident", "published")))})


def span(date):
    """The first and the last day that a date can mean."""
    if day(date):
        return day(date), day(date)
    if not re.fullmatch(r"\d{4}-\d\d", date):
        return None
    y, m = int(date[:4]), int(date[5:])
    end = datetime.date(y + m // 12, m % 12 + 1, 1) - datetime.timedelta(1)
    return datetime.date(y, m, 1), end


def half_year_on(d):
    y, m = d.year + (d.month + 5) // 12, (d.month + 5) % 12 + 1
    end = datetime.date(y + m // 12, m % 12 + 1, 1) - datetime.timedelta(1)
    return min(datetime.date(y, m, min(d.day, end.day)), end)


in_time, settled = collections.Counter(), collections.Counter()
for r in reviews:
    x, y = span(r["decision"]), span(r["published"])
    if not x or not y or y[1] < x[0]:
        continue
    early = y[1] <= half_year_on(x[0])
    if early or y[0] > half_year_on(x[1]):
        settled[of_period(r)] += 1
        in_time[of_period(r)] += early
for c in settled:
    hold("statutory-limits", "counted", f"{c}_n",
         {"published within 6 months": in_time[c]})
    hold("statutory-limits", "counted", f"{c}_base",
         {"published within 6 months": settled[c]})

ORDER = (("incident", "notified", "Notified before the incident"),
         ("incident", "decision", "Decision before the incident"),
         ("decision", "completed", "Completed before the decision"),
         ("incident", "completed", "Completed before the incident"),
         ("decision", "published", "Published before the decision"),
         ("completed", "published", "Published before completion"),
         ("incident", "published", "Published before the incident"))
hold("date-conflicts", "both dates", "base",
     {name.lower(): sum(bool(r[a]) and bool(r[b]) for r in reviews)
      for a, b, name in ORDER})
hold("date-conflicts", "contradictions", "n", {
    name.lower(): sum(bool(day(r[a]) and day(r[b])) and r[b] < r[a]
                      for r in reviews) for a, b, name in ORDER})
made = collections.Counter(r["reviewer"].strip().lower() for r in reviews
                           if r["reviewer"].strip())
hold("reviews-per-reviewer", "counted", "n", collections.Counter(
    str(n) if n < 5 else "5 to 9" if n < 10 else "10 or more"
    for n in made.values()))

# I
facts = {"Kind of review": "kind", "Category of harm": "harm",
         "Method of the review": "methodology", "Reviewer": "reviewer",
         "First language": "first_language", "Source of harm":
         "source_of_harm", "Date of the decision": "decision",
         "Number of recommendations": "recommendations"}
with open(f"{folder}/facts-by-source.csv", encoding="utf-8") as f:
    got = {r["row"]: r for r in csv.DictReader(f)}
for name, column in facts.items():
    n = sum(r[column] not in ("", "not known", "not stated") for r in reviews)
    checked += 1
    if [got[name]["catalogue_n"], got[name]["report_n"],
            got[name]["catalogue_base"]] != [str(n), "0", str(len(reviews))]:
        print(f"facts-by-source, {name}: counted {n}, not {got[name]}")
        wrong += 1

print(f"{checked} figures checked, {wrong} wrong")
sys.exit(bool(wrong) or checked < 800)
