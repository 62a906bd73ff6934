about: incident, outcome, legal_status
title: Serious Case Review: Child A

Child A was five years old on 26 January 2013, the day on which his father killed his mother. He was in the house. Child A was not himself physically hurt. He has suffered, and may go on suffering, serious impairment of his mental health.
= incident 2013-01-26
= outcome serious harm
