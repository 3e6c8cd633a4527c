### Sorts on paper

tab-paper = Papir
paper-lead = For dei som ikkje kan eller vil sortere på skjerm. Det du legg inn, blir vist med ein gong og er merkt som laga på papir.
paper-not-yet = Sorteringar kan leggjast inn når studien er open.
paper-entered-title = Lagt inn
paper-entered-text = { $pseudonym } står i tabellen over sorteringar. Du kan halde fram med den neste.
paper-pseudonym-help = Slik det står på arket. Ikkje namnet på den som sorterte.
paper-columns = Påstandar i kolonnar
paper-columns-help = Numra i kvar kolonne, med mellomrom eller komma mellom. Tabulatortasten fører til neste kolonne.
paper-column = { $count ->
        [one] { $rank } ({ $count } plass)
       *[other] { $rank } ({ $count } plassar)
    }
paper-remarks-help = Éin på kvar linje, med nummeret først, til dømes «12: fordi …».
paper-submit = Legg inn sorteringa
paper-sheets-title = Ark til utskrift
paper-sheets-lead = Instruks, rutenett og kort til éin person, med nummer.
paper-sheets-not-yet = Studien må ha påstandar og eit rutenett som høver til kvarandre.
paper-back = Tilbake til studien
problem-paper-twice = Påstand { $number } ligg på { $rank } frå før.
problem-paper-remark = «{ $line }» er ingen kommentar: Byrj med nummeret på ein påstand, kvart nummer berre éin gong.
on-paper = papir
event-entered-from-paper = Ei sortering laga på papir vart lagd inn

## The sheets
sheet-title = Ark til { $study }
sheet-how-to-print = Skriv ut på A4. Korta blir klipte langs strekane.
sheet-qr = QR-kode med lenkja
sheet-online = Du kan sortere på skjerm i staden:
sheet-grid = Rutenett
sheet-grid-help = Skriv nummeret på éin påstand i kvar rute. Kvart nummer blir brukt éin gong.
sheet-remarks = Kvifor ligg dei ytste der dei ligg?
sheet-cards = Kort
sheet-step-read = Les alle korta.
sheet-step-piles = Lag tre bunkar: einig, ueinig og midt imellom.
sheet-step-grid = Legg korta slik rutenettet viser, og skriv numra inn på arket. Du kan flytte dei til du er nøgd.
sheet-step-remarks = Sei på arket kvifor dei ytste korta ligg der dei ligg. Vel eit namn som ikkje er ditt, og skriv det på arket.
