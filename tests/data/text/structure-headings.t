# Headings by the format, with levels and the kinds that they hand down.
h1 [1] | Introduction
h2 [1.1] | Why this review
p | It was required by law.
h1 [4] | Findings
h2 | Hospital
p | The ward was busy on that day.
h2 | Good practice
p | The nurse stayed with her.
h2 | Identity
p | Nobody had asked about it.
h1 | Appendix 1: Terms of reference
h2 | Findings
p | As agreed by the panel.
--
S introduction, 1 @1 <1> Introduction
S introduction, 2 @1 <1.1> Why this review
paragraph @1 <> It was required by law.
S findings, 1 @1 <4> Findings
S findings, 2 @1 <> Hospital
paragraph @1 <> The ward was busy on that day.
S good practice, 2 @1 <> Good practice
paragraph @1 <> The nurse stayed with her.
S findings, 2 @1 <> Identity
paragraph @1 <> Nobody had asked about it.
S appendix, 1 @1 <Appendix 1> Terms of reference
S appendix, 2 @1 <> Findings
paragraph @1 <> As agreed by the panel.

# By size and weight; levels by those that numbers give.
p s160 b | 1 Introduction
p s130 b | 1.1 How it began
p s110 | The call came at ten o'clock in the evening, and it was answered by a person who knew.
p s160 b | Conclusions
p s110 | There is not one cause of what happened, and the panel has not looked for only one.
p s130 b | A smaller heading
p s110 | The panel has written more about this in a letter to the Board, which is not published.
p b | This whole sentence is printed in bold, since the author wished to be sure that it is read. So is this.
p | Nothing more needs to be said about it in this report or in the next one, if there is one.
--
S introduction, 1 @1 <1> Introduction
S introduction, 2 @1 <1.1> How it began
paragraph @1 <> The call came at ten o'clock in the evening, and it was answered by a person who knew.
S conclusion, 1 @1 <> Conclusions
paragraph @1 <> There is not one cause of what happened, and the panel has not looked for only one.
S conclusion, 2 @1 <> A smaller heading
paragraph @1 <> The panel has written more about this in a letter to the Board, which is not published.
paragraph @1 <> This whole sentence is printed in bold, since the author wished to be sure that it is read. So is this.
paragraph @1 <> Nothing more needs to be said about it in this report or in the next one, if there is one.

# A whole paragraph in a heading style is a paragraph.
h2 [1.1] | The review was commissioned by the Board in March. It considered four children. None of them had been known to any agency before that time, as far as anybody was able to tell.
h2 [1.2] | The panel met six times. It read all that there was to be read, and it spoke to all who were willing to speak to it about what had happened in that year.
h1 [2] | Analysis
h2 [2.1] | Neglect
--
paragraph @1 <1.1> The review was commissioned by the Board in March. It considered four children. None of them had been known to any agency before that time, as far as anybody was able to tell.
paragraph @1 <1.2> The panel met six times. It read all that there was to be read, and it spoke to all who were willing to speak to it about what had happened in that year.
S analysis, 1 @1 <2> Analysis
S analysis, 2 @1 <2.1> Neglect

# In plain text: capitals, known words and short lines above paragraphs; names, memo lines and dates are not.
p | To: Members of the Board
p | Date: 11 February 2008
p | SECTION ONE: PRELIMINARY
p | The Board has asked for this report by a letter of May, and it is given in the same form.
p | What the two residents said
p | They had written notes, and I give here the part of them that they wished to have printed.
p | Recommendations
p | The Board should write to both of them, and it should do so before this report is published.
--
paragraph @1 <> To: Members of the Board
paragraph @1 <> Date: 11 February 2008
S introduction, 1 @1 <SECTION ONE> PRELIMINARY
paragraph @1 <> The Board has asked for this report by a letter of May, and it is given in the same form.
S introduction, 2 @1 <> What the two residents said
paragraph @1 <> They had written notes, and I give here the part of them that they wished to have printed.
S recommendations, 1 @1 <> Recommendations
paragraph @1 <> The Board should write to both of them, and it should do so before this report is published.

# In plain text a heading may stand on the first line of its paragraph.
p | 1 Introduction\n1.1 The call came at ten o'clock in the evening, and it was answered by somebody\nwho knew the family well, and who told the duty officer about it on the same evening.\n1.2 Nobody asked her how she knew, and it was not written down until three weeks later.
p | November to January\nMother met him when she was ten weeks pregnant, and within a month he had moved in with\nher. She worked at a garden centre, and had her own tenancy and a car and some savings in\na bank account.
--
S introduction, 1 @1 <1> Introduction
paragraph @1 <1.1> The call came at ten o'clock in the evening, and it was answered by somebody who knew the family well, and who told the duty officer about it on the same evening.
paragraph @1 <1.2> Nobody asked her how she knew, and it was not written down until three weeks later.
S chronology, 2 @1 <> November to January
paragraph @1 <> Mother met him when she was ten weeks pregnant, and within a month he had moved in with her. She worked at a garden centre, and had her own tenancy and a car and some savings in a bank account.

# Labels: a heading where the text is apart, a passage where it is not.
p s110 b | Finding 1. When a score is low nobody asks the mother anything more, and the score takes the place of her own account.
p s110 | The score was nil. The health visitor did not believe it, and she did not say so either.
p b | Learning Point 2: Listen to the caller
p | The caller was right about all of it, and what she said became two lines in the record.
p | Recommendation 5: All agencies should record the language that a parent prefers to speak.
p | Recommendation 6a. The Board should ask them in a year's time whether they have done so.
p b | Recommendation 7
p | The Board should write to the Department about what it has been told by the agencies.
p | R8. The hospital should find an interpreter before it asks anybody for their consent.
p | Recommendation 5 was accepted by the Board at a meeting in the month of March this year.
--
S findings, 1 @1 <Finding 1> When a score is low nobody asks the mother anything more, and the score takes the place of her own account.
paragraph @1 <> The score was nil. The health visitor did not believe it, and she did not say so either.
S learning, 1 @1 <Learning Point 2> Listen to the caller
paragraph @1 <> The caller was right about all of it, and what she said became two lines in the record.
paragraph @1 <Recommendation 5> All agencies should record the language that a parent prefers to speak.
paragraph @1 <Recommendation 6a> The Board should ask them in a year's time whether they have done so.
S recommendations, 1 @1 <Recommendation 7> 
paragraph @1 <> The Board should write to the Department about what it has been told by the agencies.
paragraph @1 <R8> The hospital should find an interpreter before it asks anybody for their consent.
paragraph @1 <> Recommendation 5 was accepted by the Board at a meeting in the month of March this year.

# Lines of enquiry that are answered below their heading are analysis; headings in an appendix stay in it.
h1 | Scope
p | The panel asked two questions.
h1 | Key lines of enquiry
h2 | KLOE 1: Who was she?
p | Nobody knew.
h1 | Appendix A
h1 | Members of the panel
p | Three persons.
h1 | References
p | Working Together.
--
S scope, 1 @1 <> Scope
paragraph @1 <> The panel asked two questions.
S analysis, 1 @1 <> Key lines of enquiry
S analysis, 2 @1 <KLOE 1> Who was she?
paragraph @1 <> Nobody knew.
S appendix, 1 @1 <Appendix A> 
S appendix, 2 @1 <> Members of the panel
paragraph @1 <> Three persons.
S references, 1 @1 <> References
paragraph @1 <> Working Together.

# The words of a title page are no headings, whatever their size.
pages 3
p @1 s240 b | Serious Case Review: Child T
p s160 b | Overview report
p s140 b | Jane Reviewer
p s140 b | May 2014
p @2 s160 b | 1 Introduction
p s110 | The report begins upon this page, and it has a good many words to say about its subject, so that it is seen to be no title page but a page of text, like all the pages that are to follow it in this report and in others.
p @3 | The report ends upon this page.
--
T Serious Case Review: Child T
paragraph @1 <> Serious Case Review: Child T
paragraph @1 <> Overview report
paragraph @1 <> Jane Reviewer
paragraph @1 <> May 2014
S introduction, 1 @2 <1> Introduction
paragraph @2 <> The report begins upon this page, and it has a good many words to say about its subject, so that it is seen to be no title page but a page of text, like all the pages that are to follow it in this report and in others.
paragraph @3 <> The report ends upon this page.

# Without a better one the title is the property, unless a word processor made it up.
title Overview report on Child T
p | It was a wet evening.
--
T Overview report on Child T
paragraph @1 <> It was a wet evening.

# A made-up title property is none.
title Microsoft Word - SCR v9 FINAL.doc
p | It was a wet evening.
--
T 
paragraph @1 <> It was a wet evening.

# Chapters that count from one in an appendix are part of it; a further chapter of the report is not.
h1 | 1 Introduction
p | It was required.
h1 | 2 Findings
p | There were none.
h1 | Appendix A
h1 | 1 Conclusions of the audit
p | Two files were read.
h1 | 3 Recommendations
p | To read more of them.
--
S introduction, 1 @1 <1> Introduction
paragraph @1 <> It was required.
S findings, 1 @1 <2> Findings
paragraph @1 <> There were none.
S appendix, 1 @1 <Appendix A> 
S appendix, 2 @1 <1> Conclusions of the audit
paragraph @1 <> Two files were read.
S recommendations, 1 @1 <3> Recommendations
paragraph @1 <> To read more of them.

# Among numbered paragraphs a short line without a number is a heading, and so is a line in italics.
p s110 | 1 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p | 2 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p | 3 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p | Neighbours on the stair
p | 4 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p | 5 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p | 6 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p | 7 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p i | Letters and telephone calls
p | 8 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p i | “I told them all of it.” (Mother)
--
paragraph @1 <1> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <2> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <3> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
S other, 1 @1 <> Neighbours on the stair
paragraph @1 <4> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <5> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <6> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <7> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
S other, 1 @1 <> Letters and telephone calls
paragraph @1 <8> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <> “I told them all of it.” (Mother)

# A question among paragraphs of its depth is one of them; where the others are titles it is a title.
p s110 | 1.1 The panel met in March.
p | 1.2 Who had asked the child?
p | 1.3 Nobody had.
p | 2.1 What was known
p | The school knew of it, and it had written it down in the book that it kept for that.
p | 2.2 Who had been told?
p | The surgery had been told, and nobody else had been, for as long as anybody can say.
--
paragraph @1 <1.1> The panel met in March.
paragraph @1 <1.2> Who had asked the child?
paragraph @1 <1.3> Nobody had.
S other, 2 @1 <2.1> What was known
paragraph @1 <> The school knew of it, and it had written it down in the book that it kept for that.
S other, 2 @1 <2.2> Who had been told?
paragraph @1 <> The surgery had been told, and nobody else had been, for as long as anybody can say.

# A capital without a stop numbers headings when they are counted by it.
h1 | A Introduction
p | The Board asked for this review in March.
h1 | B Chronology
p | Mother told the school in May.
h1 | A Last Word
p | There is none.
--
S introduction, 1 @1 <A> Introduction
paragraph @1 <> The Board asked for this review in March.
S chronology, 1 @1 <B> Chronology
paragraph @1 <> Mother told the school in May.
S conclusion, 1 @1 <> A Last Word
paragraph @1 <> There is none.

# The figure in "7 Minute Briefing" numbers nothing.
h1 | 7 Minute Briefing: Child W
p | This is short.
h2 | 1 Background
p | Mother told the school in May.
h2 | 2 Findings
p | Nobody had asked.
--
S front matter, 1 @1 <> 7 Minute Briefing: Child W
paragraph @1 <> This is short.
S background, 2 @1 <1> Background
paragraph @1 <> Mother told the school in May.
S findings, 2 @1 <2> Findings
paragraph @1 <> Nobody had asked.

# The title of a box within numbered text heads the box only; a label numbers its text.
pages 1 5950x8420
p @1 s160 b x700-2000 y500-660 | 1 Analysis
p s110 x700-5200 y800-1000 | 1.1 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p x700-5200 y1100-1300 | 1.2 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p b x2000-4000 y1400-1500 | Good practice
p x2000-4000 y1500-1700 | The school wrote down what it was told, in words that can still be read.
p x700-5200 y1800-2000 | 1.3 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p b x2000-4000 y2100-2200 | Learning Point 1
p x2000-4000 y2200-2400 | Write down what you are told, in the words in which you are told it.
p x700-5200 y2500-2700 | 1.4 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p x700-5200 y2800-3000 | 1.5 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p x700-5200 y3100-3300 | 1.6 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p x700-5200 y3400-3600 | 1.7 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
p x700-5200 y3700-3900 | 1.8 The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
--
S analysis, 1 @1 <1> Analysis
paragraph @1 <1.1> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <1.2> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <> Good practice
paragraph @1 <> The school wrote down what it was told, in words that can still be read.
paragraph @1 <1.3> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <Learning Point 1> Write down what you are told, in the words in which you are told it.
paragraph @1 <1.4> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <1.5> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <1.6> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <1.7> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.
paragraph @1 <1.8> The panel met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before the events which led to the review being held by the Board.

# Boxes in a grid are read one by one, with their titles above the text or in a row of their own.
p s160 b | 7 Minute Briefing: Child W
row s100 b | 1. Background\t2. What happened
row s100 | Child W lived with her mother and an aunt in two rooms above a shop.\tShe was seen by nine people in one week, none of whom asked her anything.
row b | 3. Findings\t4. What to do
row | Nobody had written down what she said, and nobody had asked her twice.\tAsk the child first. Then ask again, and write down what she says to you.
--
S front matter, 1 @1 <> 7 Minute Briefing: Child W
S background, 1 @1 <1> Background
paragraph @1 <> Child W lived with her mother and an aunt in two rooms above a shop.
S chronology, 1 @1 <2> What happened
paragraph @1 <> She was seen by nine people in one week, none of whom asked her anything.
S findings, 1 @1 <3> Findings
paragraph @1 <> Nobody had written down what she said, and nobody had asked her twice.
S learning, 1 @1 <4> What to do
paragraph @1 <> Ask the child first. Then ask again, and write down what she says to you.

# A table of one column is a frame; a row of one cell above others is a title.
row | Legal context
row | The review was held under the guidance of that year.\nIt was the first that the Board had held.
p | The panel met in May.
row b | Key events
row | March\tMother told the school.
row | May\tThe panel met.
--
S introduction, 2 @1 <> Legal context
paragraph @1 <> The review was held under the guidance of that year.
paragraph @1 <> It was the first that the Board had held.
paragraph @1 <> The panel met in May.
S chronology, 1 @1 <> Key events
table row @1 <> March | Mother told the school.
table row @1 <> May | The panel met.

# A section whose title says nothing is what its paragraphs are labelled as.
h1 | What the Board must hear
p | Recommendation 1: The Board should ask each agency how it knows.
p | Recommendation 2: The Trust should ask each ward how it knows.
h1 | Thanks
p | The author thanks all.
--
S recommendations, 1 @1 <> What the Board must hear
paragraph @1 <Recommendation 1> The Board should ask each agency how it knows.
paragraph @1 <Recommendation 2> The Trust should ask each ward how it knows.
S other, 1 @1 <> Thanks
paragraph @1 <> The author thanks all.

# In a response what no heading places is response.
h1 | Response of the Board to the Serious Case Review
p | The Board accepts what it has been told.
h2 | Matters of detail
p | They are many.
--
T Response of the Board to the Serious Case Review
S response, 1 @1 <> Response of the Board to the Serious Case Review
paragraph @1 <> The Board accepts what it has been told.
S response, 2 @1 <> Matters of detail
paragraph @1 <> They are many.

# Between known parts a section that is full of dates is chronology, and one that weighs, or stands among findings, is analysis.
h1 | Report
h1 | Introduction
p | The Board asked for this review.
h1 | Nine addresses
p | On 3 March 2010 she moved to the coast.
p | In June 2010 she moved back.
p | She was told of it in a car.
h1 | Words on paper
p | The school could have written to the nurse.
p | Nobody asked her why she came alone.
h1 | A shop and a bus
p | The bus stopped at the shop.
h1 | Findings
p | Nobody asked.
h1 | Two more things
p | There was a lift.
h1 | Conclusion
p | There is none.
h1 | Thanks
p | The author thanks all of them.
--
S front matter, 1 @1 <> Report
S introduction, 1 @1 <> Introduction
paragraph @1 <> The Board asked for this review.
S chronology, 1 @1 <> Nine addresses
paragraph @1 <> On 3 March 2010 she moved to the coast.
paragraph @1 <> In June 2010 she moved back.
paragraph @1 <> She was told of it in a car.
S analysis, 1 @1 <> Words on paper
paragraph @1 <> The school could have written to the nurse.
paragraph @1 <> Nobody asked her why she came alone.
S other, 1 @1 <> A shop and a bus
paragraph @1 <> The bus stopped at the shop.
S findings, 1 @1 <> Findings
paragraph @1 <> Nobody asked.
S analysis, 1 @1 <> Two more things
paragraph @1 <> There was a lift.
S conclusion, 1 @1 <> Conclusion
paragraph @1 <> There is none.
S other, 1 @1 <> Thanks
paragraph @1 <> The author thanks all of them.

# Without known parts about it a section is not guessed, however many dates it has.
h1 | Report
p | This is about two cases.
h1 | Harrow County
p | On 3 March 2010 he fell. In June 2010 he fell again.
h1 | Wessex County
p | On 3 March 2011 she fell. In June 2011 she fell again.
--
S front matter, 1 @1 <> Report
paragraph @1 <> This is about two cases.
S other, 1 @1 <> Harrow County
paragraph @1 <> On 3 March 2010 he fell. In June 2010 he fell again.
S other, 1 @1 <> Wessex County
paragraph @1 <> On 3 March 2011 she fell. In June 2011 she fell again.

# Titles that come back under each finding are its parts, although they look as it does.
p b | Introduction
p | The Board asked for this review.
p b | Finding 1: A record is not a conversation
p b | Why does it matter?
p | A child who is not asked has no way to tell us.
p b | Questions for the Board
p | Does the Board know of this?
p b | Finding 2: A visit is not a look
p b | Why does it matter?
p | A room that is not seen may be cold.
p b | Questions for the Board
p | Does the Board ask for it?
p b | Conclusion
p | There is none.
--
S introduction, 1 @1 <> Introduction
paragraph @1 <> The Board asked for this review.
S findings, 1 @1 <Finding 1> A record is not a conversation
S findings, 2 @1 <> Why does it matter?
paragraph @1 <> A child who is not asked has no way to tell us.
S findings, 2 @1 <> Questions for the Board
paragraph @1 <> Does the Board know of this?
S findings, 1 @1 <Finding 2> A visit is not a look
S findings, 2 @1 <> Why does it matter?
paragraph @1 <> A room that is not seen may be cold.
S findings, 2 @1 <> Questions for the Board
paragraph @1 <> Does the Board ask for it?
S conclusion, 1 @1 <> Conclusion
paragraph @1 <> There is none.

# Rows of one filled cell with much text are no table; a group within a table stays one.
row | The Board asked for this review.\t
row | It met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before. It met in June as well, and heard from the nurse and from both of the doctors who had seen her. It met for the last time in July, when the report was read to the parents, and it heard what they had to say about it, and wrote that down as they said it, in their own words and at length.\t
p | These actions were agreed:
row | Action\tBy
row | Health\t
row | Ask the mother.\tMay
--
paragraph @1 <> The Board asked for this review.
paragraph @1 <> It met in March of that year, and it met again in May, at the school, with all of the teachers who had known the child in the two years before. It met in June as well, and heard from the nurse and from both of the doctors who had seen her. It met for the last time in July, when the report was read to the parents, and it heard what they had to say about it, and wrote that down as they said it, in their own words and at length.
paragraph @1 <> These actions were agreed:
table row @1 <> Action | By
table row @1 <> Health
table row @1 <> Ask the mother. | May
