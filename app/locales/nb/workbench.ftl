## The frame of a branch
bench-nav = Sidene i analysen
bench-number = Antall faktorer
bench-rotation = Rotasjon
bench-loadings = Ladninger
bench-factors = Faktorer
bench-compare = Sammenlikning
bench-log = Logg
bench-undo = Angre
bench-redo = Gjør om
bench-undo-what = Angrer: { $what }
recipe-branch = { $correlation } · { $extraction } · { $count ->
        [one] én faktor
       *[other] { $count } faktorer
    } · { $rotation } · flagg { $flags }.
recipe-unrotated = uten rotasjon
recipe-varimax = varimax
recipe-turned = dreid for hånd { $turns ->
        [one] én gang
       *[other] { $turns } ganger
    }
recipe-varimax-turned = varimax, så dreid for hånd { $turns ->
        [one] én gang
       *[other] { $turns } ganger
    }

## Branches
branches-title = Analysene i studien
branch-default = Analyse { $number }
branch-name = Navn på analysen
branch-start = Begynn analysen
problem-branch-taken = Studien har alt en analyse med det navnet.

## Deciding
decide-why = Hvorfor? (kan stå tomt)
decide-why-label = Hvorfor?
decide-why-help = Begrunnelsen står i loggen og i rapporten.
decide-again = Bestem dette
decide-back = Tilbake uten å bestemme noe
decide-failed = Beregningen ble avbrutt. Prøv igjen.
problem-decide-reason = Skriv hvorfor. Et valg for hånd trenger en begrunnelse.
problem-decide-moved = Analysen er endret siden du så den, kanskje i et annet vindu. Gå tilbake og se på den slik den er nå.
problem-decide-factor = Velg en faktor som finnes.
problem-decide-sort = Sorteringen er ikke med i analysen lenger.
problem-decide-what = Skjemaet ble ikke forstått. Gå tilbake og prøv igjen.
problem-decide-none = Kryss av for minst én faktor.
problem-decide-extracted = Skriv et antall fra 1 til { $most }.
problem-decide-same = Dette er metoden som alt er valgt.
problem-decide-angle = Skriv vinkelen i grader, fra −360 til 360.
problem-decide-no-turn = Vinkelen er null, så ingenting blir dreid.
problem-decide-loading = Skriv en ladning fra 0 til 1, for eksempel 0,42.

## Decisions as sentences
decided-sorts-all = Alle sorteringer som ikke er holdt utenfor, er med.
decided-sorts-only = Bare sorteringene i «{ $name }» er med: { $count }.
decided-sort-gone = en sortering som er borte
decided-correlation = Sorteringene sammenliknes med { $method }. Rotasjonen begynner på nytt.
decided-extraction = Uttrekk: { $method }, høyst { $count } faktorer. Rotasjonen begynner på nytt.
decided-keep = { $count ->
        [one] Én faktor beholdes: { $factors }.
       *[other] { $count } faktorer beholdes: { $factors }.
    }
decided-unrotate = All rotasjon er tatt bort.
decided-varimax = Varimax med Kaisers normalisering, så rekkefølge etter størrelse og positive fortegn.
decided-varimax-raw = Varimax uten normalisering, så rekkefølge etter størrelse og positive fortegn.
decided-order = Faktorene ordnes etter størrelse.
decided-sign = Fortegnene velges slik at hver faktor i hovedsak lader positivt.
decided-mirror = Faktor { $factors } speilvendes.
decided-turn = Faktor { $one } og { $other } dreies { $angle }° mot hverandre.
decided-invert = Faktor { $factor } speilvendes.
decided-split = Faktor { $factor } deles i to synspunkter.
decided-unsplit = Faktor { $factor } deles ikke lenger.
decided-rule = Sorteringer flagges { $rule }.
decided-flag = { $sort } flagges for hånd på faktor { $factor } (ladning { $loading }).
decided-unflag = { $sort } tas bort fra faktor { $factor } for hånd (ladning { $loading }).
decided-by-rule = Regelen avgjør igjen for { $sort } på faktor { $factor }.
decided-reliability = Reliabiliteten til én sortering settes til { $value }.
decided-regression-none = Regresjonsskårer regnes ikke ut.
decided-regression = Regresjonsskårer regnes ut ved siden av.
decided-regression-bartlett = Bartletts regresjonsskårer regnes ut ved siden av.
decided-contrast-all = Alle faktorer er med i sammenlikningene.
decided-contrast-not = Faktor { $factors } holdes utenfor sammenlikningene.
decided-name = Faktor { $factor } heter «{ $title }» på { $language }.
decided-name-none = Faktor { $factor } har ikke navn.
decided-remark = Merknad
correlation-pearson = Pearson
correlation-pearson-help = Avstanden mellom kolonnene teller. Det vanlige i Q-metode.
correlation-spearman = Spearman
correlation-spearman-help = Bare rekkefølgen teller.
extraction-pca-help = Ser på all variasjon. Fasit finnes.
extraction-pqmethod = sentroide (PQMethod)
extraction-pqmethod-help = Ser på det sorteringene har felles, slik PQMethod regner.
extraction-brown = sentroide (Brown)
extraction-brown-help = Browns variant, med kommunaliteter som regnes om til de står stille.
extraction-horst = Horst, fast antall
extraction-horst-help = Sentroider med kommunaliteter over alle faktorer samtidig. Antallet former hver av dem.
extraction-horst-automatic = Horst, stopper selv
extraction-horst-automatic-help = Som Horst, men slutter når resten er liten.
extraction-horst-kade = Horst (KADE)
extraction-horst-kade-help = Slik KADE gjør det.
rule-level = ved p < { $p }
rule-loading = ved ladning over { $loading }
rule-majority = { $threshold } og over halve kommunaliteten

## Number of factors
number-title = Velg faktorer
number-caption = Uttrukne faktorer før rotasjon
number-keep = Behold
number-factor = Faktor { $number }
number-size = Størrelse
number-cumulative = Samlet %
number-significant = Signifikante
number-humphrey = Humphrey
number-residual = Rest
number-marks = Merk
number-note = Alt gjelder faktorene før rotasjon. Signifikante: sorteringer med ladning over 1,96 standardfeil. Humphrey: produktet av de to største ladningene, ✓ når det er mer enn to standardfeil. Rest: hva som er igjen av korrelasjonene etter faktoren; standardfeilen er { $error }.
number-anew = Når du beholder andre faktorer, begynner rotasjonen på nytt, og flagg for hånd og navn faller bort. Du kan alltid angre, eller prøve det i en forgrening fra loggen.
number-submit = Behold de avkryssede
mark-near-null = Nesten tom: en rest av stoppregelen.
mark-weak = Svak: mindre enn tilfeldigheter ville gitt.
mark-noise = Begynner i avrundingsrester.
criterion-map = Minste partielle korrelasjon (MAP)
criterion-residual = Resten er under standardfeilen
presumes-parallel = Egenverdier over dem som stokkede sorteringer gir. Antar at tilfeldige sorteringer er det en skal slå.
presumes-map = Der gjennomsnittet av det faktorene ikke forklarer, er minst. Gir ofte få faktorer.
presumes-two-loadings = Faktorer fra den første som minst to sorteringer lader signifikant på.
presumes-humphrey = Faktorer fra den første der de to største ladningene er store nok. Avhenger av uttrekket.
presumes-residual = Så mange faktorer til resten ser ut som støy.
presumes-kaiser = Gir for mange når det er mange sorteringer.
method-title = Korrelasjon og uttrekk
method-correlation = Korrelasjon
method-extracted = Trekk ut høyst
method-submit = Bytt metode

## Rotation
rotation-title = Drei to faktorer
rotation-split = En faktor er delt. Ta delingen tilbake på siden med ladninger før du dreier.
rotation-how = Dra i bildet, eller bruk piltastene når det er valgt (Shift for større steg, Ctrl for mindre). Uten skript: skriv en vinkel og se på den. Ingenting er bestemt før du velger å beholde.
plane-title = { $one } mot høyre, { $other } oppover
angle-degrees = { $angle }°
turn-title = Vinkel
turn-angle = Vinkel i grader
turn-look = Se på den
turn-keep = Behold dreiningen
snap-sort = Legg sorteringen
snap-axis = på aksen til
snap-look = Se på det
pairs-title = Alle par
steps-title = Andre steg
varimax-normalise = Kaisers normalisering
step-varimax = Varimax
step-invert-which = Faktor
step-invert = Speilvend
step-order = Ordne etter størrelse
step-unrotate = Ta bort all rotasjon
steps-note = Hvert steg legges etter dem du har tatt, og står i loggen.
arrays-title = Samlede sorteringer

## Loadings and flags
flags-count = { $defining } definerer · { $confounded } blandet · { $none } ingen
loadings-rotated = Ladninger etter rotasjon
variance-rotated = Varians, rotert
rule-sentence = Flagget { $rule }. Grensen er { $loading }.
flag-legend-hand = Bestemt for hånd
flagged-hand-word = flagget for hånd
unflagged-hand-word = tatt bort for hånd
flag-stale = Ladningen er en annen nå enn da dette ble bestemt.
flags-split = Del faktor { $factor } i to synspunkter
flags-unsplit = Ta delingen av faktor { $factor } tilbake
why-meets = Lader mest på faktor { $factor } ({ $loading }), over grensen { $threshold }, og faktoren har { $share } % av det sorteringen har felles med faktorene.
why-no-majority = Lader { $loading } på faktor { $factor }, over grensen { $threshold }, men faktoren har bare { $share } % av det sorteringen har felles med faktorene. Signifikant på: { $factors }.
why-several = Oppfyller regelen på flere faktorer: { $factors }.
why-below = Den største ladningen er { $loading } på faktor { $factor }, og den når ikke grensen { $threshold }.
why-by-hand = Bestemt for hånd. Lader mest på faktor { $factor }: { $loading }, der grensen er { $threshold }.
by-hand-set = Flagget for hånd på faktor { $factor }: { $reason }
by-hand-taken = Tatt bort fra faktor { $factor } for hånd: { $reason }
flag-here = Faktor { $factor }: ladning { $loading }
flag-set = Flagg på faktor { $factor }
flag-take = Ta bort fra faktor { $factor }
flag-confirm = Bekreft på ladningen nå
flag-why = Hvorfor?
flag-why-help = Trengs når du går imot regelen. Skriv ikke noe som kan røpe hvem det gjelder.
flag-by-rule = La regelen avgjøre
sort-open = Se sorteringen
sort-has-remarks = har skrevet noe
sort-remarks = Skrevet selv
sort-no-remarks = Ingen ord er skrevet til denne sorteringen.
rule-title = Regel for flagg
rule-legend = Ladningen skal være over
rule-level-loading = { $loading } (p < { $p })
rule-stated = en oppgitt ladning:
rule-stated-label = Oppgitt ladning
rule-submit = Bruk regelen

## One factor
name-title = Navn på faktor { $number }
name-label = På { $language }
name-submit = Gi navn
crib-title = Huskeliste
crib-note = Det som stikker seg ut når faktoren leses alene og mot de andre.
crib-none = Ingen.
crib-highest = I den høyeste kolonnen
crib-higher = Høyere enn i alle andre faktorer
crib-higher-tied = Like høyt som i noen, høyere enn i resten
crib-lower-tied = Like lavt som i noen, lavere enn i resten
crib-lower = Lavere enn i alle andre faktorer
crib-lowest = I den laveste kolonnen
definers-title = Hvem som definerer den
definer-weight = ladning { $loading }, vekt { $weight }

## All factors
all-factors-title = Alle faktorer side om side
compare-order = Rekkefølge
compare-note = Tegningen viser z-skårene fra −3 til 3 med 95 % intervall. Rang først, så z.
order-disagreement = Mest uenige først
order-agreement = Mest enige først
order-number = Etter nummer
pair-minus = { $one } minus { $other }
difference-word = Forskjell
in-errors = { $ratio } SE
variance-of-z = Spredning
scores-drawn = Skårer
largest-correlation = Den største korrelasjonen mellom faktorskårene er { $value }, mellom faktor { $one } og { $other }.

## Record
record-title = Logg
log-note = Beslutningene i rekkefølge. De samme beslutningene på de samme sorteringene gir det samme svaret.
log-trouble = Beslutningene gir ikke noe svar nå
log-trouble-what = Angre den siste beslutningen, eller gren ut fra en tidligere.
log-lost-flags = { $count ->
        [one] Ett flagg for hånd gjelder en sortering som ikke er med lenger, og teller ikke.
       *[other] { $count } flagg for hånd gjelder sorteringer som ikke er med lenger, og teller ikke.
    }
log-by = { $name }, { $time }
log-branch-here = Gren ut herfra
log-branch-submit = Lag forgreningen
log-remark-label = Merknad til loggen
log-remark-help = En tanke, et spørsmål, noe dere ble enige om.
log-remark-submit = Skriv i loggen
log-others = Andre analyser
log-no-others = Dette er den eneste. Gren ut fra en beslutning for å prøve noe annet uten å miste dette.
log-compare = sammenlikn
log-rename = Gi nytt navn
log-rename-submit = Gi navn
log-delete = Ta bort analysen
log-delete-note = Navnet forsvinner fra lista. Andre analyser som grener ut herfra, blir som de er.
log-delete-submit = Ta bort
log-downloads = Ta med
log-download-json = Beslutningene (JSON)
log-download-r = Skript for R som gjør dem om igjen
log-download-result = Hele resultatet (JSON)
compare-branch-title = Mot «{ $name }»
compare-branch-shared = De har { $count ->
        [0] ingen beslutninger felles
        [one] den første beslutningen felles
       *[other] de { $count } første beslutningene felles
    }.
compare-here = Denne
compare-branch-factors = Faktorer som hører sammen
compare-branch-flags = Sorteringer som får en annen plass
congruence-word = Kongruens
compare-moved = Påstander med annen rang
methods-title = Metoden i et avsnitt
methods-data = { $sorts } sorteringer av { $statements } påstander ({ $grid }) ble sammenliknet parvis med { $correlation }-korrelasjon.
methods-extraction = Faktorene ble trukket ut med { $extraction }; av { $extracted } ble { $kept } beholdt.
methods-keep-reason = Begrunnelse: { $reason }
methods-varimax = De ble rotert med varimax med Kaisers normalisering (Kaiser 1958).
methods-varimax-raw = De ble rotert med varimax uten normalisering.
methods-unrotated = De ble ikke rotert.
methods-by-hand-only = De ble rotert for hånd.
methods-turns = To faktorer ble dreid for hånd { $turns ->
        [one] én gang
       *[other] { $turns } ganger
    }; hver dreining står i loggen.
methods-splits = { $splits ->
        [one] Én faktor med to poler ble delt i to synspunkter.
       *[other] { $splits } faktorer med to poler ble delt i to synspunkter hver.
    }
methods-flags = Sorteringer ble regnet som definerende { $rule } (grense { $threshold }); { $defining } definerte en faktor, { $confounded } var blandet og { $null } ladet ikke signifikant på noen. { $hand ->
        [0] Ingen flagg ble endret for hånd.
        [one] Ett flagg ble endret for hånd, med begrunnelse.
       *[other] { $hand } flagg ble endret for hånd, med begrunnelse.
    }
methods-scores = z-skårene er vektede gjennomsnitt av de definerende sorteringene (Brown 1980), med en antatt reliabilitet på { $reliability } for én sortering; påstander skiller en faktor når forskjellen til hver av de andre er over 1,96 standardfeil.
methods-explained = { $count ->
        [one] Faktoren forklarer
       *[other] Etter rotasjon forklarer de { $count } faktorene til sammen
    } { $percent } % av variansen.
methods-program = Analysen er gjort med Synspunkt { $version }.

## Checklist
checklist-title = Sjekkliste for rapporten
checklist-count = { $known } av { $all }
checklist-note = Etter Dieteren mfl. (2023) og Churruca mfl. (2021). Fylles ut av seg selv fra studien og loggen.
checklist-missing = mangler
check-concourse = Hvor påstandene kommer fra
check-qset = Hvor mange påstander
check-grid = Rutenettet
check-instruction = Sorteringsinstruksen
check-pset = Hvor mange som har sortert
check-correlation = Korrelasjon
check-extraction = Uttrekk
check-number = Hvorfor dette antallet faktorer
check-rotation = Rotasjon
check-flags = Regelen for flagg
check-not-defining = Sorteringer som ikke definerer noe
check-variance = Forklart varians etter rotasjon
check-correlations = Korrelasjon mellom faktorer
check-remarks = Deltakernes egne ord
check-names = Navn på synspunktene
check-program = Program og versjon
known-candidates = { $count } kandidater
known-statements = { $count } påstander
known-sorts = { $count } sorteringer, { $left } holdt utenfor
known-rule = { $rule }, grense { $threshold }
known-not-defining = { $confounded } blandede, { $null } uten signifikant ladning
known-variance = { $percent } %
known-remarks = { $count } merknader
known-names = { $count } navn

## How firmly the result stands
bench-robust = Holdbarhet
robust-title = Hvor fast står resultatet?
robust-lead = Tre spørsmål om gangen: Hva om andre av de samme hadde deltatt? Hva om én sortering hadde manglet? Hva om metoden var valgt annerledes?
robust-steps = Omtrekninger
robust-seed = Frø
robust-start = Regn ut
robust-what = Sorteringene trekkes om igjen med tilbakelegging (bootstrap), hver sortering holdes utenfor etter tur, og analysen gjøres om med andre korrelasjoner, uttrekk, antall og regler for flagg. Det samme frøet gir de samme tallene. Flagg etter regelen; flagg for hånd og delinger er ikke med.
robust-progress = { $finished } av { $total } steg
robust-look = Se hvor langt det er kommet
robust-stop = Stopp
robust-again = Regn ut på nytt
robust-summary = { $steps } omtrekninger (frø { $seed }), { $failed } uten svar, { $badly } der faktorene knapt var å kjenne igjen. { $universes } andre valg av metode.
robust-unstable = I mer enn en tidel av omtrekningene var faktorene ikke å kjenne igjen. Dette antallet faktorer står ikke fast.
robust-congruence = Kongruens
robust-textbook = SE, formel
robust-resampled = SE, omtrukket
robust-carrier = Avhenger mest av
robust-without = { $name } (uten: { $congruence })
robust-range = Kongruens, andre valg
robust-note = Kongruens over ,95 regnes som samme faktor, ,85 til ,94 som lik (Lorenzo-Seva og ten Berge 2006).
robust-sorts = Sorteringer som like gjerne kunne vært flagget annerledes
robust-sorts-none = Ingen sorteringer er flagget på vaklende grunnlag.
robust-flagged = flagget
robust-not-flagged = ikke flagget
robust-share = Flagget i omtrekninger
robust-share-choices = Flagget ved andre valg
robust-interval = z, 95 %
robust-near = Samme eller nabokolonne
robust-distinguishing = Skiller
robust-ranks = Rang, andre valg

## Which sorts
set-title = Sorteringer i analysen
set-now-all = Alle som ikke er holdt utenfor, er med.
set-now = Bare «{ $name }».
set-all = Ta med alle
set-choose = Velg en gruppe
set-help = For eksempel de fra ett møte, én runde eller ett språk. Rotasjonen begynner på nytt. Gren ut fra loggen først, så har du begge og kan sammenlikne dem.
set-name = Hva de har felles
set-submit = Analyser bare disse
problem-publish-set = En analyse av bare noen av sorteringene kan ikke presenteres. Ta med alle, eller presenter en annen.
grid-words = { $heights } fra { $lowest } til { $highest }
