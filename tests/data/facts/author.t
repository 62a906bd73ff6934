# Who wrote the report.
about: reviewer
title: Serious Case Review: Child N

C Independent Reviewer: Jane Allarby
Child N died.
= reviewer Jane Allarby

C Author: Dr Peter Oakshott
Child N died.
= reviewer Dr Peter Oakshott

C Overview report author: Jane Allarby OBE
Child N died.
= reviewer Jane Allarby

C Lead Reviewers: Jane Allarby and Peter Oakshott
Child N died.
= reviewer Jane Allarby and Peter Oakshott

C Jane Allarby, independent overview author
Child N died.
= reviewer Jane Allarby

C Report prepared by: Jane Allarby, June 2014
Child N died.
= reviewer Jane Allarby

C Jane Allarby
C June 2014
Child N died.
= reviewer Jane Allarby

C Written by Jane Allarby-Stokes
Child N died.
= reviewer Jane Allarby-Stokes

C Independent Author - JANE ALLARBY
Child N died.
= reviewer JANE ALLARBY

The independent author was Jane Allarby.
= reviewer Jane Allarby

Jane Allarby was commissioned to write the overview report.
= reviewer Jane Allarby

The Board appointed Jane Allarby as lead reviewer.
= reviewer Jane Allarby

The author of this report is Jane Allarby, who has worked in health for many years.
= reviewer Jane Allarby

An independent author, Jane Allarby, brought the reports together.
= reviewer Jane Allarby

I am Jane Allarby. I was a teacher.
= reviewer Jane Allarby

The review was led by Jane Allarby, an independent consultant.
= reviewer Jane Allarby

C Independent Chair: Jane Allarby
Child N died.
=

C Executive Summary
C Final Version
Child N died.
=

C Harrowmoor General Hospital
Child N died.
=

The Independent Chair of the panel was Jane Allarby.
=

The social worker was Jane Allarby.
=

The report of the agency was written by its own author.
=

The author of this report, Paul Ottershaw, is independent of all agencies.
= reviewer Paul Ottershaw

C Paul Ottershaw, Independent Chair and Author
= reviewer Paul Ottershaw
