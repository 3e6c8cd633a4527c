### Synspunkt: å fortsette på en annen enhet (bokmål)

resume-offer = Bytt til en annen enhet
resume-kept = Også lagret under koden din, til og med { $date }.

## Siden med koden
resume-title = Fortsett på en annen enhet
resume-lead = Med koden åpner du sorteringen på en telefon, et nettbrett eller en annen maskin og fortsetter der du er nå.
resume-yours = Koden din
resume-how-title = Slik gjør du
resume-how-open = Åpne studien på den andre enheten:
resume-how-enter = Velg «{ $entry }», og skriv koden.
resume-stored-title = Hva som er lagret nå
resume-stored-what = Alt du har gjort så langt: hvor påstandene ligger, kommentarene, pseudonymet, språket og hvor langt du er kommet.
resume-stored-sealed = Det er kryptert. Koden er ikke lagret, og uten den kan ingen lese det, heller ikke forskerne.
resume-stored-until = Det slettes når du sender sorteringen, når du velger «Avbryt og slett», og senest { $days } dager etter at det sist ble lagret, det vil si etter { $date }.
resume-stored-more = Gjør du mer her, lagres det under samme kode når du går til et annet steg, eller når du ber om koden på nytt.
resume-stored-both = Det som ligger i nettleseren her, blir liggende til du sender herfra eller sletter det. Sender du fra begge enhetene, er det den første sendingen som gjelder.
resume-delete = Slett det som er lagret under koden
resume-back = Tilbake til sorteringen
resume-deleted-title = Slettet
resume-deleted = Det som var lagret under koden, er slettet, og koden virker ikke lenger. Sorteringen din er fortsatt her.

## Å skrive inn en kode
resume-entry = Har du begynt på en annen enhet?
resume-code = Kode fra den andre enheten
resume-code-help = 11 tegn. Mellomrom og små eller store bokstaver spiller ingen rolle.
resume-entry-note = Ligger det en påbegynt sortering for denne studien i denne nettleseren fra før, blir den erstattet.
resume-open = Fortsett sorteringen

## Det som ikke gikk
problem-resume-form = Koden har 11 bokstaver og tall. Sjekk at alt er med.
problem-resume-check = Ett av tegnene ser ut til å være feil. Sammenlign med koden på den andre enheten.
problem-resume-unknown = Vi finner ingen sortering med denne koden. Den kan være sendt, slettet eller for gammel.
problem-resume-many = Det er prøvd mange koder nå. Vent litt, og prøv igjen.
problem-resume-long = Kommentarene er for lange til at vi kan lagre sorteringen under en kode. Kort ned noen av dem, eller fortsett her.
problem-resume-full = Vi har ikke plass til flere påbegynte sorteringer i denne studien. Fortsett her.

## Pseudonym som kan vise hvem noen er
problems-title-pseudonym = Se på pseudonymet en gang til
problem-word-ask = Merk:
problem-pseudonym-name = Dette ligner et navn. Forskerne ser pseudonymet ved siden av sorteringen din. Velg gjerne et annet, eller send en gang til hvis du vil beholde det.
problem-pseudonym-number = Dette ligner et fødselsnummer. Forskerne ser pseudonymet ved siden av sorteringen din. Velg gjerne et annet, eller send en gang til hvis du vil beholde det.
