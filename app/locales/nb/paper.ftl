### Sorts on paper

tab-paper = Papir
paper-lead = For dem som ikke kan eller vil sortere på skjerm. Det du legger inn, vises med en gang og er merket som laget på papir.
paper-not-yet = Sorteringer kan legges inn når studien er åpen.
paper-entered-title = Lagt inn
paper-entered-text = { $pseudonym } står i tabellen over sorteringer. Du kan fortsette med den neste.
paper-pseudonym-help = Slik det står på arket. Ikke navnet på den som sorterte.
paper-columns = Påstander i kolonner
paper-columns-help = Numrene i hver kolonne, med mellomrom eller komma mellom. Tabulatortasten fører til neste kolonne.
paper-column = { $count ->
        [one] { $rank } ({ $count } plass)
       *[other] { $rank } ({ $count } plasser)
    }
paper-remarks-help = Én på hver linje, med nummeret først, for eksempel «12: fordi …».
paper-submit = Legg inn sorteringen
paper-sheets-title = Ark til utskrift
paper-sheets-lead = Instruks, rutenett og kort til én person, med numre.
paper-sheets-not-yet = Studien må ha påstander og et rutenett som passer til hverandre.
paper-back = Tilbake til studien
problem-paper-twice = Påstand { $number } ligger på { $rank } fra før.
problem-paper-remark = «{ $line }» er ingen kommentar: Begynn med nummeret på en påstand, hvert nummer bare én gang.
on-paper = papir
event-entered-from-paper = En sortering laget på papir ble lagt inn

## The sheets
sheet-title = Ark til { $study }
sheet-how-to-print = Skriv ut på A4. Kortene klippes langs strekene.
sheet-qr = QR-kode med lenken
sheet-online = Du kan sortere på skjerm i stedet:
sheet-grid = Rutenett
sheet-grid-help = Skriv nummeret på én påstand i hver rute. Hvert nummer brukes én gang.
sheet-remarks = Hvorfor ligger de ytterste der de ligger?
sheet-cards = Kort
sheet-step-read = Les alle kortene.
sheet-step-piles = Lag tre bunker: enig, uenig og midt imellom.
sheet-step-grid = Legg kortene slik rutenettet viser, og skriv numrene inn på arket. Du kan flytte dem til du er fornøyd.
sheet-step-remarks = Si på arket hvorfor de ytterste kortene ligger der de ligger. Velg et navn som ikke er ditt, og skriv det på arket.
