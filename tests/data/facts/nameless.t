# Cases without a name, as quarterly lists have them.
about: age, sex, outcome, incident, mechanism
title:

A two-year old male child died on Jan. 6, 2011 as a result of a gunshot wound.
= age 730  years
= sex male
= outcome fatal
= incident 2011-01-06  day
= mechanism gunshot wound

A 4-month-old female child nearly died on March 22, 2014 due to physical abuse.
= age 121  months
= sex female
= outcome serious harm
= incident 2014-03-22  day
= mechanism physical abuse

On April 2, 2015, a one-month-old male infant nearly died from injuries sustained at home.
= age 30  months
= sex male
= outcome serious harm
= incident 2015-04-02  day
= mechanism injuries

An eleven-year-old girl died on August 2, 2012, due to neglect.
= age 4017  years
= sex female
= outcome fatal
= incident 2012-08-02  day
= mechanism neglect

The inspection took place on 3 March 2014. Leaders know their services well.
=
