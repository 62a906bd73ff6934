#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the catalogue rows of fictional reviews that have no report here.

usage: make-catalogue.py CATALOGUE.csv... >catalogue-E.csv

The reviews are drawn at random from a fixed seed, one of a few hundred tried, for which the
shares come out near those that the published analyses of reviews in England report.  The keys
of reviews that have a file in the catalogues named are not used again.  Weights are per cent
unless they say otherwise."""
import csv, datetime, random, sys

COLUMNS = (
    "review title kind area region incident notified decision completed published outcome harm "
    "source_of_harm mechanism incident_place methodology reviewer family_involvement children "
    "recommendations child age sex ethnicity disability living education social_care cp_plan "
    "cp_plan_category legal_status neglect domestic_abuse parental_mental_health parental_alcohol "
    "parental_drugs parental_learning_disability poverty separation parental_criminality "
    "parental_adversity first_language source file role").split()
TODAY = datetime.date(2026, 1, 1)
AREAS = {"Northshire": ("North East", 12), "Harrowmoor": ("North West", 18),
         "Calderwick": ("Yorkshire and the Humber", 15), "Trentholme": ("East Midlands", 11),
         "Severnbridge": ("West Midlands", 16), "Eastmere": ("East of England", 12),
         "Thamesford": ("London", 13), "Kingsmead": ("London", 11),
         "Wealdbury": ("South East", 15), "Exmarsh": ("South West", 12)}
# Incidents from 1 April of the first year to 31 March of the second.
PERIODS = [(2008, 2011, 6), (2011, 2014, 31), (2014, 2017, 38), (2017, 2020, 34), (2020, 2023, 21),
           (2023, 2025, 5)]
# Age bands in days, with their share of reviews and of those the fatal ones.
BANDS = [(3, 364, 41, 60), (365, 2190, 22, 57), (2191, 4016, 9, 50), (4017, 5843, 17, 54),
         (5844, 6560, 11, 64)]
HARMS = {  # by outcome and band
    ("fatal", 0): {"SUDI": 42, "fatal physical abuse": 28, "covert filicide": 6, "accident": 6,
                   "overt filicide": 4, "extreme neglect": 2, "severe persistent cruelty": 2,
                   "medical cause": 5, "not clear": 5},
    ("fatal", 1): {"fatal physical abuse": 33, "overt filicide": 17, "accident": 18,
                   "severe persistent cruelty": 8, "extreme neglect": 6, "medical cause": 10,
                   "other": 3, "not clear": 5},
    ("fatal", 2): {"overt filicide": 40, "medical cause": 18, "accident": 18,
                   "fatal physical abuse": 10, "other": 6, "not clear": 8},
    ("fatal", 3): {"suicide": 52, "extra-familial homicide": 18, "overt filicide": 8,
                   "risk-taking or violent behaviour": 10, "medical cause": 8, "accident": 4},
    ("fatal", 4): {"suicide": 44, "extra-familial homicide": 30, "other": 5,
                   "risk-taking or violent behaviour": 18, "medical cause": 3},
    ("serious harm", 0): {"non-fatal physical abuse": 86, "neglect": 11, "other": 3},
    ("serious harm", 1): {"non-fatal physical abuse": 50, "neglect": 36, "other": 4,
                          "intra-familial sexual abuse": 10},
    ("serious harm", 2): {"neglect": 42, "intra-familial sexual abuse": 30,
                          "non-fatal physical abuse": 20, "other": 8},
    ("serious harm", 3): {"child sexual exploitation": 25, "risk-taking or violent behaviour": 24,
                          "intra-familial sexual abuse": 19, "neglect": 15, "not clear": 4,
                          "extra-familial sexual abuse": 13},
    ("serious harm", 4): {"risk-taking or violent behaviour": 45, "child sexual exploitation": 28,
                          "extra-familial sexual abuse": 15, "other": 12}}
FAMILY = {"mother": 28, "father": 24, "both parents": 16, "mother's partner": 16,
          "other relative": 4, "not known": 12}
SOURCES = {"SUDI": {"not known": 70, "both parents": 18, "mother": 12}, "suicide": {
    "child themselves": 100}, "extra-familial homicide": {"peer": 70, "extra-familial adult": 30},
    "risk-taking or violent behaviour": {"child themselves": 70, "peer": 30},
    "child sexual exploitation": {"extra-familial adult": 80, "peer": 20},
    "extra-familial sexual abuse": {"extra-familial adult": 55, "foster carer or professional": 25,
                                    "peer": 20},
    "intra-familial sexual abuse": {"father": 35, "mother's partner": 35, "other relative": 30},
    "neglect": {"both parents": 55, "mother": 40, "father": 5},
    "extreme neglect": {"both parents": 60, "mother": 40},
    "accident": {"not known": 60, "both parents": 20, "mother": 20},
    "medical cause": {"not known": 55, "both parents": 25, "mother": 20},
    "covert filicide": {"mother": 100}, "overt filicide": {"father": 50, "mother": 42,
                                                           "mother's partner": 8}}
MECHANISMS = {"SUDI": "co-sleeping on a sofa|co-sleeping in an adult bed|sudden death in a cot|"
              "unexplained death in infancy",
              "fatal physical abuse": "head injury|multiple injuries|abdominal injury",
              "non-fatal physical abuse": "head injury|fractures|multiple injuries|burns and scalds|"
              "bruising|poisoning", "covert filicide": "concealed birth|smothering",
              "overt filicide": "stabbing|drowning|strangulation|fire|poisoning|smothering",
              "extreme neglect": "starvation|dehydration and malnutrition",
              "severe persistent cruelty": "multiple injuries over time|malnutrition and injuries",
              "accident": "drowning|ingestion of methadone|house fire|fall from a window|dog attack",
              "suicide": "hanging|fall from a height|overdose|railway",
              "extra-familial homicide": "stabbing|assault|shooting",
              "medical cause": "asthma|diabetes|epilepsy|untreated infection",
              "neglect": "chronic neglect|untreated medical condition|malnutrition|dental decay and"
              " infestation|near drowning|obesity",
              "risk-taking or violent behaviour": "drug overdose|road collision in a stolen car|"
              "serious assault by peers|self-harm|stabbing",
              "child sexual exploitation": "sexual exploitation by a group|sexual exploitation by one "
              "adult|online grooming", "intra-familial sexual abuse": "sexual abuse",
              "extra-familial sexual abuse": "sexual abuse|online grooming"}
PLACES = {"home": 78, "other home": 14, "not known": 8}
ODD_PLACES = {"extra-familial homicide": {"public place": 88, "other home": 12},
              "child sexual exploitation": {"other home": 35, "public place": 30, "online": 20,
                                            "not known": 15},
              "extra-familial sexual abuse": {"placement": 30, "online": 30, "other home": 25,
                                              "not known": 15},
              "suicide": {"home": 55, "public place": 25, "placement": 12, "hospital": 8},
              "risk-taking or violent behaviour": {"public place": 60, "home": 15, "placement": 15,
                                                   "not known": 10}}
OUTSIDE = {*ODD_PLACES, "SUDI", "accident", "medical cause"}
NEGLECT = {"SUDI": 78, "neglect": 100, "extreme neglect": 100, "severe persistent cruelty": 90,
           "accident": 84, "medical cause": 84, "overt filicide": 28, "suicide": 60}
# Share with each factor; how far the common adversity of a family drives it; not known.
FACTORS = {"domestic_abuse": (58, .7, 4), "parental_mental_health": (58, .5, 5),
           "parental_alcohol": (35, .7, 8), "parental_drugs": (36, .7, 8),
           "parental_learning_disability": (10, .3, 14), "poverty": (40, .5, 26),
           "separation": (50, .3, 12), "parental_criminality": (38, .6, 18),
           "parental_adversity": (38, .6, 28)}
ETHNIC = {"White": 74, "Mixed": 9, "Black": 6, "Asian": 9, "Other": 2}
LONDON = {"White": 46, "Mixed": 15, "Black": 20, "Asian": 15, "Other": 4}
REVIEWERS = """Orla Pettigrove|Fenwick Aldous|Isaura Brandreth|Dr Lucan Tarbuck-Hay|Merrily Oxtoby|
Tobin Garraway-Smythe|Henrike Sallow|Ambrose Quillinan|Dr Perpetua Nsiah-Crewe|Wilfrid Ansty|
Delyth Corrigan-Rowe|Jocasta Melbury|Osric Thurlbeck|Rukmini Vellacott|Dr Casimir Holroyd-Penn|
Alethea Drummock|Barnaby Skerritt|Leocadia Frome|Hartley Umpleby|Yevgenia Stallard""".replace(
    "\n", "").split("|")
rng = random.Random(346)


def pick(weights):
    """A key of a dictionary of weights."""
    at = rng.uniform(0, sum(weights.values()))
    for key, weight in weights.items():
        at -= weight
        if at <= 0:
            return key
    return key


def deck(weights, size):
    """Keys in their shares, shuffled: less left to chance than with pick."""
    total, cards, due = sum(weights.values()), [], 0
    for key, weight in weights.items():
        due += weight * size / total
        cards += [key] * (round(due) - len(cards))
    rng.shuffle(cards)
    return cards


def chance(percent):
    return rng.uniform(0, 100) < percent


def yes_no(percent, unknown=0):
    return pick({"yes": percent, "not known": unknown, "no": max(0, 100 - percent - unknown)})


def weekday(day):
    return day + datetime.timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def later(day, low, high):
    return weekday(day + datetime.timedelta(days=rng.randint(low, high)))


def precise(day, exact):
    """A date as catalogues hold it: the day, or only its month."""
    return str(day) if chance(exact) else str(day)[:7]


def age_text(days):
    if days < 14:
        return "%d days" % days
    if days < 180:
        return "%d weeks" % (days // 7)
    months = int(days / 30.44)
    if months < 24:
        return "%d months" % months
    years, rest = divmod(months, 12)
    if years < 5 and rest and chance(70):
        return "%d years %d month%s" % (years, rest, "" if rest == 1 else "s")
    return "%d years" % years


def kind_of(day, harm):
    if day < datetime.date(2018, 9, 1) or day < datetime.date(2019, 9, 29) and chance(55):
        return "joint SCR/DHR" if harm == "overt filicide" and chance(20) else pick(
            {"SCR": 92, "learning lessons review": 6, "thematic review": 2})
    return pick({"LCSPR": 92, "thematic review": 6, "learning lessons review": 2})


def method_of(kind, day):
    if day.year < 2012:
        return pick({"traditional IMR": 70, "hybrid": 10, "not stated": 20})
    if kind in ("SCR", "joint SCR/DHR"):
        return pick({"SILP": 24, "SCIE Learning Together": 12, "Welsh model": 9, "hybrid": 25,
                     "other": 3, "root cause analysis": 4, "traditional IMR": 12, "not stated": 11})
    return pick({"SILP": 22, "Welsh model": 10, "hybrid": 34, "appreciative inquiry": 7, "other": 9,
                 "not stated": 18})


def dates(row, day, kind):
    """Incident, notification, decision, completion and publication."""
    notified = later(day, 1, 7) if chance(80) else later(day, 8, 90)
    decision = later(notified, *((20, 75) if kind != "LCSPR" else (14, 40)))
    completed = later(decision, 150, 500)
    published = later(completed, 15, 330)
    published = max(published, later(day, 245, 300))
    published = min(published, later(day, 860, 905))
    completed = min(completed, published - datetime.timedelta(days=rng.randint(7, 30)))
    row["incident"] = pick({str(day): 66, str(day)[:7]: 24, str(day.year): 4, "": 6})
    if day.month in (6, 7, 8) and len(row["incident"]) in (4, 7) and chance(20):
        row["incident"] = "summer %d" % day.year
    row["notified"] = str(notified) if chance(55 if day.year < 2014 else 85) else ""
    row["decision"] = precise(decision, 80) if chance(88) else ""
    for name, when, kept in (("completed", completed, 82), ("published", published, 92)):
        row[name] = precise(when, 62) if when < TODAY and chance(kept) else ""


def child(row, days, band, outcome, harm):
    """What is recorded of one child."""
    years = days / 365.25
    looked_after = harm in OUTSIDE and chance((3, 6, 12, 24, 32)[band])
    row["age"], row["sex"] = age_text(days), pick({"male": 55, "female": 44, "not known": 1})
    if harm in ("child sexual exploitation", "intra-familial sexual abuse"):
        row["sex"] = pick({"female": 80, "male": 20})
    row["disability"] = yes_no((10, 18, 28, 30, 30)[band], 9)
    row["legal_status"] = pick({"none": 88, "supervision order": 4, "not known": 8})
    if looked_after:
        row["living"] = "residential home" if years > 10 and chance(50) else "foster care"
        row["legal_status"] = pick({"care order": 60, "section 20": 40})
        if row["incident_place"] == "home":
            row["incident_place"] = "placement"
    elif years > 16 and chance(18):
        row["living"] = pick({"semi-independent": 70, "custody": 15, "other": 15})
    elif days < 120 and chance(7):
        row["living"] = "hospital or mother-and-baby unit"
    else:
        row["living"] = pick({"with parents": 90, "with relatives": 8, "not known": 2})
        if row["living"] == "with relatives":
            row["legal_status"] = pick({"none": 55, "special guardianship": 45})
    row["education"] = pick({"not of school age": 100}) if years < 3 else pick(
        {"not of school age": 35, "nursery": 65}) if years < 4 else pick(
        {"enrolled": 70, "nursery": 30 if years < 5 else 0, "not known": 6}) if years < 11 else pick(
        {"enrolled": 48, "persistently absent": 22, "excluded": 13, "home educated": 5,
         "NEET": 12 if years > 16 else 0, "not known": 8})
    row["social_care"] = "open" if looked_after else pick(
        {"open": 36, "closed": 24, "referral not accepted": 15, "never known": 17, "not known": 8})
    plan = {"open": {"current": 34, "past": 16, "never": 46, "not known": 4},
            "closed": {"past": 32, "never": 60, "not known": 8},
            "never known": {"never": 100}, "not known": {"not known": 70, "never": 30},
            "referral not accepted": {"past": 8, "never": 86, "not known": 6}}[row["social_care"]]
    if looked_after:
        plan = dict(plan, current=6)
    row["cp_plan"] = pick(plan)
    row["neglect"] = yes_no(NEGLECT.get(harm, 58), 0 if NEGLECT.get(harm) == 100 else 5)
    row["cp_plan_category"] = ""
    if row["cp_plan"] in ("current", "past"):
        row["cp_plan_category"] = pick({"neglect": 42, "physical": 18, "sexual": 7, "emotional": 11,
                                        "multiple incl. neglect": 16, "multiple excl. neglect": 6})
        if "neglect" in row["cp_plan_category"].replace("excl. neglect", ""):
            row["neglect"] = "yes"


def family(row):
    """Factors in the parents, which go together, and identity."""
    common = rng.gauss(0, 1)
    for name, (share, drive, unknown) in FACTORS.items():
        own = drive * common + (1 - drive ** 2) ** .5 * rng.gauss(0, 1)
        cut = sorted(LATENT)[int(len(LATENT) * (1 - share / 100))]
        row[name] = "yes" if own > cut else pick(
            {"no": 100 - share - unknown, "not known": unknown})
    row["ethnicity"] = "not stated" if chance(20) else pick(
        LONDON if row["region"] == "London" else ETHNIC)
    other = {"White": 5, "Mixed": 4, "Black": 24, "Asian": 45, "Other": 70, "not stated": 7}
    row["first_language"] = "not stated" if chance(30 if row["ethnicity"] == "not stated" else 12) \
        else "other" if chance(other[row["ethnicity"]]) else "English"


def name_children(taken, area, year, count, infant):
    """A key that is free, what the review calls the children, and its title."""
    while True:
        letters = "ABCDEFGHJKLMNRSTVWXYZ"
        first = rng.randrange(len(letters) - count)
        labels = list(letters[first:first + count])
        form = pick({"letter": 68, "two": 18, "code": 8, "word": 6 if count == 1 else 0})
        if form == "two":
            labels = [rng.choice(letters) + l for l in labels]
        elif form == "code":
            labels = ["%s%d" % (area[:2].upper(), rng.randint(2, 19))] if count == 1 else labels
        elif form == "word":
            labels = [rng.choice("Birch Wren Juniper Sorrel Teasel Linnet Bracken Plover".split())]
        key = "%s-%d-%s" % (area[:3].upper(), year, "".join(labels))
        if key not in taken:
            taken.add(key)
            break
    who = "Baby" if infant and chance(60) else "Child"
    if count > 1:
        shown = "Children %s and %s" % (", ".join(labels[:-1]), labels[-1])
    else:
        shown = labels[0] if form == "word" else "%s %s" % (who, labels[0])
    return key, labels, shown


def review(area, band, low, high, taken):
    """The rows of one review, one for each child."""
    start = datetime.date(low, 4, 1)
    day = start + datetime.timedelta(days=rng.randrange((datetime.date(high, 4, 1) - start).days))
    outcome = "fatal" if chance(BANDS[band][3]) else "serious harm"
    harm = pick(HARMS[outcome, band])
    days = int(rng.triangular(BANDS[band][0], BANDS[band][1], BANDS[band][0])) if band < 2 else \
        rng.randint(BANDS[band][0], BANDS[band][1])
    several = harm in ("neglect", "overt filicide", "intra-familial sexual abuse") and chance(38)
    count = rng.choice((2, 2, 3)) if several else 1
    kind = kind_of(day, harm)
    key, labels, shown = name_children(taken, area, day.year, count, days < 365)
    head = {"SCR": "Serious Case Review", "LCSPR": "Local Child Safeguarding Practice Review",
            "joint SCR/DHR": "Joint Serious Case Review and Domestic Homicide Review",
            "thematic review": "Thematic Review",
            "learning lessons review": "Learning Lessons Review"}
    row = {"review": key, "title": "%s: %s" % (head[kind], shown), "kind": kind, "area": area,
           "region": AREAS[area][0], "outcome": outcome, "harm": harm, "file": "", "role": "",
           "source_of_harm": pick(SOURCES.get(harm, FAMILY)), "children": str(count),
           "mechanism": rng.choice(MECHANISMS.get(harm, "not known").split("|")),
           "incident_place": pick(ODD_PLACES.get(harm, PLACES)),
           "methodology": method_of(kind, day)}
    if chance(8):
        row["mechanism"] = "not known"
    dates(row, day, kind)
    row["reviewer"] = "" if chance(12) else rng.choice(REVIEWERS)
    row["family_involvement"] = pick({"involved": 46, "invited, not involved": 31,
                                      "not mentioned": 16, "excluded": 7})
    mean = 22 if day.year < 2011 else 13 if day.year < 2015 else 8 if day.year < 2019 else 6
    number = max(2, round(rng.lognormvariate(0, .45) * mean))
    if row["methodology"] == "SCIE Learning Together" and chance(70):
        number = 0
    row["recommendations"] = "" if chance(9) else str(number)
    family(row)
    row["source"] = pick({"board website": 62, "national repository copy": 30,
                          "requested from the board": 5, "paper copy, scanned": 3})
    rows = []
    for n, label in enumerate(labels):
        one = dict(row, child=label)
        child(one, days, band, outcome, harm)
        if rows:                        # brothers and sisters share a home and its history
            for name in ("living", "legal_status", "social_care", "cp_plan", "cp_plan_category",
                         "neglect"):
                one[name] = rows[0][name]
        rows.append(one)
        days = min(6560, days + rng.randint(420, 1100))
        band = next(i for i, b in enumerate(BANDS) if days <= b[1])
    return rows


def main():
    taken = {row["review"] for path in sys.argv[1:]
             for row in csv.DictReader(open(path, encoding="utf-8", newline="")) if row["file"]}
    out = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\r\n")
    out.writeheader()
    size = sum(number for _, _, number in PERIODS)
    areas = deck({name: weight for name, (_, weight) in AREAS.items()}, size)
    bands = deck({n: band[2] for n, band in enumerate(BANDS)}, size)
    for low, high, number in PERIODS:
        for _ in range(number):
            out.writerows(review(areas.pop(), bands.pop(), low, high, taken))


LATENT = [rng.gauss(0, 1) for _ in range(2000)]
main()
