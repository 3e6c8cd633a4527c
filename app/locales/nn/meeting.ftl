### Synspunkt: møte der fleire sorterer samtidig (nynorsk)

## For facilitators
tab-meetings = Møte
meetings-heading = Møte
meetings-lead = Når fleire sorterer samtidig, kan du følgje kor langt dei er komne. Du ser aldri korleis nokon sorterer.
meetings-none = Ingen møte er førebudde enno.
meetings-need-open = Møte kan førebuast når studien er open.
meeting-new = Nytt møte
meeting-name-label = Namn
meeting-name-help = Deltakarane ser det. Bruk gjerne dato og gruppe, ikkje namn på personar.
meeting-planned-label = Tal på plassar
meeting-planned-help = Fleire enn dette slepp ikkje inn. Frå 1 til { $max }.
meeting-create = Førebu møtet
meeting-seats = { $count ->
    [one] 1 plass
   *[other] { $count } plassar
}
meeting-prepared = Førebudd
meeting-open = Ope
meeting-last-call = Siste runde
meeting-closed = Avslutta
meeting-sum-joined = er med
meeting-sum-sorting = sorterer
meeting-sum-reviewing = ser over
meeting-sum-sent = har levert
meeting-to-seats = Plassliste (ikkje for deling)
meeting-to-shared = Til biletet som kan delast
meeting-progress = Framdrift
meeting-step = Steg
meeting-people = Tal
meeting-placed = Plassert
meeting-note = Merknad
meeting-sent = Levert
meeting-done = Ferdig
meeting-moved = I gang
meeting-still = Stille i nokre minutt
meeting-still-long = Stille i over fem minutt
meeting-shared-note = Denne sida kan visast på storskjerm: Ho har berre summar.
meeting-seat-list = Plassar i møtet
meeting-seat-word = Plass
meeting-seat = Plass { $number }
meeting-nobody = Ingen har teke plass enno.
meeting-private-title = Ikkje for deling
meeting-private-text = Hald denne sida utanfor skjermdeling og opptak. Den som høyrer nokon seie «ferdig», kunne elles kjenne att plassen.
meeting-seats-note = Du ser kor langt kvar plass er komen, aldri korleis nokon sorterer. Lista finst berre så lenge møtet varer, og ingenting i ho følgjer med sorteringane.
meeting-way-in = Vegen inn
meeting-qr = QR-kode med lenkja til møtet
meeting-join-at = Bli med med koden eller lenkja
meeting-help = Bede om hjelp
meeting-no-help = Ingen har bede om hjelp.
meeting-asking = { $count ->
    [one] Éin ventar på hjelp no
   *[other] { $count } ventar på hjelp no
}
meeting-helped = Hjelpt
meeting-state = Styr møtet
meeting-do-open = Opne møtet
meeting-do-last-call = Siste runde
meeting-last-call-note = Siste runde: Gjer deg ferdig når det passar. Du kan bruke den tida du treng.
meeting-do-continue = Gi meir tid
meeting-do-close = Avslutt møtet
meeting-close-note = Når møtet blir avslutta, blir plassane og koden sletta. Dei som ikkje er ferdige, kan framleis sortere og sende.
meeting-closed-title = Møtet er avslutta
meeting-closed-text = Plassane og koden er sletta. Berre talet på hjelpespørsmål er teke vare på.
meeting-refresh = Oppdater
meeting-refresh-always = Oppdater av seg sjølv kvart femte sekund
meeting-refresh-stop = Slutt å oppdatere av seg sjølv
announce-title = Melding til alle
announce-open = Skriv ei melding
announce-until = Tid til å sortere, til kl.
announce-back = Pause no, fram til kl.
announce-text = Melding
announce-note = Alle i møtet ser det på sida si etter kort tid. Ingen blir stengde ute, og det forsvinn når møtet blir avslutta.
announce-do = Vis til alle
announce-stop = Ta bort meldinga
problem-clock-time = Skriv klokkeslettet som 10:40.
problem-meeting-state = Det går ikkje no. Kanskje nokon andre har endra møtet.
problem-meeting-planned = Skriv eit tal frå { $min } til { $max }.
help-topic-sorting = Korleis eg sorterer
help-topic-wording = Kva ein påstand betyr
help-topic-technical = Noko verkar ikkje
help-topic-other = Noko anna
help-about = { $topic }: påstand { $number }

## For participants
join-running = Du blir med i møtet «{ $name }». Den som leier det, ser kor langt kvar plass er komen, men ikkje kven du er eller korleis du sorterer.
join-not-yet-title = Møtet er ikkje opna enno
join-not-yet = Vent til den som leier møtet, opnar det, og last sida på nytt. Du kan også sortere utan å vere med i møtet.
join-unknown-title = Vi kjenner ikkje møtekoden
join-unknown = Han kan vere skriven feil, eller møtet er avslutta. Du kan sortere likevel.
join-many-title = Vent litt
join-many = Det er prøvd mange feil møtekodar. Vent eit minutt, eller sorter utan kode.
join-full-title = Alle plassane er tekne
join-full = Sei frå til den som leier møtet. Du kan også sortere utan å vere med i møtet.
seat-yours = Du har plass { $number } i møtet.
ask-facilitator = Spør den som leier møtet
ask-topic = Kva gjeld det?
ask-statement = Kva påstand?
ask-statement-none = Ingen bestemt
ask-note = Berre plassnummeret og det du vel her, blir sendt. Ingenting om korleis du sorterer.
ask-note-chosen = Berre plassnummeret, emnet og nummeret på påstanden du har valt, blir sendt. Ingenting om korleis du sorterer.
ask-send = Be om hjelp
ask-sent-title = Du har bede om hjelp
ask-sent = Den som leier møtet, ser at plass { $number } vil ha hjelp. Du kan halde fram så lenge.
announced-title = Melding frå den som leier møtet
announced-until = Tid til å sortere: til kl. { $time }. Treng du meir, så bruk den tida du treng.
announced-back = Pause. Vi held fram kl. { $time }. Alt du har gjort, er teke vare på.
