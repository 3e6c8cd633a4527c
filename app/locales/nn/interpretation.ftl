## Writing about viewpoints
bench-interpretation = Tolking
write-factors = Faktorane
write-factor = Faktor { $number }
write-used-short = { $used } av { $all }
write-heading = Tolking av faktor { $number }
write-heading-named = Tolking av faktor { $number }: { $title }
write-guard = Ein faktor er eit synspunkt som fleire deler, ikkje ein type menneske. Han seier ikkje kor mange som deler det. Tolkinga er dykkar lesing, ikkje sikker kunnskap.
write-how = Skriv {"{"}27{"}"} for å vise til påstand 27: lesaren ser plassen påstanden har no. {"{"}27@2{"}"} viser til faktor 2, {"{"}27; 3{"}"} til to påstandar. Ei tom linje gir eit nytt avsnitt. Skriv du (27: +4), blir talet halde opp mot faktoren.
write-keep = Lagre
write-make-live = { $count ->
        [one] Lagre, og lat éi skriven tilvising følgje faktoren
       *[other] Lagre, og lat { $count } skrivne tilvisingar følgje faktoren
    }
write-earlier = Du ser versjon { $number }. Lagrar du, blir han den nyaste.
write-faults = { $count ->
        [one] Éi tilvising stemmer ikkje
       *[other] { $count } tilvisingar stemmer ikkje
    }
write-as-read = Slik blir det lese
write-coverage = Det teksten har brukt
write-used = { $used } av { $all } påstandar er brukte.
write-unused = Ikkje brukte, dei mest talande først:
write-cards = Påstandane i faktoren
write-cards-note = Les innanfor kvart band, og mellom dei. Sei kva ein påstand er i heilskapen: då er han med i rapporten, med notatet. Andre notat er berre for dykk.
write-is-used = Brukt.
write-note = Notat om påstand { $number }
write-note-only = Notat
write-remarks-note = { $count ->
        [one] Notat og éin kommentar
       *[other] Notat og { $count } kommentarar
    }
write-versions = Tidlegare versjonar
write-versions-note = Opne ein versjon for å sjå han. Lagrar du han, er han tilbake.
write-version = Versjon { $number }
pen-kept = Lagra.
pen-not-kept = Ikkje lagra. Teksten står her enno; trykk Lagre for å sjå kva som er i vegen.
pen-offers = Påstandar å vise til
problem-write-moved = Teksten er endra sidan du opna han, kanskje i eit anna vindauge. Kopier det du har skrive, og last sida på nytt.
band-highest = Mest samd
band-high = Samd
band-middle = I midten
band-low = Usamd
band-lowest = Mest usamd
claims-title = Sant om denne faktoren
claims-note = Lim inn det som står i klammer. Det blir prøvd kvar gong teksten blir vist, også etter ein ny rotasjon.
claim-higher = Høgare enn i alle dei andre
claim-lower = Lågare enn i alle dei andre
claim-same = Likt i alle
claim-only-end = Den einaste som har det ytst

## Citations
cite-in-factor = { " " }i faktor { $factor }
cite-lost = ?{ $written }
cite-higher = høgare enn dei andre: { $others }
cite-lower = lågare enn dei andre: { $others }
cite-same = likt i alle: { $others }
cite-only-end = den einaste ytst: { $others }
cite-claim-fails = stemmer ikkje lenger: { $others }
fault-differs = Plassen er { $rank }.
fault-not-in-grid = Rutenettet har ingen slik plass. Plassen er { $rank }.
fault-claim = Samanlikninga stemmer ikkje lenger.
fault-no-statement = Det finst ikkje nokon slik påstand.
fault-no-factor = Det finst ingen slik faktor.
fault-no-array = Faktoren har ingen sorteringar som definerer han.
fault-unreadable = Tilvisinga kan ikkje lesast.

## Headings
outline-title = Overskriftene
outline-note = Alle synspunkta i studien har dei same overskriftene. Tek du bort ei overskrift, blir teksten liggjande til ho er tilbake. Lagre teksten før du endrar overskriftene.
outline-heading = Overskrift
outline-rename = Gi nytt namn
outline-remove = Ta bort
outline-new = Ny overskrift
outline-add = Legg til
outline-templates = Legg til overskrifter som ofte blir brukte saman:
outline-reading = Framgrunn og bakgrunn
outline-balance = Styrkar og veikskapar
outline-areas = Kunnskap, arbeidsmåtar, haldningar
outline-aspects = Etter «{ $name }»
write-tagged = Merkte med dette: { $statements }
section-foreground = I framgrunnen
section-background = I bakgrunnen
section-apart = Det som skil det ut
section-shared = Det som er felles
section-strengths = Styrkar
section-weaknesses = Veikskapar
section-opportunities = Høve
section-threats = Trugsmål
section-knowledge-self = Kunnskap: om ein sjølv
section-knowledge-others = Kunnskap: om andre
section-knowledge-activity = Kunnskap: om verksemda
section-ways-self = Arbeidsmåtar: med seg sjølv
section-ways-others = Arbeidsmåtar: med andre
section-ways-activity = Arbeidsmåtar: i verksemda
section-attitudes-self = Haldningar: til seg sjølv
section-attitudes-others = Haldningar: til andre
section-attitudes-activity = Haldningar: til verksemda

## What a statement is in the whole
write-gist = Synspunktet kort
write-gist-note = Mottoet og samandraget blir viste når synspunktet blir lagt fram, og først i rapporten.
write-bearing = Kva påstand { $number } er i heilskapen
bearing-none = Ikkje plassert i heilskapen
bearing-foreground = forgrunn
bearing-background = bakgrunn
bearing-superordinate = overordna
bearing-subordinate = underordna
bearing-coordinate = sideordna
crib-say = plasser i heilskapen
