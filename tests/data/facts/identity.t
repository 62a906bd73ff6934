# Sex, ethnicity, disability.
about: sex
title: Serious Case Review: Child N

Child N was a girl of five.
= sex female

Child N, a boy, lived with his mother.
= sex male

Child N was a male infant aged two weeks.
= sex male

Child N was seen at home. She was asleep and she was well.
= sex female

Child N went to nursery and he liked it. Child N told staff that he was hungry.
= sex male

The baby girl, Child N, was found by her grandmother.
= sex female

Child N was seen by the health visitor with her mother.
=

Child N was seen. Mother said that she was tired. Father said that he was not.
=

about: ethnicity

Child N was White British.
= ethnicity White

Child N is of dual heritage.
= ethnicity Mixed

Child N was of mixed White and Black Caribbean heritage.
= ethnicity Mixed

Child N's ethnicity is recorded as Black African.
= ethnicity Black

The family are of Pakistani heritage.
= ethnicity Asian

The family is White British.
= ethnicity White

Child N was a Black British boy.
= ethnicity Black

Child N came from a British Bangladeshi family. Child N is Asian British.
= ethnicity Asian

The ethnicity of Child N was not recorded.
= ethnicity not stated

The ethnicity of the family is not stated in this report to protect their identity.
= ethnicity not stated

Child N and his family are white Eastern European.
= ethnicity White

Child N's ethnic origin was White Irish.
= ethnicity White

Child N was of Gypsy Roma heritage.
= ethnicity White

Child N was of dual heritage; his mother is White British and his father is Black Caribbean.
= ethnicity Mixed

Her files give the ethnicity of Child N as White British, as Mixed White and Black Caribbean, and as Black African.
=

Child N's ethnicity is White/Asian mixed.
= ethnicity Mixed

Mother is White British, as was Child N.
= ethnicity White

Child N's mother is White British.
=

Child N lived with his father, who is Black African.
=

Mother is White British and Father is Asian.
=

Most of the population of the borough is White British. Child N lived there.
=

Services took account of ethnicity, language and religion. Child N was seen.
=

Child N was seen by a doctor in a white coat.
=

about: disability

Child N had no disability.
= disability no

Child N had no known disabilities.
= disability no

Child N was not disabled.
= disability no

Neither child had a disability. Child N died.
= disability no

None of the children has a disability. Child N died.
= disability no

Child N was a child with cerebral palsy.
= disability yes

Child N had a diagnosis of autism.
= disability yes

Child N was a disabled child who could not walk.
= disability yes

Child N, a Deaf girl, was eleven.
= disability yes

Child N had Down's syndrome.
= disability yes

Child N had severe learning disabilities and used a wheelchair.
= disability yes

Child N's mother has a learning disability.
=

Mother and Father both have learning disabilities. Child N lived with them.
=

Child N was left with cerebral palsy as a result of the injuries.
=

The Children with Disabilities Team closed the case of Child N.
=

The review looked at whether Child N had a disability.
=

Disability was considered by the panel. Child N was seen.
=

Child N's brother is autistic.
=

The telephone of Child N was disabled on that day.
=

Child N had ADHD and asthma.
=

about: ethnicity

# The parents' is the child's when both have the same.
Child N's parents are both White British.
= ethnicity White

Mother is 24 and Father is 26. Both are Black British. Child N lived with them.
= ethnicity Black

Mother was 23 and White British. Father, who was 38, was of White British origin.
= ethnicity White

Child N lived with her parents in a flat. They are White British and have few relatives near by.
= ethnicity White

Child N's parents are Kurdish and came to England in 2010.
= ethnicity Other

Mother was White British. Father was Black British. Child N lived with Mother.
=

Child N's foster parents are White British.
=

Child N's grandparents are White British and lived near by.
=

The family's neighbours helped. They are White British.
=

T Two families: a thematic review concerning Child N
The parents of Child N are White British.
=

# Withheld, or not written down.
The ethnicity of the family is not given in any record and they prefer that it should not be supplied now.
= ethnicity not stated

The records are silent about ethnicity. Child N was seen.
= ethnicity not stated

The ethnicity of Child N's mother was not recorded.
=

about: disability

Disability. There was none in the family at the time. Child N was seen.
= disability no

Neither the child nor his parents have any disability. Child N was seen.
= disability no

Child N had moderate learning difficulties and went to a special school.
= disability yes

Mother had moderate learning difficulties. Child N lived with her.
=

Child N was behind at school. He had some difficulties in learning to read.
=

about: sex

Child N was found on a sofa on which her mother had fallen asleep.
= sex female

Child N's mother said that she was tired. Child N was asleep.
=

Child N was with his mother. Child N was seen with her father.
=

about: disability

Child N had complex health needs and used a wheelchair.
= disability yes

about: ethnicity

Child N, an 11 month old baby boy of dual White and Asian heritage, died on 3 May 2012.
= ethnicity Mixed

Child N's mother and father are Pakistani.
= ethnicity Asian

about: disability

Child N, who was profoundly deaf, was killed by his father.
= disability yes
