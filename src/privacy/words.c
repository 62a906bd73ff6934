/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words with a capital that are no one's name. All lists are sorted. */
#include "look.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */

/* What is called after people, and what else follows a name of its own. */
static const char *const things[] = {
	"academy", "act", "agency", "assessment", "association", "authority",
	"avenue", "award", "awards", "bank", "barracks", "basket", "baskets",
	"bay", "board", "book", "borough", "box", "bridge", "building",
	"cathedral", "center", "central", "centre", "chapel", "charity",
	"church", "city", "clinic", "close", "club", "coast", "college",
	"committee", "common", "company", "competence", "competency",
	"constabulary", "council", "county", "court", "crescent", "cross",
	"day", "department", "disease", "drive", "east", "enquiry", "estate",
	"eve", "farm", "field", "fields", "foundation", "framework",
	"gardens", "green", "group", "grove", "guidelines", "hall",
	"helpline", "hill", "home", "homes", "hospice", "hospital",
	"hospitals", "hostel", "house", "index", "infirmary", "inquiry",
	"inspection", "institute", "island", "journal", "lane", "law", "laws",
	"lawyers", "league", "library", "limited", "line", "lodge", "lower",
	"ltd", "matrix", "method", "mews", "ministry", "model", "mosque",
	"network", "north", "north-east", "north-west", "nursery", "park",
	"partnership", "pathway", "place", "plan", "plc", "police", "policy",
	"practice", "press", "primary", "principle", "principles", "profile",
	"program", "programme", "project", "protocol", "publications",
	"publishing", "questionnaire", "report", "reports", "review",
	"reviews", "rise", "river", "road", "row", "rule", "rules", "scale",
	"scales", "school", "schools", "score", "scores", "service",
	"services", "society", "south", "south-east", "south-west", "square",
	"station", "strategy", "street", "suite", "surgery", "syndrome",
	"team", "temple", "terrace", "test", "tests", "theory", "tool",
	"toolkit", "town", "trust", "tunnel", "unit", "united", "university",
	"upper", "valley", "village", "walk", "ward", "way", "west", "wing",
};

static const char *const relations[] = {
	"adult", "adults", "aunt", "auntie", "aunty", "babies", "baby", "boy",
	"boyfriend", "boys", "brother", "brothers", "carer", "carers",
	"child", "children", "classmate", "cousin", "cousins", "dad", "daddy",
	"daughter", "daughters", "ex-boyfriend", "ex-husband", "ex-partner",
	"ex-wife", "family", "father", "foster-carer", "foster-father",
	"foster-mother", "friend", "friends", "girl", "girlfriend", "girls",
	"godfather", "godmother", "gran", "grandad", "granddad",
	"grandfather", "grandma", "grandmother", "grandpa", "grandparent",
	"grandparents", "granny", "half-brother", "half-sibling",
	"half-sister", "husband", "infant", "landlord", "lodger", "mam",
	"man", "mgf", "mgm", "mgp", "mother", "mum", "mummy", "nan", "nana",
	"nanny", "neighbour", "nephew", "newborn", "niece", "parent",
	"parents", "partner", "pgf", "pgm", "pgp", "pupil", "sibling",
	"siblings", "sister", "sisters", "son", "sons", "step-brother",
	"step-dad", "step-father", "step-mother", "step-mum", "step-sister",
	"stepbrother", "stepdad", "stepdaughter", "stepfather", "stepmother",
	"stepmum", "stepsister", "stepson", "student", "subject", "teenager",
	"toddler", "twin", "twins", "uncle", "victim", "wife", "woman",
};

static const char *const titles[] = {
	"dc", "doctor", "dr", "miss", "mr", "mrs", "ms", "mx", "pc", "sgt",
	"wpc",
};

/* Peoples, tongues, faiths, days, offices, and words that open a phrase. */
static const char *const others[] = {
	"a", "a&e", "abuse", "accident", "acting", "action", "actions",
	"adult", "adults", "afghan", "afghanistan", "africa", "african",
	"after", "agencies", "agency", "albanian", "all", "also", "although",
	"ambulance", "america", "american", "an", "analysis", "and",
	"anglican", "annex", "any", "appendix", "apr", "april", "arab",
	"arabic", "are", "as", "asia", "asian", "assistant", "at", "aug",
	"august", "australia", "author", "authors", "autumn", "background",
	"bangladesh", "bangladeshi", "baroness", "be", "because", "been",
	"before", "being", "bengali", "between", "black", "both", "brazilian",
	"britain", "british", "buddhist", "bulgarian", "but", "by", "cafcass",
	"camhs", "can", "cantonese", "care", "carers", "caribbean", "case",
	"catholic", "chair", "chairs", "chapter", "chief", "children",
	"childrens", "chinese", "christian", "christmas", "clinical",
	"commissioning", "community", "conclusion", "conclusions",
	"confidential", "congolese", "constable", "consultant", "contents",
	"coroner", "coroners", "could", "crown", "cspr", "czech", "dame",
	"date", "dec", "december", "department", "deputy", "designated",
	"despite", "detective", "dfe", "did", "director", "directors",
	"diwali", "dna", "do", "does", "domestic", "dr", "draft", "during",
	"each", "early", "easter", "eastern", "education", "eid", "eight",
	"either", "emergency", "england", "english", "eritrea", "eritrean",
	"estonian", "ethiopian", "europe", "european", "every", "executive",
	"family", "feb", "february", "few", "figure", "filipino", "finding",
	"findings", "five", "for", "four", "france", "french", "friday",
	"fridays", "from", "german", "germany", "ghana", "ghanaian",
	"glossary", "gp", "great", "greek", "grenada", "gujarati", "gypsy",
	"had", "has", "have", "having", "he", "head", "headteacher", "health",
	"help", "her", "here", "high", "him", "hindi", "hindu", "his",
	"housing", "how", "however", "hungarian", "i", "if", "imr", "in",
	"independent", "india", "indian", "inspector", "inspectors", "into",
	"introduction", "iran", "iranian", "iraq", "iraqi", "ireland",
	"irish", "is", "islam", "issue", "issues", "it", "italian", "italy",
	"its", "jamaica", "jamaican", "jan", "january", "japanese", "jewish",
	"judge", "jul", "july", "jun", "june", "justice", "kenyan", "key",
	"king", "korean", "kurdish", "kurdistan", "lady", "latvia", "latvian",
	"lcspr", "lead", "learning", "lithuania", "lithuanian", "local",
	"london", "lord", "lscb", "lscp", "magistrates", "manager",
	"managers", "mandarin", "many", "mar", "marac", "march", "mash",
	"may", "member", "members", "mental", "methodist", "midwife",
	"midwives", "might", "minister", "miss", "mixed", "monday", "mondays",
	"more", "most", "mount", "mr", "mrs", "ms", "much", "muslim", "must",
	"named", "national", "neglect", "neither", "new", "nhs", "nigeria",
	"nigerian", "nine", "no", "nor", "northern", "not", "note", "notes",
	"nov", "november", "nspcc", "number", "nurse", "nurses", "nursing",
	"oct", "october", "of", "off", "offending", "officer", "officers",
	"official", "ofsted", "old", "on", "one", "ons", "or", "other", "our",
	"over", "overview", "paediatrician", "page", "pakistan", "pakistani",
	"panel", "paragraph", "part", "pentecostal", "phase", "poland",
	"polish", "port", "portugal", "portuguese", "practitioner",
	"practitioners", "prince", "princess", "principal", "private",
	"probation", "prof", "professional", "professionals", "professor",
	"protection", "psychiatrist", "psychologist", "public", "punjabi",
	"queen", "question", "questions", "ramadan", "recommendation",
	"recommendations", "reference", "restricted", "reviewer", "reviewers",
	"roma", "romania", "romanian", "romany", "royal", "russian",
	"safeguarding", "saint", "saturday", "saturdays", "scie", "scotland",
	"scottish", "scr", "secretary", "section", "senior", "sensitive",
	"sep", "sept", "september", "sergeant", "serious", "seven", "shall",
	"she", "should", "sikh", "since", "sinhala", "sir", "six", "slovak",
	"slovakia", "slovakian", "so", "social", "solicitor", "somali",
	"somalia", "some", "southern", "spain", "spanish", "spring", "st",
	"stage", "state", "such", "sudan", "sudanese", "summary", "summer",
	"sunday", "sundays", "superintendent", "supreme", "syria", "table",
	"tamil", "teacher", "teachers", "ten", "terms", "thai", "than",
	"that", "the", "their", "them", "theme", "themes", "then",
	"therapist", "there", "therefore", "these", "they", "this", "those",
	"though", "three", "through", "thursday", "thursdays", "to",
	"together", "traveller", "travellers", "tuesday", "tuesdays",
	"turkey", "turkish", "two", "ugandan", "uk", "ukrainian", "under",
	"until", "up", "upon", "urdu", "usa", "version", "vietnamese",
	"violence", "visitor", "visitors", "voluntary", "wales", "was", "we",
	"wednesday", "wednesdays", "welsh", "were", "western", "what", "when",
	"where", "which", "while", "whilst", "white", "who", "whom", "whose",
	"why", "will", "winter", "with", "within", "without", "work",
	"worker", "workers", "working", "would", "yet", "you", "your",
	"youth", "zimbabwean",
};
/* clang-format on */

static int by_word(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

#define HAS(list, key)                                                         \
	(bsearch((key), (list), sizeof(list) / sizeof *(list), sizeof *(list), \
		 by_word) != NULL)

bool look_is_thing(const char *key)
{
	return HAS(things, key);
}

bool look_is_relation(const char *key)
{
	return HAS(relations, key);
}

bool look_is_title(const char *key)
{
	return HAS(titles, key);
}

bool look_is_common(const char *key)
{
	return HAS(others, key) || look_is_thing(key) ||
	       look_is_relation(key) || look_is_title(key);
}
