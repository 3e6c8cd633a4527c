### Synspunkt: å halde fram på ei anna eining (nynorsk)

resume-offer = Byt til ei anna eining
resume-kept = Òg lagra under koden din, til og med { $date }.

## Sida med koden
resume-title = Hald fram på ei anna eining
resume-lead = Med koden opnar du sorteringa på ein telefon, eit nettbrett eller ei anna maskin og held fram der du er no.
resume-yours = Koden din
resume-how-title = Slik gjer du
resume-how-open = Opne studien på den andre eininga:
resume-how-enter = Vel «{ $entry }», og skriv koden.
resume-stored-title = Kva som er lagra no
resume-stored-what = Alt du har gjort så langt: kvar påstandane ligg, kommentarane, pseudonymet, språket og kor langt du er komen.
resume-stored-sealed = Det er kryptert. Koden er ikkje lagra, og utan han kan ingen lese det, heller ikkje forskarane.
resume-stored-until = Det blir sletta når du sender sorteringa, når du vel «Avbryt og slett», og seinast { $days } dagar etter at det sist blei lagra, det vil seie etter { $date }.
resume-stored-more = Gjer du meir her, blir det lagra under same kode når du går til eit anna steg, eller når du ber om koden på nytt.
resume-stored-both = Det som ligg i nettlesaren her, blir liggjande til du sender herifrå eller slettar det. Sender du frå begge einingane, er det den første sendinga som gjeld.
resume-delete = Slett det som er lagra under koden
resume-back = Tilbake til sorteringa
resume-deleted-title = Sletta
resume-deleted = Det som var lagra under koden, er sletta, og koden verkar ikkje lenger. Sorteringa di er framleis her.

## Å skrive inn ein kode
resume-entry = Har du begynt på ei anna eining?
resume-code = Kode frå den andre eininga
resume-code-help = 11 teikn. Mellomrom og små eller store bokstavar speler inga rolle.
resume-entry-note = Ligg det ei påbyrja sortering for denne studien i denne nettlesaren frå før, blir ho erstatta.
resume-open = Hald fram med sorteringa

## Det som ikkje gjekk
problem-resume-form = Koden har 11 bokstavar og tal. Sjekk at alt er med.
problem-resume-check = Eitt av teikna ser ut til å vere feil. Samanlikn med koden på den andre eininga.
problem-resume-unknown = Vi finn inga sortering med denne koden. Ho kan vere send, sletta eller for gammal.
problem-resume-many = Det er prøvd mange kodar no. Vent litt, og prøv igjen.
problem-resume-long = Kommentarane er for lange til at vi kan lagre sorteringa under ein kode. Kort ned nokre av dei, eller hald fram her.
problem-resume-full = Vi har ikkje plass til fleire påbyrja sorteringar i denne studien. Hald fram her.

## Pseudonym som kan vise kven nokon er
problems-title-pseudonym = Sjå på pseudonymet ein gong til
problem-word-ask = Merk:
problem-pseudonym-name = Dette liknar eit namn. Forskarane ser pseudonymet ved sida av sorteringa di. Vel gjerne eit anna, eller send ein gong til om du vil behalde det.
problem-pseudonym-number = Dette liknar eit fødselsnummer. Forskarane ser pseudonymet ved sida av sorteringa di. Vel gjerne eit anna, eller send ein gong til om du vil behalde det.
