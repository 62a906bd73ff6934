# the_copy_in_the_summary_is_not_counted
S summary 1 | | Executive summary
S summary 2 | | Recommendations
l <1> The Board should publish a leaflet on garden ponds and wells.
l <2> Housing should mend broken fences within two working days.
S analysis 1 | 5 | Analysis
p <5.1> The fence was broken.
@20
S recommendations 1 | 8 | Recommendations
p <Recommendation 1> The Board should publish a leaflet on garden ponds and wells.
p <Recommendation 2> Housing should mend broken fences within two working days.
--
R 1 @20 {safeguarding partnership} The Board should publish a leaflet on garden ponds and wells.
R 2 @20 {housing} Housing should mend broken fences within two working days.

# a_summary_in_other_words_is_not_counted
S summary 1 | | Executive summary
S summary 2 | | What the review recommends: recommendations
l Warn the public about water.
l Mend fences.
@20
S recommendations 1 | 8 | Recommendations
l <1> The Board should publish a leaflet on garden ponds and wells.
l <2> Housing should treat a broken fence as urgent where small children live.
--
R 1 @20 {safeguarding partnership} The Board should publish a leaflet on garden ponds and wells.
R 2 @20 {housing} Housing should treat a broken fence as urgent where small children live.

# the_copy_with_another_number_is_not_counted
S findings 1 | 6 | Findings
p Recommendation 7: The Trust should ring each family before it closes the case of a child.
@9
S recommendations 1 | 8 | Recommendations
l <1> The Trust should ring each family before it closes the case of a child.
l <2> The Board should ask for the figures.
--
R 1 @9 {NHS trust} The Trust should ring each family before it closes the case of a child.
R 2 @9 {safeguarding partnership} The Board should ask for the figures.

# the_box_after_a_finding_is_the_copy
S findings 1 | 6 | Findings
S recommendations 2 | Recommendation 1 |
p The Trust should ring each family before it closes a case.
@9
S recommendations 1 | 8 | Recommendations
p <Recommendation 1> The Trust should ring each family before it closes the case.
p <Recommendation 2> The Board should ask for the figures.
--
R 1 @9 {NHS trust} The Trust should ring each family before it closes the case.
R 2 @9 {safeguarding partnership} The Board should ask for the figures.

# the_copy_in_an_appendix_is_not_counted
S recommendations 1 | 8 | Recommendations
l <1> The Trust should ring each family before it closes a case.
l <2> The Board should ask for the figures every year.
@30
S appendix 1 | Appendix 4 | All recommendations in one place
l <1> The Trust should ring each family before it closes a case.
l <2> The Board should ask for the figures every year.
--
R 1 @1 {NHS trust} The Trust should ring each family before it closes a case.
R 2 @1 {safeguarding partnership} The Board should ask for the figures every year.

# the_action_plan_of_a_report_is_no_second_set
S recommendations 1 | 8 | Recommendations
l <1> The Trust should ring each family before it closes a case.
@30
S response 1 | Appendix 4 | Action plan
t No | Recommendation | Action | Lead | By when | Status
t 1 | The Trust should ring each family before it closes a case. | A script was written. | Trust | June 2015 | Complete
--
R 1 @1 {NHS trust} The Trust should ring each family before it closes a case.
A 1 @30 {done} {2015-06} The Trust should ring each family before it closes a case. => A script was written.

# an_action_plan_is_the_last_resort
S findings 1 | 6 | Findings
p Letters were not read.
@7
S response 1 | 7 | Action plan
t No | Recommendation | Action | Lead
t 1 | The Trust should ring each family before it closes a case. | A script. | Trust
--
R 1 @7 {NHS trust} The Trust should ring each family before it closes a case.
A 1 @7 {} {} The Trust should ring each family before it closes a case. => A script.

# a_finding_listed_and_then_discussed_is_one
S summary 1 | | Executive summary
p Finding 1: Letters are no substitute for a visit to the child.
p Finding 2: Nobody asked who the father of the baby was.
@6
S findings 1 | Finding 1 | Letters are no substitute for a visit to the child
p <6.1> Nobody went.
@8
S findings 1 | Finding 2 | Nobody asked who the father of the baby was
p <6.2> He lived next door.
--
F 1 @6 {} Letters are no substitute for a visit to the child
F 2 @8 {} Nobody asked who the father of the baby was

# a_summary_whose_parts_stand_on_its_level
S summary 1 | | Executive summary
p A child fell into a pond.
S recommendations 1 | | Recommendations
l Warn the public about water.
l Mend fences.
S introduction 1 | 1 | Introduction
p A child fell into a pond in May.
@20
S recommendations 1 | 8 | Recommendations
l <1> The Board should publish a leaflet on garden ponds and wells.
l <2> Housing should treat a broken fence as urgent where small children live.
--
R 1 @20 {safeguarding partnership} The Board should publish a leaflet on garden ponds and wells.
R 2 @20 {housing} Housing should treat a broken fence as urgent where small children live.

# boxes_beside_a_list_of_other_recommendations_count
S findings 1 | 6 | Findings
p Recommendation 1: The Trust should ring each family before it closes the case of a child.
p <6.1> Letters were not read.
p Recommendation 2: The Board should ask for the figures every year.
S recommendations 1 | 8 | Single agency recommendations
S recommendations 2 | | Housing
l <1> Mend fences within two days.
l <2> Mend heating within a day.
--
R 1 @1 {NHS trust} The Trust should ring each family before it closes the case of a child.
R 2 @1 {safeguarding partnership} The Board should ask for the figures every year.
R 1 @1 {housing} Mend fences within two days.
R 2 @1 {housing} Mend heating within a day.

# the_same_words_in_two_chapters_for_two_agencies_are_two
S recommendations 1 | 8 | Recommendations for schools
l <1> Review safeguarding training and report to the governing body.
S recommendations 1 | 9 | Recommendations for housing
l <1> Review safeguarding training and report to the governing body.
--
R 1 @1 {schools} Review safeguarding training and report to the governing body.
R 1 @1 {housing} Review safeguarding training and report to the governing body.
