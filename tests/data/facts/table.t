# Rows of the family's table, and labels.
about: age, sex, ethnicity
title: Serious Case Review: Child N

@family The family
| Name | Relationship | Age | Ethnicity
| Child N | Subject | 14 weeks | White British
| Mother | Mother of Child N | 24 | White British
= age 98  weeks
= ethnicity White

@family Family composition
| Family member | Age at time of incident | Gender
| Child N | 3 years 2 months | Female
| Sibling 1 | 6 years | Male
= age 1156  months
= sex female

@family Family composition
| Relationship | Age
| Subject child | 4
| Mother | 24
= age 1461  years

@family Family composition
| Name | Relationship | Current age
| Child N | Subject | 9
=

@family Family composition
| Name | Relationship | Date of birth
| Child N | Subject | 3 March 2010
=

| Age | 14 weeks
| Gender | Male
| Ethnicity | Mixed White and Asian
= age 98  weeks
= sex male
= ethnicity Mixed

Ethnicity: White British
= ethnicity White

| Panel member | Agency | Age group
| Head of Service | Council | 40
=

title: Serious Case Review: Child A and Child B

@family The family
| Name | Role | Age at time of death | Ethnicity | Gender
| Child A | Subject | 2 years | Black African | F
| Child B | Subject | 4 months | Black African | M
| Mother | Parent | 24 | Black African | F
= Child A: age 730  years
= Child B: age 121  months
= Child A: sex female
= Child B: sex male
= Child A: ethnicity Black
= Child B: ethnicity Black

T Thematic review of the deaths of two babies
about: alias, age, sex
They are called here by the names of rivers: Avon and Tamar.
| Infant | Age | Sex | Where asleep
| Avon | 6 weeks | Girl | Sofa
| Tamar | 3 months | Boy | Bed
= Avon: alias Avon
= Avon: age 42  weeks
= Avon: sex female
= Tamar: alias Tamar
= Tamar: age 91  months
= Tamar: sex male
