# When it was.
about: incident
title: Serious Case Review: Child N

Child N died on 3 March 2014.
= incident 2014-03-03  day

Baby R died on 1 May 2009. Child N died on 3 March 2014.
= incident 2014-03-03  day

On 3 March 2014 Child N died in hospital.
= incident 2014-03-03  day

In March 2014 Child N was found dead in his bed.
= incident 2014-03  month

In summer 2019 Child N died in a road accident.
= incident 2019-summer  season

Child N's death on 3rd March 2014 was sudden.
= incident 2014-03-03  day

The death of Child N in the autumn of 2016 led to this review.
= incident 2016-autumn  season

Child N was killed by her father on the night of 14 June 2016.
= incident 2016-06-14  day

Child N was born on 1 January 2014 and died on 3 March 2014.
= incident 2014-03-03  day

Child N drowned on Friday 17 August 2007 in a garden pond.
= incident 2007-08-17  day

Child N took her own life in February 2018.
= incident 2018-02  month

Child N died in 2014.
= incident 2014  year

On 21 October 2009 Child N was admitted to hospital with a head injury.
= incident 2009-10-21  day

Child N was admitted to hospital on 5 May 2013 with serious injuries.
= incident 2013-05-05  day

Child N was seriously injured on 5 May 2013.
= incident 2013-05-05  day

Child N was eleven weeks old when, on 21 October 2009, he was brought to hospital with fractures.
= incident 2009-10-21  day

On 9 February 2021 an ambulance was called to a flat. Child N was found unresponsive and taken to hospital, where she recovered.
= incident 2021-02-09  day

Date of death: 3 March 2014
= incident 2014-03-03  day

| Date of death | 3 March 2014
= incident 2014-03-03  day

Date of incident: March 2014
= incident 2014-03  month

In the early hours of 2 July 2008 a neighbour called the police. Child N was found dead.
= incident 2008-07-02  day

Suicide of a 15-year-old girl in September 2016. Child N had been in hospital.
= incident 2016-09  month

Child N was found dead on a January night in 2023.
= incident 2023-01  month

On the 11th of May 2007 Child N (age 4 years) and her mother were found dead.
= incident 2007-05-11  day

# Dates of other things.
Child N died. The Board decided on 4 April 2014 to hold a review.
=

Child N died. The inquest in April 2015 heard that the cause could not be found.
=

Father was convicted of the murder of Child N on 12 December 2014.
=

Child N was referred to children's social care on 3 March 2014 and died some months later.
=

Child N died. Working Together was published in 2013.
=

Child N was born on 6 June 2012.
=

Child N's grandmother died on 3 March 2014.
=

Since 2012 Child N had been known to the police. Child N died.
=

The Coroner, on 2 February 2010, recorded that the death of Child N was by misadventure.
=

Child N was seriously injured. A strategy meeting was held on 4 May 2013.
=

Child N's death was registered on 4 April 2014.
=

Child N died. Father was found guilty of murdering him on 5 May 2015.
=

# A day, then less of one: the same.
In March 2014 Child N died.
Child N died on 3 March 2014.
= incident 2014-03-03  day

# Two days.
Child N died on 3 March 2014.
@chronology Chronology
Child N died on 4 March 2014.
= incident 2014-03-03  day
! conflicting-facts

T Serious Case Review: Child A and Child B
Child A was admitted to hospital in March 2020 with fractures. Child B was admitted to hospital in June 2020 with burns.
=

# The year, or the month, is that of a date before it.
In March 2016 his mother came off her medication. On 2 June she was given an appointment. On 14 June she killed Child N.
= incident 2016-06-14  day

Child N was last seen in November 2021. On the 18th Child N died.
= incident 2021-11-18  day

His mother was seen in March. On 14 June she killed Child N.
=

Child N was five years old on 26 January 2013, the day on which his father was stabbed in front of him.
= incident 2013-01-26  day

In October 2020 Child N was taken to hospital with burns.
@chronology Timeline
| 3 May 2020 | Seen by the health visitor
| 19 October 2020 | Admission to hospital
= incident 2020-10-19  day

The critical incident took place on 9 August 2016 when Child N was at nursery.
= incident 2016-08-09  day

On the night of 5 to 6 April 2013 Child N was taken to hospital, where he was pronounced dead.
= incident 2013-04-06  day

Child N, an 11 month old baby boy, died on 3 May 2012.
= incident 2012-05-03  day

Child N died in November 2021.
@chronology What happened
His worker asked for more time on 3 November. On the 18th, a Thursday, Child N died.
= incident 2021-11-18  day

Child N died in November 2021.
@chronology What happened
His worker asked for more time on 3 October. On the 18th, a Thursday, she was told that Child N had died.
= incident 2021-11  month
