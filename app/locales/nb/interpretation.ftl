## Writing about viewpoints
bench-interpretation = Tolkning
write-factors = Faktorene
write-factor = Faktor { $number }
write-used-short = { $used } av { $all }
write-heading = Tolkning av faktor { $number }
write-heading-named = Tolkning av faktor { $number }: { $title }
write-guard = En faktor er et synspunkt som flere deler, ikke en type menneske. Den sier ikke hvor mange som deler det. Tolkningen er deres lesning, ikke sikker kunnskap.
write-how = Skriv {"{"}27{"}"} for å vise til påstand 27: leseren ser plassen påstanden har nå. {"{"}27@2{"}"} viser til faktor 2, {"{"}27; 3{"}"} til to påstander. En tom linje gir et nytt avsnitt. Skriver du (27: +4), blir tallet holdt opp mot faktoren.
write-keep = Lagre
write-make-live = { $count ->
        [one] Lagre, og la én skrevet henvisning følge faktoren
       *[other] Lagre, og la { $count } skrevne henvisninger følge faktoren
    }
write-earlier = Du ser versjon { $number }. Lagrer du, blir den den nyeste.
write-faults = { $count ->
        [one] Én henvisning stemmer ikke
       *[other] { $count } henvisninger stemmer ikke
    }
write-as-read = Slik blir det lest
write-coverage = Det teksten har brukt
write-used = { $used } av { $all } påstander er brukt.
write-unused = Ikke brukt, de mest talende først:
write-cards = Påstandene i faktoren
write-cards-note = Les innenfor hvert bånd, og mellom dem. Si hva en påstand er i helheten: da er den med i rapporten, med notatet. Andre notater er bare for dere.
write-is-used = Brukt.
write-note = Notat om påstand { $number }
write-note-only = Notat
write-remarks-note = { $count ->
        [one] Notat og én kommentar
       *[other] Notat og { $count } kommentarer
    }
write-versions = Tidligere versjoner
write-versions-note = Åpne en versjon for å se den. Lagrer du den, er den tilbake.
write-version = Versjon { $number }
pen-kept = Lagret.
pen-not-kept = Ikke lagret. Teksten står her ennå; trykk Lagre for å se hva som er i veien.
pen-offers = Påstander å vise til
problem-write-moved = Teksten er endret siden du åpnet den, kanskje i et annet vindu. Kopier det du har skrevet, og last siden på nytt.
band-highest = Mest enig
band-high = Enig
band-middle = I midten
band-low = Uenig
band-lowest = Mest uenig
claims-title = Sant om denne faktoren
claims-note = Lim inn det som står i klammer. Det blir prøvd hver gang teksten vises, også etter en ny rotasjon.
claim-higher = Høyere enn i alle de andre
claim-lower = Lavere enn i alle de andre
claim-same = Likt i alle
claim-only-end = Den eneste som har det ytterst

## Citations
cite-in-factor = { " " }i faktor { $factor }
cite-lost = ?{ $written }
cite-higher = høyere enn de andre: { $others }
cite-lower = lavere enn de andre: { $others }
cite-same = likt i alle: { $others }
cite-only-end = den eneste ytterst: { $others }
cite-claim-fails = stemmer ikke lenger: { $others }
fault-differs = Plassen er { $rank }.
fault-not-in-grid = Rutenettet har ingen slik plass. Plassen er { $rank }.
fault-claim = Sammenlikningen stemmer ikke lenger.
fault-no-statement = Det finnes ingen slik påstand.
fault-no-factor = Det finnes ingen slik faktor.
fault-no-array = Faktoren har ingen sorteringer som definerer den.
fault-unreadable = Henvisningen kan ikke leses.

## Headings
outline-title = Overskriftene
outline-note = Alle synspunktene i studien har de samme overskriftene. Tar du bort en overskrift, blir teksten liggende til den er tilbake. Lagre teksten før du endrer overskriftene.
outline-heading = Overskrift
outline-rename = Gi nytt navn
outline-remove = Ta bort
outline-new = Ny overskrift
outline-add = Legg til
outline-templates = Legg til overskrifter som ofte brukes sammen:
outline-reading = Forgrunn og bakgrunn
outline-balance = Styrker og svakheter
outline-areas = Kunnskap, arbeidsmåter, holdninger
outline-aspects = Etter «{ $name }»
write-tagged = Merket med dette: { $statements }
section-foreground = I forgrunnen
section-background = I bakgrunnen
section-apart = Det som skiller det ut
section-shared = Det som er felles
section-strengths = Styrker
section-weaknesses = Svakheter
section-opportunities = Muligheter
section-threats = Trusler
section-knowledge-self = Kunnskap: om en selv
section-knowledge-others = Kunnskap: om andre
section-knowledge-activity = Kunnskap: om virksomheten
section-ways-self = Arbeidsmåter: med seg selv
section-ways-others = Arbeidsmåter: med andre
section-ways-activity = Arbeidsmåter: i virksomheten
section-attitudes-self = Holdninger: til seg selv
section-attitudes-others = Holdninger: til andre
section-attitudes-activity = Holdninger: til virksomheten

## What a statement is in the whole
write-gist = Synspunktet kort
write-gist-note = Mottoet og sammendraget vises når synspunktet legges fram, og først i rapporten.
write-bearing = Hva påstand { $number } er i helheten
bearing-none = Ikke plassert i helheten
bearing-foreground = forgrunn
bearing-background = bakgrunn
bearing-superordinate = overordnet
bearing-subordinate = underordnet
bearing-coordinate = sideordnet
crib-say = plasser i helheten
