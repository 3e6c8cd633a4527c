### Synspunkt: møter der flere sorterer samtidig (bokmål)

## For facilitators
tab-meetings = Møter
meetings-heading = Møter
meetings-lead = Når flere sorterer samtidig, kan du følge hvor langt de er kommet. Du ser aldri hvordan noen sorterer.
meetings-none = Ingen møter er forberedt ennå.
meetings-need-open = Møter kan forberedes når studien er åpen.
meeting-new = Nytt møte
meeting-name-label = Navn
meeting-name-help = Deltakerne ser det. Bruk gjerne dato og gruppe, ikke navn på personer.
meeting-planned-label = Antall plasser
meeting-planned-help = Flere enn dette slipper ikke inn. Fra 1 til { $max }.
meeting-create = Forbered møtet
meeting-seats = { $count ->
    [one] 1 plass
   *[other] { $count } plasser
}
meeting-prepared = Forberedt
meeting-open = Åpent
meeting-last-call = Siste runde
meeting-closed = Avsluttet
meeting-sum-joined = er med
meeting-sum-sorting = sorterer
meeting-sum-reviewing = ser over
meeting-sum-sent = har levert
meeting-to-seats = Plassliste (ikke for deling)
meeting-to-shared = Til bildet som kan deles
meeting-progress = Framdrift
meeting-step = Steg
meeting-people = Antall
meeting-placed = Plassert
meeting-note = Merknad
meeting-sent = Levert
meeting-done = Ferdig
meeting-moved = I gang
meeting-still = Stille i noen minutter
meeting-still-long = Stille i over fem minutter
meeting-shared-note = Denne siden kan vises på storskjerm: Den har bare summer.
meeting-seat-list = Plasser i møtet
meeting-seat-word = Plass
meeting-seat = Plass { $number }
meeting-nobody = Ingen har tatt plass ennå.
meeting-private-title = Ikke for deling
meeting-private-text = Hold denne siden utenfor skjermdeling og opptak. Den som hører noen si «ferdig», kunne ellers kjenne igjen plassen.
meeting-seats-note = Du ser hvor langt hver plass er kommet, aldri hvordan noen sorterer. Listen finnes bare så lenge møtet varer, og ingenting i den følger med sorteringene.
meeting-way-in = Veien inn
meeting-qr = QR-kode med lenken til møtet
meeting-join-at = Bli med med koden eller lenken
meeting-help = Bedt om hjelp
meeting-no-help = Ingen har bedt om hjelp.
meeting-asking = { $count ->
    [one] Én venter på hjelp nå
   *[other] { $count } venter på hjelp nå
}
meeting-helped = Hjulpet
meeting-state = Styr møtet
meeting-do-open = Åpne møtet
meeting-do-last-call = Siste runde
meeting-last-call-note = Siste runde: Gjør deg ferdig når det passer. Du kan bruke den tiden du trenger.
meeting-do-continue = Gi mer tid
meeting-do-close = Avslutt møtet
meeting-close-note = Når møtet avsluttes, slettes plassene og koden. De som ikke er ferdige, kan fortsatt sortere og sende.
meeting-closed-title = Møtet er avsluttet
meeting-closed-text = Plassene og koden er slettet. Bare antallet hjelpespørsmål er tatt vare på.
meeting-refresh = Oppdater
meeting-refresh-always = Oppdater av seg selv hvert femte sekund
meeting-refresh-stop = Slutt å oppdatere av seg selv
announce-title = Beskjed til alle
announce-open = Skriv en beskjed
announce-until = Tid til å sortere, til kl.
announce-back = Pause nå, fram til kl.
announce-text = Beskjed
announce-note = Alle i møtet ser det på siden sin etter kort tid. Ingen blir stengt ute, og det forsvinner når møtet avsluttes.
announce-do = Vis til alle
announce-stop = Ta beskjeden bort
problem-clock-time = Skriv klokkeslettet som 10:40.
problem-meeting-state = Det går ikke nå. Kanskje noen andre har endret møtet.
problem-meeting-planned = Skriv et tall fra { $min } til { $max }.
help-topic-sorting = Hvordan jeg sorterer
help-topic-wording = Hva en påstand betyr
help-topic-technical = Noe virker ikke
help-topic-other = Noe annet
help-about = { $topic }: påstand { $number }

## For participants
join-running = Du blir med i møtet «{ $name }». Den som leder det, ser hvor langt hver plass er kommet, men ikke hvem du er eller hvordan du sorterer.
join-not-yet-title = Møtet er ikke åpnet ennå
join-not-yet = Vent til den som leder møtet, åpner det, og last siden på nytt. Du kan også sortere uten å være med i møtet.
join-unknown-title = Vi kjenner ikke møtekoden
join-unknown = Den kan være skrevet feil, eller møtet er avsluttet. Du kan sortere likevel.
join-many-title = Vent litt
join-many = Det er prøvd mange feil møtekoder. Vent et minutt, eller sorter uten kode.
join-full-title = Alle plassene er tatt
join-full = Si fra til den som leder møtet. Du kan også sortere uten å være med i møtet.
seat-yours = Du har plass { $number } i møtet.
ask-facilitator = Spør den som leder møtet
ask-topic = Hva gjelder det?
ask-statement = Hvilken påstand?
ask-statement-none = Ingen bestemt
ask-note = Bare plassnummeret og det du velger her, blir sendt. Ingenting om hvordan du sorterer.
ask-note-chosen = Bare plassnummeret, emnet og nummeret på påstanden du har valgt, blir sendt. Ingenting om hvordan du sorterer.
ask-send = Be om hjelp
ask-sent-title = Du har bedt om hjelp
ask-sent = Den som leder møtet, ser at plass { $number } vil ha hjelp. Du kan fortsette så lenge.
announced-title = Beskjed fra den som leder møtet
announced-until = Tid til å sortere: til kl. { $time }. Trenger du mer, så bruk den tiden du trenger.
announced-back = Pause. Vi fortsetter kl. { $time }. Alt du har gjort, er tatt vare på.
