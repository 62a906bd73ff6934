#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-catalogue.py [--sources DIR] CATALOGUE.csv...
Checks catalogues of the fictional corpus: form, vocabulary, consistency within a row, within a
review and with the sources.  Prints what is wrong; status 1 if anything is."""
import csv, os, re, sys

HEADER = (
    "review,title,kind,area,region,incident,notified,decision,completed,published,outcome,harm,"
    "source_of_harm,mechanism,incident_place,methodology,reviewer,family_involvement,children,"
    "recommendations,child,age,sex,ethnicity,disability,living,education,social_care,cp_plan,"
    "cp_plan_category,legal_status,neglect,domestic_abuse,parental_mental_health,parental_alcohol,"
    "parental_drugs,parental_learning_disability,poverty,separation,parental_criminality,"
    "parental_adversity,first_language,source,file,role").split(",")
REGIONS = {"Northshire": "North East", "Harrowmoor": "North West",
           "Calderwick": "Yorkshire and the Humber", "Trentholme": "East Midlands",
           "Severnbridge": "West Midlands", "Eastmere": "East of England", "Thamesford": "London",
           "Kingsmead": "London", "Wealdbury": "South East", "Exmarsh": "South West"}
HARM = {"fatal": "fatal physical abuse|severe persistent cruelty|overt filicide|covert filicide|"
        "extreme neglect|extra-familial homicide|SUDI|suicide|accident|medical cause|"
        "risk-taking or violent behaviour|other|not clear",
        "serious harm": "non-fatal physical abuse|neglect|intra-familial sexual abuse|"
        "extra-familial sexual abuse|child sexual exploitation|risk-taking or violent behaviour|"
        "other|not clear"}
WORDS = {"kind": "SCR|LCSPR|thematic review|joint SCR/DHR|learning lessons review|national review",
         "outcome": "fatal|serious harm",
         "source_of_harm": "mother|father|both parents|mother's partner|other relative|foster carer "
         "or professional|peer|extra-familial adult|child themselves|not known",
         "incident_place": "home|other home|hospital|placement|public place|online|not known",
         "methodology": "SILP|SCIE Learning Together|Welsh model|root cause analysis|traditional IMR|"
         "hybrid|appreciative inquiry|other|not stated",
         "family_involvement": "not mentioned|excluded|invited, not involved|involved",
         "sex": "male|female|not known", "ethnicity": "White|Mixed|Black|Asian|Other|not stated",
         "living": "with parents|with relatives|foster care|residential home|hospital or "
         "mother-and-baby unit|semi-independent|custody|other|not known",
         "education": "not of school age|enrolled|persistently absent|excluded|home educated|NEET|"
         "nursery|not known",
         "social_care": "open|closed|referral not accepted|never known|not known",
         "cp_plan": "current|past|never|not known",
         "cp_plan_category": "neglect|physical|sexual|emotional|multiple incl. neglect|"
         "multiple excl. neglect|",
         "legal_status": "none|section 20|care order|supervision order|special guardianship|adopted|"
         "police protection|not known", "first_language": "English|other|not stated",
         "role": "overview|executive summary|briefing|response|slides|other|"}
WORDS.update(dict.fromkeys(["disability", *HEADER[31:41]], "yes|no|not known"))
WORDS = {k: set(v.split("|")) for k, v in WORDS.items()}
DATE = re.compile(r"(20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|(spring|summer|autumn|winter) "
                  r"20\d\d|)")
YOUNG = {"not of school age", "nursery"}
MAY_DIFFER = {"title", "reviewer", "source", "completed", "published"}     # between documents
EXT = {"scan": "pdf"}
problems = 0


def say(where, text):
    global problems
    problems += 1
    print("%s: %s" % (where, text))


def years(age):
    """An age as years, or None."""
    found = re.findall(r"(\d+) (day|week|month|year)s?", age)
    if " ".join("%s %s" % f for f in found) != re.sub(r"s\b", "", age) or not found:
        return None
    size = {"day": 1 / 365.25, "week": 7 / 365.25, "month": 1 / 12, "year": 1}
    return sum(int(n) * size[u] for n, u in found)


def check_row(where, row):
    for name, words in WORDS.items():
        if row[name] not in words:
            say(where, "%s: %r is not in the vocabulary" % (name, row[name]))
    if row["harm"] not in HARM.get(row["outcome"], "").split("|"):
        say(where, "harm %r does not go with %r" % (row["harm"], row["outcome"]))
    if REGIONS.get(row["area"]) != row["region"]:
        say(where, "area %r, region %r" % (row["area"], row["region"]))
    if not re.fullmatch(row["area"][:3].upper() + r"-20\d\d-\w+", row["review"]):
        say(where, "key %r" % row["review"])
    elif row["incident"] and row["review"][4:8] not in row["incident"]:
        say(where, "key %s, incident %s" % (row["review"], row["incident"]))
    when = [row[n] for n in ("incident", "notified", "decision", "completed", "published")]
    for date in when:
        if not DATE.fullmatch(date):
            say(where, "date %r" % date)
    known = [d for d in when if d[:1] == "2"]
    for a, b in zip(known, known[1:]):
        if a[:min(len(a), len(b))] > b[:min(len(a), len(b))]:
            say(where, "dates out of order: %s, %s" % (a, b))
    for name in ("children", "recommendations"):
        if not re.fullmatch(r"\d*", row[name]):
            say(where, "%s: %r" % (name, row[name]))
    age = years(row["age"]) if row["age"] else 0.5
    if age is None:
        return say(where, "age %r" % row["age"])
    if row["age"] and age < 4 and row["education"] not in YOUNG | {"not known"}:
        say(where, "aged %s, education %s" % (row["age"], row["education"]))
    if row["age"] and age >= 5 and row["education"] in YOUNG:
        say(where, "aged %s, education %s" % (row["age"], row["education"]))
    if row["harm"] == "SUDI" and age >= 1 or row["harm"] == "suicide" and age < 10:
        say(where, "aged %s, harm %s" % (row["age"], row["harm"]))
    if age >= 18:
        say(where, "aged %s" % row["age"])
    if row["cp_plan_category"] and row["cp_plan"] not in ("current", "past"):
        say(where, "plan %s, category %s" % (row["cp_plan"], row["cp_plan_category"]))
    if row["cp_plan"] == "current" and row["social_care"] != "open":
        say(where, "plan current, social care %s" % row["social_care"])
    if row["living"] in ("foster care", "residential home") and row["legal_status"] == "none":
        say(where, "living in %s, legal status none" % row["living"])
    if row["harm"] in ("neglect", "extreme neglect") and row["neglect"] != "yes":
        say(where, "harm %s, neglect %s" % (row["harm"], row["neglect"]))
    if bool(row["file"]) != bool(row["role"]):
        say(where, "file %r, role %r" % (row["file"], row["role"]))


def check_review(key, rows):
    for name in HEADER[:20] + ["source"]:
        values = {r[name] for _, r in rows}
        if len(values) > 1 and name not in MAY_DIFFER:
            say(key, "%s differs between rows: %s" % (name, " / ".join(sorted(values))))
    count, children = rows[0][1]["children"], {r["child"] for _, r in rows if r["child"]}
    if count and len(children) != int(count):
        say(key, "children %s, but %d named: %s" % (
            count, len(children), " ".join(sorted(children))))
    if len({w.split(":")[0] for w, _ in rows}) > 1:
        say(key, "is in more than one catalogue")
    for child in children:
        same = {tuple(r[n] for n in HEADER[20:42]) for _, r in rows if r["child"] == child}
        if len(same) > 1:
            say(key, "child %s is described in two ways" % child)


def check_sources(folder, rows):
    files = {}
    for name in sorted(n for n in os.listdir(folder) if re.match(r"[A-Z]{3}-.*\.md$", n)):
        text = open(os.path.join(folder, name), encoding="utf-8").read()
        meta = {k: v.strip().strip('"') for k, v in re.findall(
            r"^(\w+):[ ]*(.*)$", text.split("\n---")[0], re.M)}
        files["%s.%s" % (name[:-3], EXT.get(meta["format"], meta["format"]))] = meta
        if meta["doc"] != name[:-3] or not name.startswith(meta["review"] + "-"):
            say(name, "doc %s, review %s" % (meta["doc"], meta["review"]))
    listed = [r["file"] for _, r in rows if r["file"]]
    for name in sorted(set(files) ^ set(listed)):
        say(name, "has no row in a catalogue" if name in files else "has no source")
    for where, row in rows:
        meta = files.get(row["file"])
        for name in ("review", "role", "area") if meta else ():
            if meta[name] != row[name]:
                say(where, "%s: %s %r, source %r" % (row["file"], name, row[name], meta[name]))
    for name in {n for n in listed if listed.count(n) > 1}:
        say(name, "has more than one row")


def main(args):
    folder = args[1] if args[:1] == ["--sources"] else None
    rows, reviews = [], {}
    for path in args[2:] if folder else args:
        with open(path, encoding="utf-8", newline="") as file:
            for n, fields in enumerate(csv.reader(file), 1):
                where = "%s:%d" % (os.path.basename(path), n)
                if n == 1 and fields != HEADER or len(fields) != len(HEADER):
                    say(where, "header differs" if n == 1 else "%d fields, not %d" % (
                        len(fields), len(HEADER)))
                elif n > 1:
                    row = dict(zip(HEADER, fields))
                    check_row(where, row)
                    rows.append((where, row))
                    reviews.setdefault(row["review"], []).append((where, row))
    for key, some in reviews.items():
        check_review(key, some)
    if folder:
        check_sources(folder, rows)
    print("%d rows, %d reviews, %d problems" % (len(rows), len(reviews), problems))
    sys.exit(problems > 0)


main(sys.argv[1:])
