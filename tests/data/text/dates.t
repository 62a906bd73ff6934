# ISO 8601
2014-06-17
2014-06-17 day 2014

2014-06
2014-06 month 2014

2014
2014 year -1

2014-06-17T09:30:00Z
2014-06-17 day 2014

2014-06-17 00:00:00
2014-06-17 day 2014

2014/06/17
2014-06-17 day 2014

# As English people write them, day first
17/06/2014
2014-06-17 day 2014

01/04/2014
2014-04-01 day 2014

31/03/2014
2014-03-31 day 2013

17/6/14
2014-06-17 day 2014

17.06.2014
2014-06-17 day 2014

17-06-2014
2014-06-17 day 2014

17/06/2014 00:00
2014-06-17 day 2014

06/2014
2014-06 month 2014

17 June 2014
2014-06-17 day 2014

17th June 2014
2014-06-17 day 2014

1st of April 2014
2014-04-01 day 2014

Tuesday 17 June 2014
2014-06-17 day 2014

Tues, 17 Jun 2014
2014-06-17 day 2014

17 JUNE 2014
2014-06-17 day 2014

June 17, 2014
2014-06-17 day 2014

Nov. 17, 2013
2013-11-17 day 2013

17-Jun-2014
2014-06-17 day 2014

17-Jun-14
2014-06-17 day 2014

17 Jun 14
2014-06-17 day 2014

June 2014
2014-06 month 2014

Sept 2014
2014-09 month 2014

March 2014
2014-03 month 2013

  June   2014  
2014-06 month 2014

17 June 2014
2014-06-17 day 2014

2014 June
2014-06 month 2014

# As spreadsheets write months
Jun-14
2014-06 month 2014

Jun-2014
2014-06 month 2014

Jan-14
2014-01 month 2013

# Quarters: the first belongs to the financial year before
2011 Q1
2011-Q1 quarter 2010

2011 Q2
2011-Q2 quarter 2011

Q4 2011
2011-Q4 quarter 2011

2011-Q3
2011-Q3 quarter 2011

2011Q3
2011-Q3 quarter 2011

q3 2011
2011-Q3 quarter 2011

Quarter 2 2014
2014-Q2 quarter 2014

# Seasons: spring and a winter with one year lie in two financial years
summer 2016
2016-summer season 2016

Summer 2019
2019-summer season 2019

the summer of 2019
2019-summer season 2019

2016-summer
2016-summer season 2016

autumn 2016
2016-autumn season 2016

fall 2016
2016-autumn season 2016

spring 2016
2016-spring season -1

winter 2016
2016-winter season -1

winter 2013/14
2013-winter season 2013

winter 2013-2014
2013-winter season 2013

# Leap years
29 February 2012
2012-02-29 day 2011

29/02/2000
2000-02-29 day 1999

# Two-digit years are those of POSIX
1/5/68
2068-05-01 day 2068

1/5/69
1969-05-01 day 1969

Jan-00
2000-01 month 1999

# Not dates, and nothing is guessed
not stated
not a date

3/14/2014
not a date

31 February 2014
not a date

29 February 2013
not a date

31/04/2014
not a date

2014-13
not a date

2014-00
not a date

2014-6-31
not a date

00/06/2014
not a date

3l/12/2024
not a date

2005/06
not a date

2013/14
not a date

Jun 14
not a date

June
not a date

17 June
not a date

14-06-17
not a date

17062014
not a date

20140617
not a date

17/06/20145
not a date

1/2
not a date

4.12
not a date

Q5 2014
not a date

2014 Q0
not a date

summer
not a date

summer 2013/14
not a date

winter 2013/15
not a date

early 2014
not a date

about 2014
not a date

2014?
not a date

1850
not a date

2100
not a date

17 Junio 2014
not a date

June 2014 to May 2015
not a date

not stated
not a date

June 2014 10:30
not a date

10:30
not a date

17 June 2014 x
not a date
