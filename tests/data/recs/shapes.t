# a_heading_may_be_the_recommendation_itself
S recommendations 1 | 8 | Recommendations
p <8.1> The reviewer makes two.
S recommendations 2 | 8.2 | The Partnership should review how it tests the use of its bruising pathway
p In this case the pathway was known and was not used.
S recommendations 2 | 8.3 | The council should write to every school about unregistered carers
p Schools had not heard of them.
S recommendations 2 | 8.4 | Review of progress
p Progress is a matter for the Partnership.
--
R 8.2 @1 {safeguarding partnership} The Partnership should review how it tests the use of its bruising pathway: In this case the pathway was known and was not used.
R 8.3 @1 {local authority} The council should write to every school about unregistered carers: Schools had not heard of them.

# recommendations_and_action_plan_in_one_table
S recommendations 1 | 8 | Recommendations and action plan
t No | Recommendation | Action | Lead | By when
t 1 | The Board should publish a leaflet on ponds. | Draft it. | LSCB | May 2016
t 2 | Housing should mend broken fences at once. | Agree a standard. | Housing | June 2016
--
R 1 @1 {safeguarding partnership} The Board should publish a leaflet on ponds.
R 2 @1 {housing} Housing should mend broken fences at once.
A 1 @1 {} {2016-05} The Board should publish a leaflet on ponds. => Draft it.
A 2 @1 {} {2016-06} Housing should mend broken fences at once. => Agree a standard.

# recommendation_as_a_line_of_its_own
S learning 1 | 6 | Theme one
p <6.1> Fathers were not asked.
p Recommendations:
l Midwives should ask fathers.
l The Trust should change its form.
p <6.2> The form was old.
--
R - @1 {midwifery} Midwives should ask fathers.
R - @1 {NHS trust} The Trust should change its form.

# a_recommendation_without_number_after_each_theme
S analysis 1 | 6 | Analysis
S analysis 2 | | Fathers
p Nobody asked.
S recommendations 3 | | Recommendation
p Midwives should ask fathers.
S analysis 2 | | Housing
p It was cold.
S recommendations 3 | | Recommendation
p Housing should mend heating within a day where there is a baby.
--
R - @1 {midwifery} Midwives should ask fathers.
R - @1 {housing} Housing should mend heating within a day where there is a baby.

# a_label_then_the_agency_then_the_text
S recommendations 1 | | Recommendations
p Recommendation 1
p Children's Social Care
p Ensure that each visit records who was seen.
p Recommendation 2
p Police
p Ensure that the children in a house are named.
--
R 1 @1 {children's social care} Ensure that each visit records who was seen.
R 2 @1 {police} Ensure that the children in a house are named.

# a_label_with_a_title_line_above_the_text
S recommendations 1 | | Recommendations
p <Recommendation 1> Information sharing
p The Trust should tell the GP when a patient is discharged.
p <Recommendation 2> Fathers
p Midwives should ask who the father is.
--
R 1 @1 {NHS trust} Information sharing The Trust should tell the GP when a patient is discharged.
R 2 @1 {midwifery} Fathers Midwives should ask who the father is.

# improving_systems_and_practice_is_the_welsh_heading
S recommendations 1 | | Improving Systems and Practice
p In order to promote the learning from this case the review identified the following actions for the Board and its member agencies:-
l <1> The Board to seek assurance that notes are dated.
l <2> The Health Board to review its letters.
--
R 1 @1 {safeguarding partnership} The Board to seek assurance that notes are dated.
R 2 @1 {health services} The Health Board to review its letters.

# capital_letters_and_roman_numbers_count_too
S recommendations 1 | | Recommendations
l <A> The Board should meet.
l <B> The Trust should write.
S recommendations 2 | | Housing
l <i> Mend fences.
l <ii> Mend heating.
--
R A @1 {safeguarding partnership} The Board should meet.
R B @1 {NHS trust} The Trust should write.
R i @1 {housing} Mend fences.
R ii @1 {housing} Mend heating.

# what_the_board_accepted_is_no_label
S foreword 1 | | Foreword
p The Board accepted Recommendation 3.
p The Board accepted Recommendation 3: it was a good one.
S response 1 | | What has changed since
p Recommendation 1 was carried out in May.
--

# paragraphs_that_an_introduction_opens
S conclusion 1 | 9 | Conclusion
p <9.1> It was cold.
p <9.2> The review makes the following recommendations:
p <9.3> The Board should buy thermometers.
p <9.4> Health visitors should use them.
p <9.5> The author thanks the family.
--
R 9.3 @1 {safeguarding partnership} The Board should buy thermometers.
R 9.4 @1 {health visiting} Health visitors should use them.

# findings_and_recommendations_by_turns
S recommendations 1 | 7 | Findings and recommendations
p Finding 1: Letters are no substitute for a visit.
p The trust sent nine.
p Recommendation 1: The Trust should ring before it closes a case.
p Finding 2: Nobody asked the father.
p Recommendation 2: All agencies should record who the father is.
--
F 1 @1 {} Letters are no substitute for a visit.
R 1 @1 {NHS trust} The Trust should ring before it closes a case.
F 2 @1 {} Nobody asked the father.
R 2 @1 {all agencies} All agencies should record who the father is.

# narrative_among_recommendations_is_not_one
S recommendations 1 | 7 | Recommendations
p The review found that information was held by four services and that no one had it all. It was said to be the computer.
p All agencies should tell the health visitor when they first meet a baby.
p This will need a secure address.
p The reviewer heard that staff wanted more time.
--
R - @1 {all agencies} All agencies should tell the health visitor when they first meet a baby. This will need a secure address.

# a_table_of_rows_with_several_actions_counts_recommendations
S recommendations 1 | 8 | Recommendations
t No | Recommendation | Action | Lead
t 1 | Publish a leaflet on ponds and wells. | Draft it. | LSCB
t  |  | Print it. | LSCB
t 2 | Mend broken fences within two days. | Agree a standard. | Housing
--
R 1 @1 {safeguarding partnership} Publish a leaflet on ponds and wells.
R 2 @1 {housing} Mend broken fences within two days.

# a_cell_without_a_number_after_a_whole_sentence_is_one_more
S recommendations 1 | 8 | Recommendations
t No | Recommendation | Lead
t 1 | Publish a leaflet on ponds and wells. | LSCB
t  | Mend broken fences within two days. | Housing
--
R 1 @1 {safeguarding partnership} Publish a leaflet on ponds and wells.
R - @1 {housing} Mend broken fences within two days.

# numbered_actions_where_nothing_else_is_recommended
S response 1 | | Next steps
p <Action 1> The Trust will ring before it closes a case.
p <Action 2> Schools will keep one record.
--
R 1 @1 {NHS trust} The Trust will ring before it closes a case.
R 2 @1 {schools} Schools will keep one record.

# next_steps_of_the_review_itself_are_none
S response 1 | | Next steps
l This report will be shown to the family.
l It will be published in May.
l Slides are in preparation.
--

# a_recommendation_for_each_agency_by_an_unnumbered_label
S recommendations 1 | | Recommendations
p Recommendation for the LSCB:
l Publish the protocol.
p Recommendation for the police:
l Send it to each station.
--
R - @1 {safeguarding partnership} Publish the protocol.
R - @1 {police} Send it to each station.

# decimal_parts_belong_to_the_number_above_them
S recommendations 1 | | Recommendations
l <1> The Board should agree a standard for interpreting.
p <1.1> It should say who books.
p <1.2> It should say who pays.
l <2> Schools should use it.
--
R 1 @1 {safeguarding partnership} The Board should agree a standard for interpreting. • It should say who books. • It should say who pays.
R 2 @1 {schools} Schools should use it.

# two_findings_sections_with_considerations
S findings 1 | | Finding 1: Records were in five places
p They were.
p Considerations for the Partnership: Does it know how many systems there are? Could there be one?
S findings 1 | | Finding 2: The father was not asked
p He was not.
S findings 2 | | Considerations for the Safeguarding Partnership
p How does the Partnership hear from fathers?
--
F 1 @1 {} Records were in five places
Q - ^1 @1 {safeguarding partnership} Does it know how many systems there are?
Q - ^1 @1 {safeguarding partnership} Could there be one?
F 2 @1 {} The father was not asked
Q - ^2 @1 {safeguarding partnership} How does the Partnership hear from fathers?

# a_summary_document_has_its_own
title Executive summary
S summary 1 | | Executive summary
S recommendations 2 | | Recommendations
l <1> The Board should meet.
l <2> The Board should decide.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {safeguarding partnership} The Board should decide.

# numbers_that_restart_for_each_agency_are_complete
S recommendations 1 | | Recommendations
S recommendations 2 | | Police
p <Recommendation 1> Name the children.
p <Recommendation 2> Tell the school.
S recommendations 2 | | Housing
p <Recommendation 1> Mend fences.
p <Recommendation 2> Mend heating.
--
R 1 @1 {police} Name the children.
R 2 @1 {police} Tell the school.
R 1 @1 {housing} Mend fences.
R 2 @1 {housing} Mend heating.

# a_plan_is_no_section_of_recommendations_beside_one
S recommendations 1 | | Recommendations
p <Recommendation 1> The Board should meet.
S response 1 | | Multi-agency action plan
p Recommendation 1: The Board should meet.
p Action taken: The Board met in May 2016.
--
R 1 @1 {safeguarding partnership} The Board should meet.
A 1 @1 {} {} The Board should meet. => Action taken: The Board met in May 2016.

# the_family_and_the_author_recommend_nothing
S family-input 1 | | The family's views
p Mother said that the police should have come sooner.
l Schools should listen.
S methodology 1 | | The author
p The author has recommended changes in nine reviews.
--

# learning_in_a_box_after_each_theme
S analysis 1 | | Sleep
p They slept on a settee.
S learning 2 | | Practice learning
p Ask about nights away from home.
S analysis 1 | | Fathers
p Nobody asked.
S learning 2 | | Key learning
l Ask fathers.
l Ring them.
--
L - @1 {} Ask about nights away from home.
L - @1 {} Ask fathers.
L - @1 {} Ring them.

# a_long_chapter_on_learning_is_prose
S learning 1 | 7 | Lessons learned
p <7.1> The first thing that strikes anyone who reads the papers is that nobody read them at the time. There were nine volumes, kept in three rooms, and the index had been lost when the office moved. The social worker who was given the case in January had two days to read them before her first visit, and she used both. She found a letter of 1998 that would have changed the plan, and she put it in the file, where it stayed. Nobody can say that the letter was hidden, for it lay on top; and nobody can say that it was read, for the plan did not change. The author has asked everyone who might have opened the file in the spring what they remember of it. They remember its weight.
p <7.2> The second thing is that the children were seen on forty occasions by people who wrote down what the house looked like, and on three by people who wrote down what the children said. The difference is one of form and not of kindness: the form had a box for the house, with nine lines, and none for the children. It has since been changed, and the audit of the new form, which was finished in the week in which this report was written, shows that the box for the children is filled in about half of the time, mostly with the words that they appeared well. That is a beginning. It is no more than that, and those who filled it in said the same.
--

# good_practice_in_bullets_and_text
S good-practice 1 | | What worked well
p The following deserve recognition:
l The nurse, who rang twice.
l The school, which kept one record.
--
G - @1 {} The nurse, who rang twice.
G - @1 {} The school, which kept one record.

# five_things_in_a_list_are_five
S recommendations 1 | | Recommendations
p The Partnership and its agencies should now do five things:
l Name a nurse.
l Ring each family.
p The council should take the following steps:-
l <(a)> Write to schools.
l <(b)> Write to nurseries.
--
R - @1 {safeguarding partnership;all agencies} Name a nurse.
R - @1 {safeguarding partnership;all agencies} Ring each family.
R a @1 {local authority} Write to schools.
R b @1 {local authority} Write to nurseries.

# numbered_headings_with_the_recommendation_below
S recommendations 1 | 8 | Recommendations
p Two matters stand out.
S recommendations 2 | 1 | Fathers
p Fathers are not asked. Midwives should ask them.
S recommendations 2 | 2 | Heating
p Housing should mend heating within a day.
p It should say so to tenants.
--
R 1 @1 {midwifery} Fathers: Fathers are not asked. Midwives should ask them.
R 2 @1 {housing} Heating: Housing should mend heating within a day. It should say so to tenants.

# numbered_headings_of_agencies_are_groups
S recommendations 1 | 8 | Recommendations
S recommendations 2 | 1 | Police
l <1> Name the children.
l <2> Tell the school.
S recommendations 2 | 2 | Housing
l <1> Mend fences.
--
R 1 @1 {police} Name the children.
R 2 @1 {police} Tell the school.
R 1 @1 {housing} Mend fences.

# the_first_person_asks_too
S recommendations 1 | | Recommendations
p I would like the Board to ring each family.
p I ask that schools keep one record.
p This partnership has to find the money.
--
R - @1 {safeguarding partnership} I would like the Board to ring each family.
R - @1 {schools} I ask that schools keep one record.
R - @1 {safeguarding partnership} This partnership has to find the money.

# as_many_paragraphs_as_the_introduction_says
S recommendations 1 | | Recommendations
p The review makes three recommendations.
p The Board should ring each family.
p One record for each child, kept by the school.
p Nobody is to be asked twice for the same story, whoever asks.
--
R - @1 {safeguarding partnership} The Board should ring each family.
R - @1 {} One record for each child, kept by the school.
R - @1 {} Nobody is to be asked twice for the same story, whoever asks.

# a_heading_that_asks_goes_on_with_the_list
S recommendations 1 | 7 | Recommendations
l <1> The Board should meet.
S other 1 | 2 | The Trust should write to each family that it has discharged
p This was not done.
S other 1 | 8 | Thanks
p The Board should be thanked.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {NHS trust} The Trust should write to each family that it has discharged: This was not done.

# a_number_that_was_typed_before_the_only_item
S recommendations 1 | | Recommendations
S recommendations 2 | | Housing
p 1. Tell the health visitor of new addresses.
S recommendations 2 | | Police
p 1) Name the children in a house.
--
R 1 @1 {housing} Tell the health visitor of new addresses.
R 1 @1 {police} Name the children in a house.

# a_list_typed_with_dashes_is_parted
S recommendations 1 | | Recommendations
p The chief of them require:
l each bedroom to be seen; - landlords to share warnings; - a chronology in each assessment.
--
R - @1 {} each bedroom to be seen;
R - @1 {housing} landlords to share warnings;
R - @1 {} a chronology in each assessment.

# a_line_of_a_contents_page_is_no_recommendation
S recommendations 1 | | Recommendations
p Recommendations for the Board .... 12
p <A> Terms of reference .... 14
l <1> The Board should meet.
--
R 1 @1 {safeguarding partnership} The Board should meet.

# a_noun_is_no_imperative
S recommendations 1 | | Recommendations
p Review the form.
p Review of the form was begun in May.
p Report completed 30 September 2015
--
R - @1 {} Review the form.

# a_sentence_between_items_names_no_addressee_for_the_next
S recommendations 1 | | Recommendations
p <Recommendation 1> The Board should meet.
p <4.1> To this end the police and schools have been told.
p <Recommendation 2> Tell the public.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {} Tell the public.

# recommendations_for_learning_are_recommendations
S recommendations 1 | | Recommendations for learning and practice
p Fathers are to be asked for at every booking.
p One record should go with the child.
--
R - @1 {} Fathers are to be asked for at every booking.
R - @1 {} One record should go with the child.

# a_theme_below_recommendations_that_speaks_of_learning
S recommendations 1 | | Recommendations
S learning 2 | | A culture of learning
p The Board should hold an open meeting every year.
S recommendations 2 | | Homes
p Housing should mend fences.
--
R - @1 {safeguarding partnership} The Board should hold an open meeting every year.
R - @1 {housing} Housing should mend fences.
