# Children who have an invented name and no letter.
about: alias, children

T Serious Case Review
C Northshire Safeguarding Children Board
C Linnet
C Independent author: Dana Marsh
Linnet was three when she died. Linnet had a brother, who is called Oakley here. Linnet's mother worked.
= alias Linnet
= children 1

T A serious case review
C Sorrel and Tansy
Sorrel was six. He liked boats. Tansy, who was eight, is his sister. Tansy said so. Sorrel's father was away.
= Sorrel: alias Sorrel
= Tansy: alias Tansy
= children 2

T Local Child Safeguarding Practice Review
C Bramley
C Northshire Safeguarding Children Partnership
The family lived in Bramley. Services in Bramley were busy. Bramley had two schools, and Bramley was growing.
=

T Thematic review of the deaths of three babies
They are called here by the names of rivers: Avon, Severn and Tamar.
= Avon: alias Avon
= Severn: alias Severn
= Tamar: alias Tamar
= children 3

T Serious Case Review
The professionals are called here by the names of rivers: Avon, Severn and Tamar.
=

T Local Child Safeguarding Practice Review
This review concerns Ivor (not his name), who was 15 when he was hurt. Ivor lived at home. Ivor's mother was ill.
= alias Ivor
= children 1

T Serious Case Review
This is the story of Clover. Clover was born in May 2010. Clover had a sister.
= alias Clover
= children 1

T Serious Case Review
Pippin was two years old when she died. Pippin had a cold. Her father, Bruno, was 40 years old.
= alias Pippin
= children 1

T Serious Case Review
Pippin was two when she died. Pippin had a cold. Jonty was four when he died. Jonty had a cold.
=

T Serious Case Review
Her father, who is called Bruno in this report, lived away. Bruno was 40. Bruno had a dog. Bruno's mother said so.
=

T Serious Case Review
The review heard of the family's dog. Her brother, who is called Oakley here, was seven. Oakley had a cold. Oakley said so.
=

T Hazel: executive summary of a serious case review
Hazel was 15. Hazel's mother was ill, and Hazel lived with her aunt.
= alias Hazel
= children 1

T Serious Case Review
C Marsh
The author, Dr Marsh, was helped by a panel. Dr Marsh said so. Mr Marsh was seen.
=

T Local Child Safeguarding Practice Review
The name Comfrey was chosen by her sister. Comfrey was four. Comfrey died in hospital.
= alias Comfrey
= children 1

T Teasel: executive summary
@introduction
The Board held a serious case review. Teasel was Black British. Teasel was 16 when he was hurt. His mother spoke of him.
= alias Teasel
= children 1

T Serious Case Review
@introduction
The subject of the review was a boy of eight. We have called him Teasel. Teasel was seen at school. Teasel's father was away.
= alias Teasel
= children 1

T Local Child Safeguarding Practice Review: Otter and Badger
@introduction
Otter was three and Badger was five when they were hurt. Otter's mother was ill. Badger lived with his aunt.
= Otter: alias Otter
= Badger: alias Badger
= children 2

T Serious Case Review
C Ripley
@introduction
The town was busy. Ripley's schools were full. A family came to Ripley in 2010. The council has an office in Ripley.
=

T Serious Case Review
C Noah Field
@introduction
Noah Field was the reviewer. Noah Field said that the panel met. The child was seen.
=

T Local Child Safeguarding Practice Review
@introduction
The child's father is called Bruno in this report. Bruno was 20 years old when he was hurt in a fight. Bruno's mother was ill.
=

T Serious Case Review
@introduction
The story of Meadow Court is long. Meadow Court was built in 1960. Meadow was green.
=

T Poppy, Daisy and Flax
C A serious case review
@introduction
Poppy, Daisy and Flax are sisters and a brother. Poppy was ten. Daisy was eight and liked trains. Flax was two. Poppy said so. Daisy said so. Flax was well.
= Poppy: alias Poppy
= Daisy: alias Daisy
= Flax: alias Flax
= children 3

T Serious Case Review
@introduction
The names have been changed. Aspen was two when she died. Aspen lived with her mother, Hazel, who was 20, and with a lodger, Linden. Hazel was tired. Linden was out.
= alias Aspen
= children 1

T Serious Case Review
@introduction
She is known in this report as Bracken, a name that her sister chose. Bracken was five. Bracken was loved.
= alias Bracken
= children 1
