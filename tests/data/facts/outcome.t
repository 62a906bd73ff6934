# What came to the child.
about: outcome
title: Serious Case Review: Child N

This review concerns the death of Child N.
= outcome fatal

Child N died at home.
= outcome fatal

Child N took her own life.
= outcome fatal

Child N was found dead in his cot.
= outcome fatal

Child N was murdered by his stepfather.
= outcome fatal

Mother's partner was convicted of the murder of Child N.
= outcome fatal

Child N was killed in a road traffic collision.
= outcome fatal

Child N was pronounced dead on arrival at hospital.
= outcome fatal

Child N collapsed at home and later died in hospital.
= outcome fatal

Following Child N's death the police began an investigation.
= outcome fatal

Child N was stabbed to death in a park.
= outcome fatal

Child N drowned in a garden pond.
= outcome fatal

T Serious Case Review into the death of Child N
The panel met five times.
= outcome fatal

T Overview report: the murder of Child N
The panel met five times.
= outcome fatal

Child N sustained serious head injuries.
= outcome serious harm

Child N suffered serious, life changing injuries.
= outcome serious harm

Child N nearly died.
= outcome serious harm

Child N was admitted to hospital with multiple fractures. He has made a good recovery.
= outcome serious harm

Child N was seriously injured by her father.
= outcome serious harm

This review is about the serious injuries of Child N. Child N suffered a brain injury and survived.
= outcome serious harm

Child N was sexually abused by her uncle over several years.
= outcome serious harm

Child N was found to have three healing fractures. Child N sustained these injuries at home.
= outcome serious harm

The Board decided on a review because abuse was suspected and the child had been seriously harmed. Child N lives with her aunt.
= outcome serious harm

# The words of guidance, of fears and of others.
A review is held where a child dies or is seriously harmed. Child N lived in a flat.
=

The criteria are that abuse or neglect is known or suspected and a child has died or been seriously harmed. Child N lived in a flat.
=

Child N's grandmother died in 2010.
=

Child N lived with her mother. Her father had died in an accident.
=

Child N told a teacher that he wanted to die.
=

Child N had a brother who died in infancy.
=

Professionals feared that Child N might die. Child N suffered serious injuries.
= outcome serious harm

Child N was not injured.
=

The review of Child X, who died in 2008, made similar findings. Child N lived in a flat.
=

Child N's friend died. Child N was told of it.
=

The child has died or been seriously harmed: these are the criteria. Child N lived in a flat.
=

Child N was in good health.
=

Child N was taken into the care of the local authority.
=

Child N disclosed that his stepfather had sexually abused him for four years.
= outcome serious harm

Child N was found not breathing in her cot. She could not be revived.
= outcome fatal

Child N's mother said that his father had assaulted her.
=
