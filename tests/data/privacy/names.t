# One passage in a report that calls its people by letters; the names in it.
Jayden told the nurse that he was hungry.
name likely Jayden
By the time she came Jayden had been moved; Jayden's cup was full.
name likely Jayden
The letter to Kayleigh Hollister was returned, and so was Kayleigh's second.
name likely Kayleigh Hollister
The school rang Mrs Hollister twice that week.
name likely Mrs Hollister
An appointment with Dr. Chaudhry was missed.
name likely Dr. Chaudhry
Mr and Mrs Hollister took the children in.
name likely Mr and Mrs Hollister
A boy called Tiberius was also seen in the garden.
name likely Tiberius
She took her son Zbyszek to the surgery.
name likely Zbyszek
The midwife, Siobhán, wrote that all was well.
name likely Siobhán
Her sister Grace was at nursery.
name likely Grace
In the notes Mark was said to be hungry.
name possible Mark
His partner, Chantelle, and her friend Precious were out.
name likely Chantelle; name likely Precious
Ms O'Leary-Hythe saw him.
name likely Ms O'Leary-Hythe
Mr K, Mrs AB and Dr P saw Child A, and MGM was told.
-
Lord Laming's report (2003) and Professor Munro's review said the same.
-
After the death of Victoria Climbié the law was changed.
-
Research by Brandon et al (2012) is cited often.
-
Reder and Duncan (1999) wrote of it; so did Lucy Ferrar and Ann Petrie (2004).
-
She was moved to the Alexandra Hospital and to St Thomas' Hospital.
-
The Lucy Faithfull Foundation and Barnardo's gave training.
-
A request under Clare's Law was made, and Martha's Rule was mentioned.
-
A Moses basket stood in the hall, and Universal Credit was late.
-
The office in Victoria Road was closed, as was the Hayden Unit.
-
The family came from Jordan by way of Georgia in April, May or June.
-
The review was chaired by Imelda Thackery and written by Colin Farmery.
-
Edward Tillson, the Minister for Children, wrote to all boards.
-
Hannah Oldfield, Director of Children's Services, has accepted this.
-
Mrs Justice Penhale heard the case.
-
Will this be enough? Grace under pressure is no plan. Hope is none.
-
Gillick competence and the Fraser guidelines were misunderstood.
-
The player called himself “Jake” and was a man of forty.
-
His keyworker, Gil (not his name), knew him for six years. Gil asked.
-
In this report the older sister is called Aminata. Aminata was ten.
-
