/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Only words that mean the same whoever writes them. Ethnic groups are those
 * of the censuses of 2001 to 2021; where the census moved a group (Chinese),
 * or a word is a nationality, it is not here and stays as written.
 */
#include "words.h"

#include <stddef.h>

const char nothing_words[] =
	"n a|na|nk|n k|ns|n s|none|nil|null|unknown|not known|not stated|"
	"not recorded|not given|not available|not applicable|unavailable|"
	"unspecified|not specified|not reported|no information|withheld|"
	"redacted|tbc|to be confirmed|missing|dont know";

const struct synonyms word_synonyms[] = {
	{ "kind", "SCR",
	  "serious case review|serious case reviews|scrs|"
	  "serious case review scr" },
	{ "kind", "LCSPR",
	  "cspr|lspr|spr|safeguarding practice review|"
	  "child safeguarding practice review|"
	  "local safeguarding practice review|"
	  "local child safeguarding practice review|"
	  "local child safeguarding practice review lcspr|"
	  "child safeguarding practice review cspr" },
	{ "kind", "thematic review", "thematic|thematic scr|thematic lcspr" },
	{ "kind", "joint SCR/DHR",
	  "scr dhr|dhr scr|joint dhr scr|joint scr and dhr|"
	  "joint serious case review and domestic homicide review|"
	  "joint serious case review domestic homicide review" },
	{ "kind", "learning lessons review",
	  "llr|lessons learned review|learning review|"
	  "lessons learnt review" },
	{ "kind", "national review",
	  "national cspr|national child safeguarding practice review|"
	  "national panel review" },
	{ "kind", "Part 8 review", "part 8|part viii review|part viii" },
	{ "kind", "child practice review", "cpr" },

	{ "outcome", "fatal",
	  "death|died|dead|deceased|fatality|fatalities|child death|"
	  "child died|death of a child|fatal incident|fatal case" },
	{ "outcome", "serious harm",
	  "harm|serious injury|injury|seriously harmed|near fatality|"
	  "near fatal|non fatal|nonfatal|not fatal|survived|"
	  "serious incident|significant harm|serious non fatal harm|"
	  "non fatal serious harm" },

	{ "harm", "fatal physical abuse", "physical abuse fatal" },
	{ "harm", "SUDI",
	  "sudden unexpected death in infancy|sudden unexpected infant death|"
	  "suid|sids|cot death" },
	{ "harm", "suicide", "young suicide|suicide of young person" },
	{ "harm", "extreme neglect",
	  "deprivational abuse|extreme neglect deprivational abuse" },
	{ "harm", "extra-familial homicide",
	  "extra familial fatal assault|extrafamilial homicide|"
	  "extra familial homicide fatal assault" },
	{ "harm", "risk-taking or violent behaviour",
	  "risk taking violent behaviour|risk taking|violent behaviour|"
	  "risk taking and violent behaviour|"
	  "risk taking violent behaviour by young person" },
	{ "harm", "non-fatal physical abuse",
	  "physical abuse non fatal|nonfatal physical abuse" },
	{ "harm", "intra-familial sexual abuse",
	  "intrafamilial sexual abuse|child sexual abuse intra familial|"
	  "sexual abuse intra familial" },
	{ "harm", "extra-familial sexual abuse",
	  "extrafamilial sexual abuse|child sexual abuse extra familial|"
	  "sexual abuse extra familial" },
	{ "harm", "child sexual exploitation", "cse|sexual exploitation" },
	{ "harm", "not clear",
	  "unclear|category not clear|not known|unknown|not stated" },

	{ "source_of_harm", "mother", "mum|birth mother" },
	{ "source_of_harm", "father", "dad|birth father" },
	{ "source_of_harm", "both parents",
	  "mother and father|father and mother|parents" },
	{ "source_of_harm", "mother's partner",
	  "mothers boyfriend|partner of mother|stepfather|step father" },
	{ "source_of_harm", "child themselves",
	  "self|child|child self|the child|themselves|child themself" },
	{ "source_of_harm", "peer", "peers|other young person|young person" },

	{ "incident_place", "home", "at home|family home|own home" },
	{ "incident_place", "public place", "public|in public|street" },

	{ "methodology", "SILP",
	  "significant incident learning process|"
	  "significant incident learning process silp" },
	{ "methodology", "SCIE Learning Together",
	  "scie|learning together|scie systems model|scie systems|"
	  "learning together model" },
	{ "methodology", "Welsh model",
	  "welsh|welsh child practice review model|child practice review" },
	{ "methodology", "root cause analysis", "rca" },
	{ "methodology", "traditional IMR",
	  "traditional|imr|imrs|individual management reviews|"
	  "individual management review" },

	{ "family_involvement", "invited, not involved",
	  "invited but not involved|invited declined|declined|"
	  "invited but declined" },
	{ "family_involvement", "involved", "yes|y" },

	{ "first_language", "other",
	  "not english|other than english|language other than english" },

	{ "sex", "male", "m|boy|man" },
	{ "sex", "female", "f|girl|woman" },

	{ "ethnicity", "White",
	  "white british|white english|white scottish|white welsh|"
	  "white northern irish|white uk|white irish|white other|"
	  "other white|any other white background|"
	  "white any other white background|white or white british|"
	  "white english welsh scottish northern irish or british|"
	  "gypsy or irish traveller|white gypsy or irish traveller|"
	  "white roma|white white british" },
	{ "ethnicity", "Mixed",
	  "mixed heritage|mixed race|dual heritage|mixed ethnicity|"
	  "mixed or multiple ethnic groups|mixed multiple ethnic groups|"
	  "white and black caribbean|white and black african|"
	  "white and asian|mixed white and black caribbean|"
	  "mixed white and black african|mixed white and asian|"
	  "any other mixed background|other mixed|mixed other" },
	{ "ethnicity", "Black",
	  "black british|black or black british|black black british|"
	  "black african|black caribbean|african caribbean|"
	  "black british african|black british caribbean|black other|"
	  "other black|any other black background|"
	  "black black british african|black black british caribbean" },
	{ "ethnicity", "Asian",
	  "asian british|british asian|asian or asian british|"
	  "asian asian british|south asian|indian|pakistani|bangladeshi|"
	  "asian indian|asian pakistani|asian bangladeshi|british pakistani|"
	  "british indian|british bangladeshi|asian british pakistani|"
	  "asian british indian|asian british bangladeshi|other asian|"
	  "asian other|any other asian background" },
	{ "ethnicity", "Other",
	  "other ethnic group|any other ethnic group|arab|other arab" },

	{ "living", "with parents",
	  "with parent|parents|at home|home|with mother|with father|"
	  "with family|with birth parents" },
	{ "living", "with relatives",
	  "relatives|kinship care|with grandparents|with family members" },
	{ "living", "foster care", "foster carers|fostered|foster placement" },
	{ "living", "residential home",
	  "residential|childrens home|residential childrens home|"
	  "residential care" },
	{ "living", "hospital or mother-and-baby unit",
	  "hospital|mother and baby unit" },
	{ "living", "semi-independent",
	  "semi independent accommodation|supported accommodation|hostel" },

	{ "education", "not of school age",
	  "pre school age|under school age|too young|not school age" },
	{ "education", "enrolled", "in school|at school|on roll" },
	{ "education", "home educated",
	  "ehe|elective home education|electively home educated|"
	  "home education" },
	{ "education", "NEET", "not in education employment or training" },

	{ "social_care", "open",
	  "open case|open at the time|current|cin|child in need" },
	{ "social_care", "closed", "closed case|previously open" },
	{ "social_care", "never known", "not known to social care|never" },

	{ "cp_plan", "current", "yes|y|at the time|current plan" },
	{ "cp_plan", "past", "previous|previously|former|past plan" },
	{ "cp_plan", "never", "no|n|none|never on a plan" },

	{ "cp_plan_category", "physical", "physical abuse|physical injury" },
	{ "cp_plan_category", "sexual", "sexual abuse" },
	{ "cp_plan_category", "emotional", "emotional abuse" },
	{ "cp_plan_category", "multiple incl. neglect",
	  "multiple including neglect" },
	{ "cp_plan_category", "multiple excl. neglect",
	  "multiple excluding neglect" },

	{ "legal_status", "none", "no|no order|no orders" },
	{ "legal_status", "section 20",
	  "s20|s 20|accommodated|voluntary accommodation|"
	  "section 20 accommodation" },
	{ "legal_status", "care order",
	  "interim care order|ico|full care order|section 31|s31" },
	{ "legal_status", "supervision order", "interim supervision order" },
	{ "legal_status", "special guardianship",
	  "sgo|special guardianship order" },
	{ "legal_status", "adopted", "adoption order|adoption" },
	{ "legal_status", "police protection",
	  "police powers of protection|section 46|s46" },

	{ "role", "overview",
	  "overview report|full report|report|main report|review" },
	{ "role", "executive summary", "summary|exec summary" },
	{ "role", "briefing",
	  "seven minute briefing|7 minute briefing|7mb|learning brief|"
	  "learning briefing|practice briefing|brief|learning summary" },
	{ "role", "response",
	  "board response|partnership response|action plan|"
	  "response and action plan|lscb response" },
	{ "role", "slides", "presentation|slide deck|slide set" },

	{ "*", "yes", "y|true|1|present" },
	{ "*", "no", "n|false|0|absent" },
	{ NULL, NULL, NULL },
};
