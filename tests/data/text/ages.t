14 weeks
weeks 98..104 0

sixteen months
months 487..516 1

2-year-1-month-old
months 760..790 2

2-year-6-month-old
months 913..942 2

8-day-old
days 8..8 0

15 day old
days 15..15 0

aged 16 months
months 487..516 1

thirteen
years 4748..5112 13

aged 15
years 5478..5843 15

15
years 5478..5843 15

0
years 0..364 0

8 days
days 8..8 0

five weeks
weeks 35..41 0

5-week-old
weeks 35..41 0

a 5-week-old
weeks 35..41 0

twenty-one weeks
weeks 147..153 0

fourteen‑month‑old
months 426..455 1

2 years 6 months
months 913..942 2

two years and ten months
months 1034..1064 2

2 years, 6 months
months 913..942 2

3 months and 4 days
days 95..95 0

seventeen years old
years 6209..6573 17

2 yrs 3 mths
months 821..851 2

two and a half years
months 913..942 2

2½ years
months 913..942 2

2.5 years
months 913..942 2

18 months
months 547..577 1

12 months
months 365..394 1

11 months
months 334..364 0

52 weeks
weeks 364..370 0

Aged 15 Years
years 5478..5843 15

# Bounds: completed years only where both bounds have them
under 1
years 0..364 0

under one year
years 0..364 0

<1
years 0..364 0

under 6 months
months 0..181 0

under two
years 0..729 -1

14-17
years 5113..6573 -1

14–17
years 5113..6573 -1

14 to 17 years
years 5113..6573 -1

3-6 months
months 91..212 0

# Not ages

not known
not an age

nearly 3
not an age

approximately 3 months
not an age

15 boy
not an age

months
not an age

-3
not an age

17-14
not an age

3 months 2 years
not an age

2 years 3 years
not an age

two and a quarter years
not an age

2.25 years
not an age

3/12
not an age

121
not an age

99999999999999999999
not an age

under
not an age

under 0
not an age

2014-06-17
not an age

15 years old boy
not an age
