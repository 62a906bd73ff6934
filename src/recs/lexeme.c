/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words of a recommendation say what is to be done, and which nothing. */
#include "sense.h"

const struct lexeme_group lexeme_groups[] = {
	{ LEXEME_REQUEST, "should must shall ought" },
	{ LEXEME_NOT, "not no never nor neither none cannot without nobody" },
	{ LEXEME_STOP, "stop cease discontinue abolish end avoid halt refrain "
		       "withdraw prohibit ban abandon" },
	{ LEXEME_FRAME,
	  "ensure assure reassure assurance reassurance satisfy sure seek "
	  "sought continue consider consideration explore require requirement "
	  "expect step "
	  "work take action need urgently recommend recommendation "
	  "reasonable aim endeavour begin start" },
	{ LEXEME_LIGHT,
	  "provide deliver offer give run hold arrange "
	  "arrangement make made supply given held run  organise facilitate" },
	{ LEXEME_LIGHT,
	  "undertake carry conduct complete perform commit done" },
	{ LEXEME_LIGHT, "receive get attend access have" },
	{ LEXEME_LIGHT, "commission fund procure purchase invest" },
	{ LEXEME_LIGHT, "place put" },

	{ LEXEME_ACTION, "train retrain induct induction educate upskill" },
	{ LEXEME_ACTION, "audit sample dip-sample sampling monitor scrutinise "
			 "scrutiny check inspect" },
	{ LEXEME_ACTION, "evaluate measure" },
	{ LEXEME_ACTION, "review revisit re-examine" },
	{ LEXEME_ACTION, "revise update amend rewrite redraft refresh" },
	{ LEXEME_ACTION, "reissue relaunch re-launch recirculate circulate "
			 "disseminate distribute issue launch cascade" },
	{ LEXEME_ACTION, "promote publicise advertise raise" },
	{ LEXEME_ACTION, "publish" },
	{ LEXEME_ACTION, "develop create produce devise draft write written "
			 "formulate design establish introduce prepare build" },
	{ LEXEME_ACTION, "implement embed adopt use apply utilise" },
	{ LEXEME_ACTION, "agree" },
	{ LEXEME_ACTION, "improve strengthen enhance" },
	{ LEXEME_ACTION, "appoint name nominate designate" },
	{ LEXEME_ACTION, "allocate assign" },
	{ LEXEME_ACTION, "record document note log" },
	{ LEXEME_ACTION, "share exchange pass" },
	{ LEXEME_ACTION, "notify inform tell told alert" },
	{ LEXEME_ACTION, "ask enquire inquire enquiry inquiry question" },
	{ LEXEME_ACTION, "visit" },
	{ LEXEME_ACTION, "see seen" },
	{ LEXEME_ACTION, "speak spoken talk listen hear" },
	{ LEXEME_ACTION, "assess assessment screen" },
	{ LEXEME_ACTION, "analyse analysis" },
	{ LEXEME_ACTION, "refer referral" },
	{ LEXEME_ACTION, "escalate escalation" },
	{ LEXEME_ACTION, "challenge" },
	{ LEXEME_ACTION, "include incorporate add" },
	{ LEXEME_ACTION, "reduce decrease limit minimise" },
	{ LEXEME_ACTION, "remove delete" },
	{ LEXEME_ACTION, "increase expand widen" },
	{ LEXEME_ACTION, "extend" },
	{ LEXEME_ACTION, "support help assist" },
	{ LEXEME_ACTION, "coordinate co-ordinate" },
	{ LEXEME_ACTION, "keep maintain retain" },
	{ LEXEME_ACTION, "report" },
	{ LEXEME_ACTION, "clarify define specify" },
	{ LEXEME_ACTION, "identify" },
	{ LEXEME_ACTION, "lobby urge representation" },
	{ LEXEME_ACTION, "invite involve engage" },
	{ LEXEME_ACTION, "consult" },
	{ LEXEME_ACTION, "convene reconvene" },
	{ LEXEME_ACTION, "weigh" },
	{ LEXEME_ACTION, "plot" },
	{ LEXEME_ACTION, "close" },
	{ LEXEME_ACTION, "open" },
	{ LEXEME_ACTION, "allow permit" },
	{ LEXEME_ACTION, "prevent" },
	{ LEXEME_ACTION, "replace" },
	{ LEXEME_ACTION, "supervise supervision" },
	{ LEXEME_ACTION, "prioritise" },
	{ LEXEME_ACTION, "discharge" },
	{ LEXEME_ACTION, "accept" },
	{ LEXEME_ACTION, "follow" },
	{ LEXEME_ACTION, "explain" },
	{ LEXEME_ACTION, "discuss" },
	{ LEXEME_ACTION, "brief" },
	{ LEXEME_ACTION, "transfer" },
	{ LEXEME_ACTION, "test" },
	{ LEXEME_ACTION, "map" },
	{ LEXEME_ACTION, "recruit" },
	{ LEXEME_ACTION, "register" },
	{ LEXEME_ACTION, "obtain" },
	{ LEXEME_ACTION, "treat" },
	{ LEXEME_ACTION, "verify confirm" },

	{ LEXEME_SAME, "bereaved bereavement" },
	{ LEXEME_SAME, "woman women mother" },
	{ LEXEME_SAME, "man men father" },
	{ LEXEME_SAME, "infant baby babies newborn" },
	{ LEXEME_SAME, "interpreter interpreting" },
	{ LEXEME_SAME, "flowchart pathway" },
	{ LEXEME_SAME, "violence abuse" },
	{ LEXEME_SAME, "toolkit tool" },
	{ LEXEME_SAME, "form template proforma" },
	{ LEXEME_SAME, "discussion meeting" },
	{ LEXEME_SAME, "protocol procedure" },
	{ LEXEME_SAME, "guidance guideline" },
	{ LEXEME_SAME, "bruise bruising" },
	{ LEXEME_SAME, "drug substance" },
	{ LEXEME_SAME, "curiosity curious" },
	{ LEXEME_SAME, "partner boyfriend" },
	{ LEXEME_SAME, "discharge deregister deregistration" },

	{ LEXEME_COMMON,
	  "child children young people person youth learnt individual  adolescent teenager family parent "
	  "carer adult staff practitioner professional worker employee "
	  "colleague personnel manager management senior frontline front line "
	  "agency agencies partner organisation service team department "
	  "provider body setting sector multi-agency multi multiagency "
	  "single-agency inter-agency interagency single inter joint jointly "
	  "quality effective effectiveness robust robustness consistent "
	  "consistency appropriate clear clarity timely regular regularly "
	  "relevant local locally national good best practice process system "
	  "case issue concern area matter way work working across within "
	  "safeguard safeguarding protection welfare child's need information "
	  "knowledge understanding awareness understand aware skill "
	  "responsibility role approach arrangement place time month week "
	  "day year annual annually quarter quarterly monthly weekly first "
	  "second third one two three four five six seven eight nine ten "
	  "twenty thirty forty fifty sixty ninety hundred once twice "
	  "half dozen per cent "
	  "twelve "
	  "january february march april june july august september october "
	  "november december possible full fully particular particularly "
	  "especially key important ability able opportunity learn lesson "
	  "finding review's result outcome impact part level number life "
	  "standard requirement duty board partnership subgroup "
	  "trust lscb lscp council authority set available capacity resource "
	  "under over whole new existing current serious significant "
	  "consequence account order respect know known term purpose" },

	{ LEXEME_SMALL,
	  "a an the this that these those their there its it they them he she "
	  "his her we our us you your who whom whose which what when where how "
	  "why and or but if as at by for from in into of off on onto out per "
	  "now again soon already forthwith hence nonetheless "
	  "through to toward towards up upon with within via than then also "
	  "both each every all any some such other others another more most "
	  "much many less own same so too very only just even still yet about "
	  "above below between among amongst against around because while "
	  "whilst until unless whether either be is are was were been being am "
	  "has had do does did can could may might will would being "
	  "s t i eg e g ie etc therefore however thereby thus further "
	  "furthermore addition additionally well always routinely "
	  "immediately promptly proactively actively sufficiently proper "
	  "properly adequate adequately fully necessary needed where "
	  "wherever whenever relation related relating regard regarding "
	  "regards concerning involved including include includes ever "
	  "para paragraph paragraphs" },
	{ LEXEME_OTHER, NULL },
};

const char *const lexeme_poles[] = {
	"increase expand widen|reduce decrease limit minimise",
	"open reopen|close",
	"include|exclude",
	"add introduce|remove delete",
	"before|after",
	"minimum least|maximum most",
	"allow permit enable|prevent forbid",
	"alone separately|together jointly",
	"accept|refuse reject",
	"mother maternal|father paternal",
	"boy|girl",
	"male|female",
	"verbal oral|written",
	"internal|external",
	"voluntary|statutory",
	"short|long",
	"low lower|high higher",
	"antenatal pregnancy|postnatal",
	"start begin|finish",
	"primary|secondary",
	"formal|informal",
	"centralise|decentralise",
	"merge join|split separate",
	"raise|lower",
	"fewer|more",
	"adult|child children",
	NULL,
};

const char *const lexeme_topics[] = {
	"neglect neglected",
	"domestic",
	"sexual sexually",
	"emotional",
	"fabricated induced",
	"exploitation exploited trafficking",
	"fgm genital",
	"suicide suicidal",
	"self-harm",
	"bruise bruising",
	"sleep sleeping",
	"alcohol drinking",
	"drug substance",
	"disability disabled",
	"missing",
	"private privately",
	"adoption adopted",
	"interpreter interpreting language",
	"religion religious faith",
	"ethnicity ethnic racism",
	"chronology",
	"threshold",
	"conference",
	"strategy",
	"supervision",
	"escalation",
	"genogram",
	"obesity weight growth",
	"immunisation",
	"asthma",
	"diabetes",
	"autism autistic",
	"homelessness homeless",
	"gang",
	"radicalisation",
	"internet online",
	"bereavement bereaved",
	"crying shaken",
	"dental teeth",
	"father",
	"grandparent",
	"pregnancy unborn pre-birth",
	"curiosity",
	"consent",
	"retention",
	"transition",
	"attendance",
	"vacancy recruitment",
	NULL,
};
