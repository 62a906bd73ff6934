# The age at the death or the harm.
about: age
title: Serious Case Review: Child N

This review concerns the death of Child N, aged 14 weeks.
= age 98  weeks

Child N died on 3 March 2014. He was 14 weeks old.
= age 98  weeks

Child N was 14 weeks old when he died.
= age 98  weeks

Child N was fourteen weeks old at the time of her death.
= age 98  weeks

Child N, a 2-year-6-month-old girl, died at home in June 2015.
= age 913  months

Child N was 2 years and 6 months old when she was admitted to hospital with a head injury.
= age 913  months

Child N died at the age of sixteen months.
= age 487  months

Child N died aged 15.
= age 5478  years

Aged just eight days, Child N was found lifeless by his mother.
= age 8  days

Child N, then aged three years and two months, was taken to hospital by ambulance.
= age 1156  months

Child N (aged 7 weeks) sustained serious, life changing injuries.
= age 49  weeks

Child N, who was eight, had been brought to hospital with burns.
= age 2922  years

Child N (5 years) was found unconscious in the bath.
= age 1826  years

At the time of his death Child N was 17 years old.
= age 6209  years

This serious case review was commissioned following the death of a 10 month old baby, Child N.
= age 304  months

The subject of this review is Child N, a 4 month old boy who suffered non-accidental head injuries.
= age 121  months

In January 2013 Child N, 23 months old, was taken to the emergency department with fractures.
= age 700  months

Child N took his own life. He was fifteen.
= age 5478  years

Child N was 9 years and 3 months of age when she was killed by her father.
= age 3378  months

Child N was only six weeks old when he was admitted to hospital with fractures of both legs.
= age 42  weeks

Child N, a 16-year-old young woman, was stabbed in March 2019.
= age 5844  years

Child N died in hospital in May 2012, aged two.
= age 730  years

Child N was one of twins. She was found dead in her cot at nine weeks of age.
= age 63  weeks

T Baby R: A Serious Case Review
Baby R was a three-week-old infant who was found not breathing on his parents' bed and was pronounced dead in hospital.
= age 21  weeks

T Serious Case Review into the death of a young person aged 16: Rowan
Rowan was a keen swimmer. Rowan had a dog. Rowan died in the river.
= age 5844  years

# An introduction that says how old the child is, and no more.
Child N is the subject of this review. She was a five-year-old girl who lived with her mother.
= age 1826  years

# Ages at other times, and of other people.
When he was 3 months old Child N was seen by a doctor.
=

Child N came to England at the age of seven with her parents.
=

@background Background
Child N was four when her parents separated.
=

@background Background
From the age of five Child N lived with her grandmother.
=

Child N died in June 2014. His brother, aged 4, was placed with relatives.
=

Child N was killed by her mother, who was 34 and unwell.
=

Child N died after a fall. Mother was 19 and Father 22.
=

Child N had lived with foster carers for 14 weeks when she died.
=

Two years later Child N died in hospital.
=

Child N died. The review considered the two years before her death.
=

@chronology What happened
Child N walked at ten months and was talking by two.
=

Child N was a pupil in Year 6. He died on the way to school.
=

The criteria apply where a child aged under 18 has died. Child N had died.
=

Child N died. Mother was 16 weeks pregnant.
=

Child N was born at 32 weeks gestation and died in hospital.
=

Child N was taken into care at the age of two.
=

@background Background
Child N was nine when she was removed from home under an emergency order.
=

The half-sister of Child N was five years old when Child N died.
=

Child N died. The man, aged 34, was convicted of murder and sentenced to 21 years.
=

Child N was 3 kilograms at birth. She died.
=

@chronology What happened
Child N was seen at 6 weeks by the health visitor. He died in his sleep.
=

Child N died within two days of her discharge.
=

The mother of Child N, aged 17, was herself a looked after child when her baby died.
=

Child N's mother died when Child N was three.
=

This review is about Child N (not his real name) who was aged 15 when he was fatally stabbed.
= age 5478  years

The review is about Child N, who is 8 years old.
=

@background Background
Child N was 5 days old when she was admitted to hospital with jaundice.
=

This review considers three babies who were injured. Child N was one of them.
=

Child N was three months old when he was admitted to hospital with fractures. Child N died aged 5 months.
= age 152  months

Death of a 14-week-old baby girl. The father had fallen asleep with her.
= age 98  weeks

Child N was a boy of 15. Child N's friend, aged 17, was injured when Child N died.
= age 5478  years

Child N was 14 when his mother was admitted to hospital.
=

# The first in authority, and a diagnostic.
Child N died when she was 14 weeks old.
@analysis Analysis
Child N was 18 weeks old when she died.
= age 98  weeks
! conflicting-facts

# More exactly is no contradiction.
Child N, aged 11, was found injured.
Child N was eleven years and four months old when she was found injured.
= age 4139  months

title: Serious Case Review: Child A and Child B

Child A, aged 3, and Child B, aged 5, died in a fire on 2 May 2011.
= Child A: age 1095  years
= Child B: age 1826  years

Child A was two years old and Child B was four months old when they died.
= Child A: age 730  years
= Child B: age 121  months

Child A, a girl of eight, and her brother Child B, who was five, died on 3 June 2009.
= Child A: age 2922  years
= Child B: age 1826  years

title: Serious Case Review: Child N

Child N was just over four months old when she died.
= age 121  months

Child N, who was born in May 2010, sustained a serious head injury in July 2010 when 9 weeks old.
= age 63  weeks

The critical incident took place on 9 August 2016 when Child N was 17 months old.
= age 517  months

Child N (male, aged 11 weeks) was found unresponsive in bed.
= age 77  weeks

In May 2016 Child N was seriously injured. In 2013 Child N, aged four, had moved to the town.
=

Child N is a boy who was twelve when the events in this review came to light.
= age 4383  years

In March 2013 a girl came into the library and asked for a book. She was fifteen. Child N told her story that day.
= age 5478  years

In March 2013 a woman came into the library with a girl. She was fifteen. Child N was at home.
=
