# a_numbered_list_under_the_heading
S recommendations 1 | 10 | Recommendations
l <1> Housing to ask about children before altering doors.
l <2> PCT to add garden water to the talk at eight months.
l <3> The Board, with Sure Start, to issue a leaflet.
--
R 1 @1 {housing} Housing to ask about children before altering doors.
R 2 @1 {health commissioner} PCT to add garden water to the talk at eight months.
R 3 @1 {safeguarding partnership;early years} The Board, with Sure Start, to issue a leaflet.

# bullets_under_the_heading_have_no_numbers
S recommendations 1 | | Recommendations
p The review recommends that:
l the Graded Care Profile is used before any second conference;
l each bedroom is seen at each visit;
l landlords share warnings with Children's Services.
p The Board will report publicly on progress in May.
--
R - @1 {} the Graded Care Profile is used before any second conference;
R - @1 {} each bedroom is seen at each visit;
R - @1 {housing} landlords share warnings with Children's Services.

# paragraphs_without_numbers_are_items_when_they_ask
S recommendations 1 | | Recommendations
p This review was about one family. Its lessons are for many.
p The Board should make sure that its neglect strategy names medicines.
p It is recommended that the CCG reviews the letters of the clinic.
p Ensure that every child on a plan has a page that says who gives the insulin.
p The family has been told.
--
R - @1 {safeguarding partnership} The Board should make sure that its neglect strategy names medicines.
R - @1 {health commissioner} It is recommended that the CCG reviews the letters of the clinic.
R - @1 {} Ensure that every child on a plan has a page that says who gives the insulin.

# numbered_paragraphs_of_the_report_are_items_when_they_ask
S recommendations 1 | 8 | Recommendations
p <8.1> The panel makes the following recommendations.
p <8.2> The Board should review its threshold document.
p <8.3> The police should refer every child by name.
p <8.4> Schools should keep a note of distress.
p <8.5> The panel is grateful to all who took part.
--
R 8.2 @1 {safeguarding partnership} The Board should review its threshold document.
R 8.3 @1 {police} The police should refer every child by name.
R 8.4 @1 {schools} Schools should keep a note of distress.

# paragraphs_numbered_through_the_report_are_items_too
S findings 1 | | Findings
p <118> Audits were not shown to the board.
p <119> The board did not ask.
S recommendations 1 | | Recommendations
p <120> Audits should be regularly presented to the board.
p <121> The board should ensure that its leaders understand them.
S findings 1 | | Inspection findings
p <122> The board meets its responsibilities.
--
R 120 @1 {} Audits should be regularly presented to the board.
R 121 @1 {safeguarding partnership} The board should ensure that its leaders understand them.

# paragraphs_with_the_letter_of_their_chapter
S recommendations 1 | SECTION F | RECOMMENDATIONS
p <F1> The Partnership to run the comparison each September.
p <F2> Schools to record the names of brothers and sisters.
p <F3> Utilities and housing to be given the number of the Front Door.
--
R F1 @1 {safeguarding partnership} The Partnership to run the comparison each September.
R F2 @1 {schools} Schools to record the names of brothers and sisters.
R F3 @1 {housing} Utilities and housing to be given the number of the Front Door.

# a_list_inside_a_numbered_paragraph_is_the_list_when_that_introduces_it
S recommendations 1 | 7 | Recommendations
p <7.1> The review makes three recommendations:
l <(a)> The Board should meet.
l <(b)> The Trust should write.
l <(c)> The council should pay.
--
R a @1 {safeguarding partnership} The Board should meet.
R b @1 {NHS trust} The Trust should write.
R c @1 {local authority} The council should pay.

# letters_below_a_recommendation_are_its_parts
S recommendations 1 | 9 | Recommendations
p <9.1> The recommendations are these.
p <9.2> The Board should:
l <(a)> publish the protocol;
l <(b)> audit its use.
p <9.3> The Trust should:
l <(a)> train its staff;
l <(b)> report in a year.
--
R 9.2 @1 {safeguarding partnership} The Board should: • publish the protocol; • audit its use.
R 9.3 @1 {NHS trust} The Trust should: • train its staff; • report in a year.

# bullets_below_a_numbered_recommendation_are_its_parts
S recommendations 1 | | Recommendations
l <1> The Board should ensure that all agencies:
l know the protocol;
l use it.
l <2> Schools should be told.
--
R 1 @1 {safeguarding partnership} The Board should ensure that all agencies: • know the protocol; • use it.
R 2 @1 {schools} Schools should be told.

# bullets_below_half_a_sentence_are_items
S recommendations 1 | | Recommendations
p The LSCB should:
l revise its bruising protocol;
l publish it.
p The police should:
l send a copy to each station.
--
R - @1 {safeguarding partnership} revise its bruising protocol;
R - @1 {safeguarding partnership} publish it.
R - @1 {police} send a copy to each station.

# bullets_below_a_whole_sentence_are_parts
S recommendations 1 | | Recommendations
p The Partnership should review its training on dogs, on ponds and on blinds. It should include:
l what a blind cord does;
l what a dog does.
p Schools should be invited.
--
R - @1 {safeguarding partnership} The Partnership should review its training on dogs, on ponds and on blinds. It should include: • what a blind cord does; • what a dog does.
R - @1 {schools} Schools should be invited.

# numbers_that_were_run_together_are_parted
S recommendations 1 | | Recommendations
l <1> The Board should meet. 2. The Trust should write. 3. The council should pay.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {NHS trust} The Trust should write.
R 3 @1 {local authority} The council should pay.

# a_rule_about_a_number_in_the_text_parts_nothing
S recommendations 1 | | Recommendations
l <1> The Board should amend section 2. The form should follow.
l <2> The Trust should write.
--
R 1 @1 {safeguarding partnership} The Board should amend section 2. The form should follow.
R 2 @1 {NHS trust} The Trust should write.

# parts_with_letters_in_a_list
S recommendations 1 | | Recommendations
l <1a> The hospital trusts should name a lead consultant.
l <1b> The lead consultant should see the evidence.
l <2> General practitioners should hear both parents.
--
R 1a @1 {hospital trust} The hospital trusts should name a lead consultant.
R 1b @1 {} The lead consultant should see the evidence.
R 2 @1 {general practice} General practitioners should hear both parents.

# an_introduction_is_no_recommendation
S recommendations 1 | 6 | Recommendations
p <6.1> This review makes two recommendations, which should be read with those of the agencies.
p <6.2> These recommendations should be put before the Partnership by June.
p <6.3> The Partnership should test its pathway.
p <6.4> The Partnership should tell the public.
--
R 6.3 @1 {safeguarding partnership} The Partnership should test its pathway.
R 6.4 @1 {safeguarding partnership} The Partnership should tell the public.

# the_number_that_the_text_states_is_checked
S recommendations 1 | 6 | Recommendations
@5
p The panel makes four recommendations.
l <1> The Board should meet.
l <2> The Board should decide.
l <3> The Board should tell.
--
R 1 @5 {safeguarding partnership} The Board should meet.
R 2 @5 {safeguarding partnership} The Board should decide.
R 3 @5 {safeguarding partnership} The Board should tell.
! count-differs @5

# parts_count_as_one_or_as_several
S recommendations 1 | 6 | The two recommendations
l <1a> The Board should meet.
l <1b> The Board should decide.
l <2> The Board should tell.
--
R 1a @1 {safeguarding partnership} The Board should meet.
R 1b @1 {safeguarding partnership} The Board should decide.
R 2 @1 {safeguarding partnership} The Board should tell.

# a_heading_that_states_the_number_is_checked_too
S recommendations 1 | | The five recommendations
@2
l See young children awake.
l Show growth as a chart.
--
R - @2 {} See young children awake.
R - @2 {} Show growth as a chart.
! count-differs @1

# the_number_of_another_set_is_not_checked
S recommendations 1 | | Recommendations
p IMRs contain 37 single-agency recommendations. The overview report makes eleven recommendations. The chief of them are:
l Revise the strategy.
l Tell the schools.
--
R - @1 {} Revise the strategy.
R - @1 {} Tell the schools.

# footnotes_are_no_text_of_it
S recommendations 1 | | Recommendations
l <1> The Board should meet.
f <[1]> The Board should note that this was written in May.
l <2> The Board should decide.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {safeguarding partnership} The Board should decide.

# a_signature_and_a_date_end_the_list
S recommendations 1 | | Recommendations
l <1> The Board should meet.
l <2> The Board should decide.
p Report completed 30 September 2015
p P. Amberley, Independent Author
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {safeguarding partnership} The Board should decide.

# conclusions_and_recommendations_are_told_apart
S recommendations 1 | 9 | Conclusions and recommendations
p <9.1> Professionals should have seen the child. Practitioners needed to ask.
p <9.2> There was no evidence that anybody should be blamed.
p <9.3> The Board should publish a guide for carers.
p <9.4> Housing should ask who lives in a house.
--
R 9.3 @1 {safeguarding partnership} The Board should publish a guide for carers.
R 9.4 @1 {housing} Housing should ask who lives in a house.

# in_conclusions_a_list_of_something_else_is_none
S recommendations 1 | 9 | Learning and recommendations
p What was known in May:
l that he was thin;
l that he was cold.
p It is recommended that:
l the Board weighs the evidence;
l the Trust buys scales.
--
R - @1 {safeguarding partnership} the Board weighs the evidence;
R - @1 {NHS trust} the Trust buys scales.

# a_list_that_a_sentence_introduces_needs_no_heading
S conclusion 1 | 7 | Conclusion
p <7.1> The child was cold. He should have been seen.
p <7.2> The review makes the following recommendations:
l <1> The Board should buy thermometers.
l <2> Health visitors should use them.
p <7.3> The family has read this.
--
R 1 @1 {safeguarding partnership} The Board should buy thermometers.
R 2 @1 {health visiting} Health visitors should use them.

# what_should_have_been_done_is_no_recommendation
S analysis 1 | 5 | Analysis
p <5.1> The social worker should have asked. A referral must be made in such a case.
l The Board should be told of every fall.
p <5.2> All agencies should share information: that is what the guidance says.
--

# steps_count_when_nothing_else_is_recommended
S learning 1 | | What we learned
p <Learning 1> A letter is no visit.
S response 1 | | What we are going to do
l <a)> The hospital will write to families in their own language. Hospital trust, by December 2018.
l <b)> Social workers will have a nurse to ring. Children's Services; Community health, now.
--
L 1 @1 {} A letter is no visit.
R a @1 {hospital trust} The hospital will write to families in their own language. Hospital trust, by December 2018.
R b @1 {children's social care;community health} Social workers will have a nurse to ring. Children's Services; Community health, now.

# steps_do_not_count_beside_recommendations
S recommendations 1 | | Recommendations
l <1> The Board should meet.
S response 1 | | What we are going to do
l <a)> The Board will meet in May.
--
R 1 @1 {safeguarding partnership} The Board should meet.

# what_has_changed_is_no_recommendation
S findings 1 | | Findings
p The post was vacant.
S response 1 | | What has changed already
l The health visiting service has filled the post.
l Police now record all visits.
--
