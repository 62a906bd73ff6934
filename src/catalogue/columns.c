/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The columns that are known. Names in `also` are written as column_fold
 * leaves them; the first of them that a header has is taken, and only when
 * the column's own name is not there.
 */
#include "catalogue.h"

#define REVIEW(name, type, about, words, also)                                 \
	{                                                                      \
		name, CATALOGUE_REVIEW, type, about, words, also               \
	}
#define DOCUMENT(name, type, about, words, also)                               \
	{                                                                      \
		name, CATALOGUE_DOCUMENT, type, about, words, also             \
	}
#define CHILD(name, type, about, words, also)                                  \
	{                                                                      \
		name, CATALOGUE_CHILD, type, about, words, also                \
	}
#define FACTOR(name, about, also)                                              \
	{                                                                      \
		name, CATALOGUE_REVIEW, CATALOGUE_YESNO, about,                \
			"yes|no|not known", also                               \
	}

const struct catalogue_column catalogue_columns[] = {
	REVIEW("review", CATALOGUE_KEY,
	       "key of the review; the same in all its rows", "",
	       "review_id|review_key|review_ref|review_reference|case_id|"
	       "case_ref|case_reference|case_number|case|reference|ref|id"),
	REVIEW("title", CATALOGUE_TEXT, "title of the review or report", "",
	       "report_title|review_title|title_of_report"),
	REVIEW("kind", CATALOGUE_WORD, "kind of review",
	       "SCR|LCSPR|thematic review|joint SCR/DHR|"
	       "learning lessons review|national review|Part 8 review|"
	       "rapid review|child practice review",
	       "review_kind|review_type|type_of_review|report_type|type"),
	REVIEW("area", CATALOGUE_TEXT, "local authority or partnership", "",
	       "local_authority|la|local_authority_name|la_name|authority|"
	       "lscb|lscp|scp|board|partnership|safeguarding_partnership"),
	REVIEW("region", CATALOGUE_TEXT, "English region", "",
	       "english_region|region_name|government_region"),

	REVIEW("incident", CATALOGUE_DATE, "date of the incident", "",
	       "incident_date|date_of_incident|date_of_death|"
	       "date_of_incident_or_death|event_date"),
	REVIEW("aware", CATALOGUE_DATE,
	       "date on which the authority became aware of it", "",
	       "date_aware|became_aware"),
	REVIEW("notified", CATALOGUE_DATE,
	       "date of the notification to the national panel or Ofsted", "",
	       "notification|notification_date|date_notified|"
	       "date_of_notification|sin_date"),
	REVIEW("rapid_review", CATALOGUE_DATE,
	       "date on which the rapid review was sent", "",
	       "rapid_review_date|date_of_rapid_review"),
	REVIEW("panel_response", CATALOGUE_DATE,
	       "date of the national panel's answer", "",
	       "panel_response_date|panel_reply"),
	REVIEW("decision", CATALOGUE_DATE, "date of the decision to review", "",
	       "decision_date|date_of_decision|commissioned|"
	       "date_commissioned"),
	REVIEW("period_from", CATALOGUE_DATE,
	       "first day of the period under review", "",
	       "review_period_from|period_start|timeline_start"),
	REVIEW("period_to", CATALOGUE_DATE,
	       "last day of the period under review", "",
	       "review_period_to|period_end|timeline_end"),
	REVIEW("completed", CATALOGUE_DATE,
	       "date of the report, as on its cover", "",
	       "completion_date|date_completed|report_date|date_of_report|"
	       "signed_off"),
	REVIEW("sent_to_panel", CATALOGUE_DATE,
	       "date on which the report was sent to the national panel", "",
	       "date_sent_to_panel"),
	REVIEW("published", CATALOGUE_DATE, "date of publication", "",
	       "publication|publication_date|date_published|"
	       "date_of_publication|published_date|year_published|"
	       "publication_year|year_of_publication"),
	REVIEW("removed", CATALOGUE_DATE,
	       "date on which the report was taken off its website", "",
	       "date_removed|removal_date"),
	REVIEW("delay", CATALOGUE_TEXT, "reason for delay", "",
	       "delay_reason|reason_for_delay"),

	REVIEW("outcome", CATALOGUE_WORD, "what the incident led to",
	       "fatal|serious harm|other",
	       "incident_outcome|fatal_or_serious_harm|death_or_serious_harm|"
	       "nature_of_incident|nature_of_notification"),
	REVIEW("harm", CATALOGUE_WORD,
	       "category of death or of serious harm (pathways typology)",
	       "fatal physical abuse|severe persistent cruelty|overt filicide|"
	       "covert filicide|extreme neglect|extra-familial homicide|SUDI|"
	       "suicide|accident|medical cause|"
	       "risk-taking or violent behaviour|non-fatal physical abuse|"
	       "neglect|intra-familial sexual abuse|"
	       "extra-familial sexual abuse|child sexual exploitation|other|"
	       "not clear",
	       "harm_type|type_of_harm|category_of_harm|category_of_death|"
	       "harm_category"),
	REVIEW("source_of_harm", CATALOGUE_WORD, "who did the harm",
	       "mother|father|both parents|mother's partner|"
	       "other relative|foster carer or professional|peer|"
	       "extra-familial adult|child themselves|not known",
	       "perpetrator|likely_perpetrator|harmed_by"),
	REVIEW("mechanism", CATALOGUE_TEXT, "how the harm came about", "",
	       "cause|cause_of_death|mechanism_of_harm"),
	REVIEW("incident_place", CATALOGUE_WORD, "where the incident was",
	       "home|other home|hospital|placement|public place|online|"
	       "not known",
	       "place|place_of_incident|location_of_incident"),

	REVIEW("methodology", CATALOGUE_WORD, "how the review was done",
	       "SILP|SCIE Learning Together|Welsh model|root cause analysis|"
	       "traditional IMR|hybrid|appreciative inquiry|other|not stated",
	       "method|model|review_model|review_methodology"),
	REVIEW("reviewer", CATALOGUE_TEXT, "lead reviewer or author", "",
	       "author|lead_reviewer|independent_reviewer|independent_author|"
	       "overview_author"),
	REVIEW("family_involvement", CATALOGUE_WORD,
	       "part that the family had in the review",
	       "not mentioned|excluded|invited, not involved|involved",
	       "family_involved|involvement_of_family"),
	REVIEW("children", CATALOGUE_NUMBER, "number of children reviewed", "",
	       "number_of_children|n_children|no_of_children|"
	       "children_in_review"),
	REVIEW("recommendations", CATALOGUE_NUMBER, "number of recommendations",
	       "",
	       "number_of_recommendations|n_recommendations|"
	       "no_of_recommendations|recs"),

	FACTOR("neglect", "neglect was a feature of the case",
	       "neglect_a_feature|neglect_feature"),
	FACTOR("domestic_abuse", "domestic abuse in the child's home",
	       "domestic_violence|da|dv"),
	FACTOR("parental_mental_health", "mental ill-health of a parent",
	       "parental_mental_ill_health|parent_mental_health"),
	FACTOR("parental_alcohol", "alcohol misuse by a parent",
	       "parental_alcohol_misuse|parent_alcohol"),
	FACTOR("parental_drugs", "drug misuse by a parent",
	       "parental_drug_misuse|parent_drugs"),
	FACTOR("parental_learning_disability",
	       "learning disability of a parent",
	       "parental_learning_difficulties|parent_learning_disability|"
	       "parental_intellectual_disability"),
	FACTOR("poverty", "poverty, debt or bad housing",
	       "poverty_or_debt|financial_hardship"),
	FACTOR("separation", "parents separated, or acrimony between them",
	       "parental_separation"),
	FACTOR("parental_criminality", "criminal record of a parent",
	       "parental_offending|parental_criminal_record|parent_criminality"),
	FACTOR("parental_adversity", "adverse childhood of a parent",
	       "parental_aces|parental_childhood_adversity|parent_adversity"),
	REVIEW("first_language", CATALOGUE_WORD, "first language of the family",
	       "English|other|not stated", "home_language|language_at_home"),
	REVIEW("source", CATALOGUE_TEXT, "where the report came from", "",
	       "url|link|website|source_url"),

	CHILD("child", CATALOGUE_TEXT,
	      "the child as the report names it (Child AB); a further child "
	      "has a row of its own",
	      "",
	      "child_id|child_name|child_identifier|subject_child|pseudonym"),
	CHILD("age", CATALOGUE_AGE, "age at the incident: 14 weeks, 15 years",
	      "", "child_age|age_of_child|age_at_incident|age_at_death"),
	CHILD("sex", CATALOGUE_WORD, "sex of the child",
	      "male|female|transgender|not known",
	      "gender|child_sex|child_gender|sex_of_child|gender_of_child"),
	CHILD("ethnicity", CATALOGUE_WORD, "ethnic group of the child",
	      "White|Mixed|Black|Asian|Other|not stated",
	      "ethnic_group|child_ethnicity|ethnicity_of_child|ethnic_origin"),
	CHILD("disability", CATALOGUE_YESNO,
	      "the child was disabled before the incident", "yes|no|not known",
	      "disabled|child_disability|child_disabled"),
	CHILD("living", CATALOGUE_WORD, "where the child was living",
	      "with parents|with relatives|foster care|residential home|"
	      "hospital or mother-and-baby unit|semi-independent|custody|"
	      "other|not known",
	      "living_with|living_arrangements|where_living|placement|"
	      "placement_type"),
	CHILD("education", CATALOGUE_WORD, "nursery, school or college",
	      "not of school age|enrolled|persistently absent|excluded|"
	      "home educated|NEET|nursery|not known",
	      "education_status|schooling"),
	CHILD("social_care", CATALOGUE_WORD,
	      "children's social care at the time",
	      "open|closed|referral not accepted|never known|not known",
	      "csc|csc_status|social_care_status|childrens_social_care"),
	CHILD("cp_plan", CATALOGUE_WORD, "child protection plan",
	      "current|past|never|not known",
	      "child_protection_plan|cpp|cp_register"),
	CHILD("cp_plan_category", CATALOGUE_WORD,
	      "category of the child protection plan",
	      "neglect|physical|sexual|emotional|multiple incl. neglect|"
	      "multiple excl. neglect",
	      "child_protection_plan_category|category_of_plan|cpp_category"),
	CHILD("legal_status", CATALOGUE_WORD, "legal status of the child",
	      "none|section 20|care order|supervision order|"
	      "special guardianship|adopted|police protection|not known",
	      "legal|care_status"),

	DOCUMENT("file", CATALOGUE_TEXT, "name of the document's file", "",
		 "filename|file_name|document_file|report_file|document"),
	DOCUMENT("role", CATALOGUE_WORD, "what the document is",
		 "overview|executive summary|briefing|response|slides|other",
		 "document_role|document_type"),
	DOCUMENT("text", CATALOGUE_TEXT, "the text of the report itself", "",
		 "report_text|full_text|fulltext|body|content"),
	{ 0 },
};
