# learning_points_by_their_labels
S analysis 1 | 5 | Analysis
p <5.1> Nobody asked.
p <Learning Point 1> A history should be known by those who live with the child.
p Learning Point 2: A move that is called temporary ought to be reviewed.
p LP3: Ask who else is at home.
p LP 4 Ask again.
p Lesson 5. Letters are not contact.
p Key Learning Point 6: Ring.
p Learning Point A: Believe the words.
--
L 1 @1 {} A history should be known by those who live with the child.
L 2 @1 {} A move that is called temporary ought to be reviewed.
L LP3 @1 {} Ask who else is at home.
L LP 4 @1 {} Ask again.
L 5 @1 {} Letters are not contact.
L 6 @1 {} Ring.
L A @1 {} Believe the words.

# a_paragraph_that_calls_itself_learning
S findings 2 | | Everyone had one piece
p Each of them wrote good letters.
p Learning: when a child has many diagnoses, someone should find out who saw the signs.
p Learning was slow, and nobody was told.
p Good practice: the nurse rang twice.
--
L - @1 {} when a child has many diagnoses, someone should find out who saw the signs.
G - @1 {} the nurse rang twice.

# headings_of_learning_points_have_their_text_below
S learning 1 | Learning Point 1 | The house is not the child
p The social worker saw a lovely kitchen.
p Ask to see where each child sleeps.
S learning 1 | Learning Point 2 | Kind is not safe
p They fed one child every morning.
--
L 1 @1 {} The house is not the child: The social worker saw a lovely kitchen. Ask to see where each child sleeps.
L 2 @1 {} Kind is not safe: They fed one child every morning.

# bullets_under_what_we_learned
S learning 1 | | What we learned
p We learned three things.
l A letter is no visit.
l A plan needs a date.
l Ask about fathers.
S other 1 | | Who to ask
l The training team.
--
L - @1 {} A letter is no visit.
L - @1 {} A plan needs a date.
L - @1 {} Ask about fathers.

# paragraphs_under_learning_points
S learning 1 | 7 | Key learning points
p <7.1> Parents with learning difficulties need time.
p <7.2> Advocates should come with the baby and not with the conference.
--
L - @1 {} Parents with learning difficulties need time.
L - @1 {} Advocates should come with the baby and not with the conference.

# a_brief_is_not_all_learning
title Learning brief for practitioners
S front-matter 1 | | Learning brief for practitioners
p Published in May.
S other 2 | | Why you are getting this
p Something happened.
S learning 2 | | Key messages
l Ring.
--
L - @1 {} Ring.

# questions_among_the_learning_are_questions
S learning 1 | | For discussion in a team meeting
l <1> Which child have you not seen awake?
l <2> Who is not round the table?
p Slips to the office by Friday.
--
Q 1 @1 {} Which child have you not seen awake?
Q 2 @1 {} Who is not round the table?

# findings_and_their_questions
S findings 1 | Finding 1 | Workers watch for neglect, and for nothing else.
p How did it show? It showed.
p Why does it matter? It matters.
p Questions for the Board. Does the Board see this picture? What would a better list ask?
@4
S findings 1 | Finding 2 | Advocacy comes late.
p It came late.
S findings 2 | | Questions for the Board
l Can the contract be varied?
l Who would pay?
S other 1 | | Other matters
p Does anybody know?
--
F 1 @1 {} Workers watch for neglect, and for nothing else.
Q - ^1 @1 {safeguarding partnership} Does the Board see this picture?
Q - ^1 @1 {safeguarding partnership} What would a better list ask?
F 2 @4 {} Advocacy comes late.
Q - ^2 @4 {safeguarding partnership} Can the contract be varied?
Q - ^2 @4 {safeguarding partnership} Who would pay?

# findings_in_paragraphs_and_considerations
S findings 1 | 6 | Findings
p Finding 1: Nobody asked who the father was.
p Considerations for the Board:
l How will the Board know that fathers are asked for?
l Whether forms should be changed.
p <6.2> The form was old.
--
F 1 @1 {} Nobody asked who the father was.
Q - ^1 @1 {safeguarding partnership} How will the Board know that fathers are asked for?
Q - ^1 @1 {safeguarding partnership} Whether forms should be changed.

# good_practice_under_its_heading
S good-practice 1 | 6 | Good practice
p <6.1> The nurse read three volumes before her first day.
p <6.2> The school rang twice.
--
G - @1 {} The nurse read three volumes before her first day.
G - @1 {} The school rang twice.

# areas_for_improvement_are_learning
S other 1 | | What needs to improve?
l The quality of recorded direction to social workers.
l The record of targets within plans.
S other 1 | | The experiences of children
p <1> Not all children receive a good service.
--
L - @1 {} The quality of recorded direction to social workers.
L - @1 {} The record of targets within plans.

# learning_disability_is_no_learning_point
S background 1 | | Learning disability
p Mother has a mild learning disability.
l She reads slowly.
S methodology 1 | | Learning events
l Nine people came.
--

# advice_by_its_prefix
S learning 1 | | What to do differently
l GPs: check how yours are coded.
l Schools: know who the other parent is.
l Everybody: ask.
--
L - @1 {general practice} GPs: check how yours are coded.
L - @1 {schools} Schools: know who the other parent is.
L - @1 {all agencies} Everybody: ask.
