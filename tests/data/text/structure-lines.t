# Line ends become spaces; a hyphen stays or goes as the document writes the word elsewhere.
p | The assessment was late, and a follow-up was not made. The assess-\nment said so, and it asked for a follow-\nup within a week, and for a risk assessment.
--
paragraph @1 <> The assessment was late, and a follow-up was not made. The assessment said so, and it asked for a follow-up within a week, and for a risk assessment.

# A word that is nowhere else: prefixes, two known words and capitals keep the hyphen, an ending loses it.
p | A non-\naccidental injury was a risk. They were at risk. It was a multi-\nagency matter, with high risk-\nrisk reasoning. The Anglo-\nIrish family lived at 12-\n14 High Street. The contain-\nment was incom-\nplete.
--
paragraph @1 <> A non-accidental injury was a risk. They were at risk. It was a multi-agency matter, with high risk-risk reasoning. The Anglo-Irish family lived at 12-14 High Street. The containment was incom-plete.

# In a document that parts plain words at line ends, unknown ones are joined too.
p | The children were seen. The chil-\ndren were not asked, and the record was incom-\nplete.
--
paragraph @1 <> The children were seen. The children were not asked, and the record was incomplete.

# A hanging hyphen and a dash are no parted words.
p | The pre-\nand post-natal care was good -\nit was very good.
--
paragraph @1 <> The pre- and post-natal care was good - it was very good.

# Letter-spaced words are mended where the document has the words, and left alone where not.
p | E X E C U T I V E S U M M A R Y
p | This executive paper is the summary of a much longer one.
p | Q Z X Y K were seen.
p | Children A B C and D are brothers.
--
S summary, 1 @1 <> EXECUTIVE SUMMARY
paragraph @1 <> This executive paper is the summary of a much longer one.
paragraph @1 <> Q Z X Y K were seen.
paragraph @1 <> Children A B C and D are brothers.

# A large first letter that stands apart belongs to its word; the name of a child does not.
p | S he told the teacher. She told nobody else.
p | K now lives with her aunt, and they know that K was ill.
p | A boy told the teacher. About that there is no doubt.
--
paragraph @1 <> She told the teacher. She told nobody else.
paragraph @1 <> K now lives with her aunt, and they know that K was ill.
paragraph @1 <> A boy told the teacher. About that there is no doubt.

# A title whose letters are spaced may have an apostrophe.
p | T H E C H I L D ’ S L I F E
p | The child’s life was short, and the life of the child was hard.
--
S lived experience, 1 @1 <> THE CHILD’S LIFE
paragraph @1 <> The child’s life was short, and the life of the child was hard.
