# How: the words of the text.
about: mechanism
title: Serious Case Review: Child N

Child N died of a single stab wound in a stairwell.
= mechanism single stab wound

Child N died from non-accidental head injuries.
= mechanism non-accidental head injuries

Child N sustained a non-accidental head injury.
= mechanism non-accidental head injury

Child N was admitted to hospital with multiple fractures and bruising.
= mechanism multiple fractures and bruising

Child N took his own life.
= mechanism took his own life

The cause of death of Child N was given as drowning.
= mechanism drowning

Child N died as a result of methadone ingestion.
= mechanism methadone ingestion

Child N was subjected to chronic neglect.
= mechanism chronic neglect

Child N died. The cause of her death was unascertained.
=

Child N died of natural causes, it was thought at first.
=

Child N died after a short time.
=

The uncle of Child N died of pneumonia.
=

Child N died suddenly while he was asleep.
= mechanism died suddenly while he was asleep

Child N was sexually exploited by a group of men.
= mechanism sexually exploited

The dog of the family died suddenly while it was asleep. Child N was fond of it.
=

Child N died in June. The coroner recorded a conclusion of suicide.
= mechanism suicide

Child N died in June. No verdict of suicide was recorded.
=
