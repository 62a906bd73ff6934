# what_an_earlier_review_recommended_is_not_this_one
S background 1 | 3 | Previous serious case reviews
p <3.1> The review of Child Z recommended:
l <1> The Board should fence its ponds.
p Recommendation 2: Schools should teach swimming.
S recommendations 1 | 8 | Recommendations
l <1> The Board should publish a leaflet.
--
R 1 @1 {safeguarding partnership} The Board should publish a leaflet.

# a_chapter_on_earlier_recommendations_holds_none
S analysis 1 | 4 | Recommendations of earlier reviews
S recommendations 2 | | Recommendations of 2009
l <1> The Board should fence its ponds.
S recommendations 1 | 8 | Recommendations
l <1> The Board should publish a leaflet.
--
R 1 @1 {safeguarding partnership} The Board should publish a leaflet.

# a_list_that_is_introduced_as_another_reviews_is_not_read
S analysis 1 | 5 | Analysis
p <5.1> The previous review, in 2009, made the following recommendations:
l <1> The Board should fence its ponds.
l <2> Schools should teach swimming.
p <5.2> Neither was done.
--

# the_same_within_the_recommendations
S recommendations 1 | 8 | Recommendations
p The earlier review had recommended:
l that ponds are fenced;
l that schools teach swimming.
p This review recommends:
l that the Board publishes a leaflet.
--
R - @1 {safeguarding partnership} that the Board publishes a leaflet.

# a_number_that_the_list_has_is_the_lists
S background 1 | 3 | Background
p Recommendation 2: Schools should teach every child to swim by the age of nine.
S recommendations 1 | 8 | Recommendations
p <Recommendation 1> The Board should publish a leaflet.
p <Recommendation 2> Housing should mend fences.
--
R 1 @1 {safeguarding partnership} The Board should publish a leaflet.
R 2 @1 {housing} Housing should mend fences.

# a_sentence_about_recommendations_is_none
S methodology 1 | 2 | Methodology
p <2.1> Recommendations should be few. The author recommends nothing that cannot be measured.
p <2.2> The panel will recommend to the Board what it should do.
S glossary 1 | | Glossary
p Recommendation: what a review asks for.
S references 1 | | References
p Recommendation 5: see the Laming report.
--

# a_case_of_the_same_kind_is_not_this_one
S learning 1 | | Learning from other reviews
p Learning Point 1: Ponds are deep.
S learning 1 | | Learning from this review
p Learning Point 1: Fences are low.
--
L 1 @1 {} Fences are low.

# labels_that_are_introduced_as_another_reviews
S recommendations 1 | 8 | Recommendations
p The previous review had made two recommendations:
p Recommendation 1: The Board should fence its ponds.
p Recommendation 2: Schools should teach swimming.
p This review adds:
p Recommendation 3: The Board should publish a leaflet.
--
R 3 @1 {safeguarding partnership} The Board should publish a leaflet.

# building_on_earlier_work_is_no_other_review
S recommendations 1 | 8 | Recommendations
p Building on its earlier audit, the Board should:
l publish a leaflet;
l ask who read it.
--
R - @1 {safeguarding partnership} publish a leaflet;
R - @1 {safeguarding partnership} ask who read it.
