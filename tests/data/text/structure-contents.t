# Entries with dot leaders are dropped, wrapped ones too; what they promise is a heading.
p | Contents
p | 1 Introduction........................................ 3\n1.1 A rather long heading that goes on\nto a second line of it .............................. 3\n2 What was found ..... 12
p | 1 Introduction
p | 1.1 A rather long heading that goes on\nto a second line of it
p | Nobody could say later who had made the call, and it was never written down by anyone.
p | 2 What was found
p | There were four children in the house that night, and three of them had been asleep.
--
S introduction, 1 @1 <1> Introduction
S introduction, 2 @1 <1.1> A rather long heading that goes on to a second line of it
paragraph @1 <> Nobody could say later who had made the call, and it was never written down by anyone.
S findings, 1 @1 <2> What was found
paragraph @1 <> There were four children in the house that night, and three of them had been asleep.
X Contents Introduction A rather long heading that goes on to a second line of it What was found

# Without leaders an entry ends in a page number, and the numbers rise.
p | TABLE OF CONTENTS
p | Foreword\tii\n1 Introduction\t1\n2 Analysis\t4\n3 Recommendations\t9
p | Foreword
p | This report is about a boy of three who liked trains, and who was called by another name.
p | 1 Introduction
p | The review was held because the law required it, and because it was the right thing to do.
--
S foreword, 1 @1 <> Foreword
paragraph @1 <> This report is about a boy of three who liked trains, and who was called by another name.
S introduction, 1 @1 <1> Introduction
paragraph @1 <> The review was held because the law required it, and because it was the right thing to do.
X TABLE OF CONTENTS Foreword ii Introduction Analysis Recommendations

# A list of what is to come, without numbers, is contents when it comes; text after it stays.
h1 | Contents
li [•] | What happened
li [•] | What we learned
h1 | What happened
p | The mother rang at ten.
h1 | What we learned
p | To ring back.
--
S chronology, 1 @1 <> What happened
paragraph @1 <> The mother rang at ten.
S learning, 1 @1 <> What we learned
paragraph @1 <> To ring back.
X Contents What happened What we learned

# Dots in a form and numbers in a table are not contents.
p | Name of child ......................
p | Signed ....................... Date ..............
p | Girls\t12\nBoys\t14\nAll\t26
--
paragraph @1 <> Name of child ......................
paragraph @1 <> Signed ....................... Date ..............
paragraph @1 <> Girls 12 Boys 14 All 26

# Dots may stand between the number and the title, and a page number alone on its line.
pages 3
p @1 | The Board of Westfold
li | Review of Child W
li | By the panel
p | Contents Page\n1 Introduction: what was asked of the panel in the spring of the year and by whom\nit was asked......................................3\n1.1...........................The school\n...............................................4\n1.2...........................The surgery\n...............................................5
p @2 | 1 Introduction: what was asked of the panel in the spring of the year and by whom\nit was asked
p | 1.1 The school
p | The school had been told of it in the week before the holiday, and it wrote it down.
p | 1.2 The surgery
p @3 | The surgery had been told of it in the week after the holiday, and it did nothing.
--
paragraph @1 <> The Board of Westfold
list item @1 <> Review of Child W
list item @1 <> By the panel
S introduction, 1 @2 <1> Introduction: what was asked of the panel in the spring of the year and by whom it was asked
S introduction, 2 @2 <1.1> The school
paragraph @2 <> The school had been told of it in the week before the holiday, and it wrote it down.
S introduction, 2 @2 <1.2> The surgery
paragraph @3 <> The surgery had been told of it in the week after the holiday, and it did nothing.
X Contents Page Introduction: what was asked of the panel in the spring of the year and by whom
X it was asked The school The surgery

# A list of recommendations at the front is no contents page.
pages 2
p @1 | Recommendations
p | 1. The Board should ask each agency how it knows.
p | 2. The Trust should ask each ward how it knows.
p | 3. The Council should ask each school how it knows.
p @2 | Analysis
p | Nobody asked the question that day, and nobody asked it for a month after that day.
--
S recommendations, 1 @1 <> Recommendations
list item @1 <1> The Board should ask each agency how it knows.
list item @1 <2> The Trust should ask each ward how it knows.
list item @1 <3> The Council should ask each school how it knows.
S analysis, 1 @2 <> Analysis
paragraph @2 <> Nobody asked the question that day, and nobody asked it for a month after that day.
