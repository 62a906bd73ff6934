# Completed and published, and the period under review.
about: completed, published
title: Serious Case Review: Child N

C September 2015
Child N died.
= completed 2015-09  month

C 17 May 2010
Child N died.
= completed 2010-05-17  day

C Date: September 2015
C Publication Date: 14 June 2017
Child N died.
= completed 2015-09  month
= published 2017-06-14  day

C Published 14 June 2017
Child N died.
= published 2017-06-14  day

C Report completed: 3 May 2016
Child N died.
= completed 2016-05-03  day

C Date of publication: June 2017
Child N died.
= published 2017-06  month

C Date of report: 1 March 2013
Child N died.
= completed 2013-03-01  day

C Version 4 Final - 12 November 2018
Child N died.
= completed 2018-11-12  day

C A. Author, March 2014
Child N died.
= completed 2014-03  month

C To be published in June 2017
Child N died.
=

C Agreed for publication 11 February 2008
Child N died.
=

C Incident of 3 March 2014
Child N died.
=

C Child N (born 3 March 2014)
Child N died.
=

The report was completed in August 2011 and waited for the inquest.
= completed 2011-08  month

This review was completed in May 2016.
= completed 2016-05  month

The Board accepted the report on 14 September 2009.
= completed 2009-09-14  day

The overview report was signed off by the Board in January 2014.
= completed 2014-01  month

This report was published on 27 September 2012.
= published 2012-09-27  day

The rapid review was completed on 2 December 2019.
=

A core assessment was completed in August 2005.
=

The report will be published in June 2017.
=

Working Together was published in 2013.
=

The Board published its neglect strategy in May 2014.
=

The review was not published until the trial had ended in June 2015.
=

The biennial analysis of serious case reviews was published in 2009.
=

C CPR 03/2016
Child N died.
=

T Learning brief: Child N
C June 2014
Child N died.
=

T Response to the Serious Case Review: Child N
C June 2014
The report was published on 29 May 2014.
= published 2014-05-29  day

about: period_from, period_to

The period under review is 1 January 2012 to 3 March 2014.
= period_from 2012-01-01  day
= period_to 2014-03-03  day

The review covers the period from 1 January 2012 to 3 March 2014.
= period_from 2012-01-01  day
= period_to 2014-03-03  day

The review covers the period from her birth until 3 March 2014.
= period_to 2014-03-03  day

@scope Terms of reference
The time period for the review was agreed as January 2012 - March 2014.
= period_from 2012-01  month
= period_to 2014-03  month

@scope Scope
The timeframe under consideration is from 1st April 2010 up to and including 12th May 2013.
= period_from 2010-04-01  day
= period_to 2013-05-12  day

The review considered agencies' involvement between 1 June 2011 and the death of Child N on 4 May 2013.
= period_from 2011-06-01  day
= period_to 2013-05-04  day

@scope Scope
Period under review: 1 May 2011 to 4 May 2013
= period_from 2011-05-01  day
= period_to 2013-05-04  day

@scope Scope
The scoping period begins in May 2011, when Mother became pregnant, and ends on 4 May 2013.
= period_from 2011-05  month
= period_to 2013-05-04  day

The period covered by the review was from September 2014 until Child N's death in March 2016.
= period_from 2014-09  month
= period_to 2016-03  month

Child N was in foster care from 3 May 2011 to 6 June 2012.
=

The review took place over a period of eight months.
=

Agencies were not involved in the period before his birth in 2011.
=

The review was carried out between January 2015 and June 2015.
=

@scope Scope
The review was asked to consider events from 1 January 2005 until 11 May 2007.
= period_from 2005-01-01  day
= period_to 2007-05-11  day

The chronology begins with the move of the family in January 2009.
= period_from 2009-01  month

The timeline is the twelve months ending on 9 November 2015.
= period_to 2015-11-09  day

The review was asked to look at the period between March and June 2014.
= period_from 2014-03  month
= period_to 2014-06  month

# The year is told once.
The period considered by the review is 3 March to 28 November 2014.
= period_from 2014-03-03  day
= period_to 2014-11-28  day

The period considered by the review is November to March 2014.
= period_to 2014-03  month

@chronology What happened
The period under review is 1 January 2012 to 21 November 2015.
= period_from 2012-01-01  day
= period_to 2015-11-21  day

@chronology Timeline: August 2011 to August 2012
Child N was seen.
= period_from 2011-08  month
= period_to 2012-08  month

@chronology August 2011 to August 2012
Child N was seen.
=

about: completed

@recommendations Recommendations
Report completed 30 September 2015
= completed 2015-09-30  day

@recommendations Recommendations
The training report was completed on 30 September 2015.
=
