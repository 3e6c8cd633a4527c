## The frame of a branch
bench-nav = Sidene i analysen
bench-number = Talet på faktorar
bench-rotation = Rotasjon
bench-loadings = Ladningar
bench-factors = Faktorar
bench-compare = Samanlikning
bench-log = Logg
bench-undo = Angre
bench-redo = Gjer om
bench-undo-what = Angrer: { $what }
recipe-branch = { $correlation } · { $extraction } · { $count ->
        [one] éin faktor
       *[other] { $count } faktorar
    } · { $rotation } · flagg { $flags }.
recipe-unrotated = utan rotasjon
recipe-varimax = varimax
recipe-turned = dreia for hand { $turns ->
        [one] éin gong
       *[other] { $turns } gonger
    }
recipe-varimax-turned = varimax, så dreia for hand { $turns ->
        [one] éin gong
       *[other] { $turns } gonger
    }

## Branches
branches-title = Analysane i studien
branch-default = Analyse { $number }
branch-name = Namn på analysen
branch-start = Begynn analysen
problem-branch-taken = Studien har alt ein analyse med det namnet.

## Deciding
decide-why = Kvifor? (kan stå tomt)
decide-why-label = Kvifor?
decide-why-help = Grunngivinga står i loggen og i rapporten.
decide-again = Bestem dette
decide-back = Tilbake utan å bestemme noko
decide-failed = Utrekninga vart avbroten. Prøv igjen.
problem-decide-reason = Skriv kvifor. Eit val for hand treng ei grunngiving.
problem-decide-moved = Analysen er endra sidan du såg han, kanskje i eit anna vindu. Gå tilbake og sjå på han slik han er no.
problem-decide-factor = Vel ein faktor som finst.
problem-decide-sort = Sorteringa er ikkje med i analysen lenger.
problem-decide-what = Skjemaet vart ikkje forstått. Gå tilbake og prøv igjen.
problem-decide-none = Kryss av for minst éin faktor.
problem-decide-extracted = Skriv eit tal frå 1 til { $most }.
problem-decide-same = Dette er metoden som alt er vald.
problem-decide-angle = Skriv vinkelen i grader, frå −360 til 360.
problem-decide-no-turn = Vinkelen er null, så ingenting blir dreia.
problem-decide-loading = Skriv ei ladning frå 0 til 1, til dømes 0,42.

## Decisions as sentences
decided-sorts-all = Alle sorteringar som ikkje er haldne utanfor, er med.
decided-sorts-only = Berre sorteringane i «{ $name }» er med: { $count }.
decided-sort-gone = ei sortering som er borte
decided-correlation = Sorteringane blir samanlikna med { $method }. Rotasjonen begynner på nytt.
decided-extraction = Uttrekk: { $method }, høgst { $count } faktorar. Rotasjonen begynner på nytt.
decided-keep = { $count ->
        [one] Éin faktor blir behalden: { $factors }.
       *[other] { $count } faktorar blir behaldne: { $factors }.
    }
decided-unrotate = All rotasjon er teken bort.
decided-varimax = Varimax med Kaisers normalisering, så rekkjefølgje etter storleik og positive forteikn.
decided-varimax-raw = Varimax utan normalisering, så rekkjefølgje etter storleik og positive forteikn.
decided-order = Faktorane blir ordna etter storleik.
decided-sign = Forteikna blir valde slik at kvar faktor i hovudsak ladar positivt.
decided-mirror = Faktor { $factors } blir spegelvend.
decided-turn = Faktor { $one } og { $other } blir dreia { $angle }° mot kvarandre.
decided-invert = Faktor { $factor } blir spegelvend.
decided-split = Faktor { $factor } blir delt i to synspunkt.
decided-unsplit = Faktor { $factor } blir ikkje delt lenger.
decided-rule = Sorteringar blir flagga { $rule }.
decided-flag = { $sort } blir flagga for hand på faktor { $factor } (ladning { $loading }).
decided-unflag = { $sort } blir teken bort frå faktor { $factor } for hand (ladning { $loading }).
decided-by-rule = Regelen avgjer igjen for { $sort } på faktor { $factor }.
decided-reliability = Reliabiliteten til éi sortering blir sett til { $value }.
decided-regression-none = Regresjonsskårar blir ikkje rekna ut.
decided-regression = Regresjonsskårar blir rekna ut ved sida av.
decided-regression-bartlett = Bartletts regresjonsskårar blir rekna ut ved sida av.
decided-contrast-all = Alle faktorar er med i samanlikningane.
decided-contrast-not = Faktor { $factors } blir halden utanfor samanlikningane.
decided-name = Faktor { $factor } heter «{ $title }» på { $language }.
decided-name-none = Faktor { $factor } har ikkje namn.
decided-remark = Merknad
correlation-pearson = Pearson
correlation-pearson-help = Avstanden mellom kolonnane tel. Det vanlege i Q-metode.
correlation-spearman = Spearman
correlation-spearman-help = Berre rekkjefølgjen tel.
extraction-pca-help = Ser på all variasjon. Fasit finst.
extraction-pqmethod = sentroide (PQMethod)
extraction-pqmethod-help = Ser på det sorteringane har felles, slik PQMethod reknar.
extraction-brown = sentroide (Brown)
extraction-brown-help = Browns variant, med kommunalitetar som blir rekna om til dei står stille.
extraction-horst = Horst, fast tal
extraction-horst-help = Sentroidar med kommunalitetar over alle faktorar samtidig. Talet formar kvar av dei.
extraction-horst-automatic = Horst, stoppar sjølv
extraction-horst-automatic-help = Som Horst, men sluttar når resten er liten.
extraction-horst-kade = Horst (KADE)
extraction-horst-kade-help = Slik KADE gjer det.
rule-level = ved p < { $p }
rule-loading = ved ladning over { $loading }
rule-majority = { $threshold } og over halve kommunaliteten

## Number of factors
number-title = Vel faktorar
number-caption = Uttrekte faktorar før rotasjon
number-keep = Behald
number-factor = Faktor { $number }
number-size = Storleik
number-cumulative = Samla %
number-significant = Signifikante
number-humphrey = Humphrey
number-residual = Rest
number-marks = Merk
number-note = Alt gjeld faktorane før rotasjon. Signifikante: sorteringar med ladning over 1,96 standardfeil. Humphrey: produktet av dei to største ladningane, ✓ når det er meir enn to standardfeil. Rest: kva som er igjen av korrelasjonane etter faktoren; standardfeilen er { $error }.
number-anew = Når du beheld andre faktorar, begynner rotasjonen på nytt, og flagg for hand og namn fell bort. Du kan alltid angre, eller prøve det i ei forgreining frå loggen.
number-submit = Behald dei avkryssa
mark-near-null = Nesten tom: ein rest av stoppregelen.
mark-weak = Svak: mindre enn tilfelle ville gitt.
mark-noise = Begynner i avrundingsrestar.
criterion-map = Minste partielle korrelasjon (MAP)
criterion-residual = Resten er under standardfeilen
presumes-parallel = Eigenverdiar over dei som stokka sorteringar gir. Går ut frå at tilfeldige sorteringar er det ein skal slå.
presumes-map = Der gjennomsnittet av det faktorane ikkje forklarar, er minst. Gir ofte få faktorar.
presumes-two-loadings = Faktorar frå den første som minst to sorteringar ladar signifikant på.
presumes-humphrey = Faktorar frå den første der dei to største ladningane er store nok. Kjem an på uttrekket.
presumes-residual = Så mange faktorar til resten ser ut som støy.
presumes-kaiser = Gir for mange når det er mange sorteringar.
method-title = Korrelasjon og uttrekk
method-correlation = Korrelasjon
method-extracted = Trekk ut høgst
method-submit = Byt metode

## Rotation
rotation-title = Drei to faktorar
rotation-split = Ein faktor er delt. Ta delinga tilbake på sida med ladningar før du dreiar.
rotation-how = Dra i biletet, eller bruk piltastane når det er vald (Shift for større steg, Ctrl for mindre). Utan skript: skriv ein vinkel og sjå på han. Ingenting er bestemt før du vel å behalde.
plane-title = { $one } mot høgre, { $other } oppover
angle-degrees = { $angle }°
turn-title = Vinkel
turn-angle = Vinkel i grader
turn-look = Sjå på han
turn-keep = Behald dreiingen
snap-sort = Legg sorteringa
snap-axis = på aksen til
snap-look = Sjå på det
pairs-title = Alle par
steps-title = Andre steg
varimax-normalise = Kaisers normalisering
step-varimax = Varimax
step-invert-which = Faktor
step-invert = Spegelvend
step-order = Ordne etter storleik
step-unrotate = Ta bort all rotasjon
steps-note = Kvart steg blir lagt etter dei du har teke, og står i loggen.
arrays-title = Samla sorteringar

## Loadings and flags
flags-count = { $defining } definerer · { $confounded } blanda · { $none } ingen
loadings-rotated = Ladningar etter rotasjon
variance-rotated = Varians, rotert
rule-sentence = Flagga { $rule }. Grensa er { $loading }.
flag-legend-hand = Bestemt for hand
flagged-hand-word = flagga for hand
unflagged-hand-word = teken bort for hand
flag-stale = Ladninga er ei anna no enn då dette vart bestemt.
flags-split = Del faktor { $factor } i to synspunkt
flags-unsplit = Ta delinga av faktor { $factor } tilbake
why-meets = Ladar mest på faktor { $factor } ({ $loading }), over grensa { $threshold }, og faktoren har { $share } % av det sorteringa har felles med faktorane.
why-no-majority = Ladar { $loading } på faktor { $factor }, over grensa { $threshold }, men faktoren har berre { $share } % av det sorteringa har felles med faktorane. Signifikant på: { $factors }.
why-several = Oppfyller regelen på fleire faktorar: { $factors }.
why-below = Den største ladninga er { $loading } på faktor { $factor }, og ho når ikkje grensa { $threshold }.
why-by-hand = Bestemt for hand. Ladar mest på faktor { $factor }: { $loading }, der grensa er { $threshold }.
by-hand-set = Flagga for hand på faktor { $factor }: { $reason }
by-hand-taken = Teken bort frå faktor { $factor } for hand: { $reason }
flag-here = Faktor { $factor }: ladning { $loading }
flag-set = Flagg på faktor { $factor }
flag-take = Ta bort frå faktor { $factor }
flag-confirm = Stadfest på ladninga no
flag-why = Kvifor?
flag-why-help = Trengst når du går imot regelen. Skriv ikkje noko som kan røpe kven det gjeld.
flag-by-rule = La regelen avgjere
sort-open = Sjå sorteringa
sort-has-remarks = har skrive noko
sort-remarks = Skrive sjølv
sort-no-remarks = Ingen ord er skrive til denne sorteringa.
rule-title = Regel for flagg
rule-legend = Ladninga skal være over
rule-level-loading = { $loading } (p < { $p })
rule-stated = ei oppgitt ladning:
rule-stated-label = Oppgitt ladning
rule-submit = Bruk regelen

## One factor
name-title = Namn på faktor { $number }
name-label = På { $language }
name-submit = Gi namn
crib-title = Hugseliste
crib-note = Det som stikk seg ut når faktoren blir lesen åleine og mot dei andre.
crib-none = Ingen.
crib-highest = I den høgaste kolonnen
crib-higher = Høgare enn i alle andre faktorar
crib-higher-tied = Like høgt som i nokre, høgare enn i resten
crib-lower-tied = Like lågt som i nokre, lågare enn i resten
crib-lower = Lågare enn i alle andre faktorar
crib-lowest = I den lågaste kolonnen
definers-title = Kven som definerer den
definer-weight = ladning { $loading }, vekt { $weight }

## All factors
all-factors-title = Alle faktorar side om side
compare-order = Rekkjefølgje
compare-note = Teikninga viser z-skårane frå −3 til 3 med 95 % intervall. Rang først, så z.
order-disagreement = Mest usamde først
order-agreement = Mest samde først
order-number = Etter nummer
pair-minus = { $one } minus { $other }
difference-word = Skilnad
in-errors = { $ratio } SE
variance-of-z = Spreiing
scores-drawn = Skårar
largest-correlation = Den største korrelasjonen mellom faktorskårane er { $value }, mellom faktor { $one } og { $other }.

## Record
record-title = Logg
log-note = Avgjerdene i rekkjefølgje. Dei same avgjerdene på dei same sorteringane gir same svaret.
log-trouble = Avgjerdene gir ikkje noko svar no
log-trouble-what = Angre den siste avgjerda, eller grein ut frå ei tidlegare.
log-lost-flags = { $count ->
        [one] Eitt flagg for hand gjeld ei sortering som ikkje er med lenger, og tel ikkje.
       *[other] { $count } flagg for hand gjeld sorteringar som ikkje er med lenger, og tel ikkje.
    }
log-by = { $name }, { $time }
log-branch-here = Grein ut herfrå
log-branch-submit = Lag forgreininga
log-remark-label = Merknad til loggen
log-remark-help = Ein tanke, eit spørsmål, noko de vart samde om.
log-remark-submit = Skriv i loggen
log-others = Andre analysar
log-no-others = Dette er den einaste. Grein ut frå ei avgjerd for å prøve noko annet utan å miste dette.
log-compare = samanlikn
log-rename = Gi nytt namn
log-rename-submit = Gi namn
log-delete = Ta bort analysen
log-delete-note = Namnet forsvinn frå lista. Andre analysar som greinar ut herfrå, blir som dei er.
log-delete-submit = Ta bort
log-downloads = Ta med
log-download-json = Avgjerdene (JSON)
log-download-r = Skript for R som gjer dei om igjen
log-download-result = Heile resultatet (JSON)
compare-branch-title = Mot «{ $name }»
compare-branch-shared = Dei har { $count ->
        [0] ingei avgjerder felles
        [one] den første avgjerda felles
       *[other] dei { $count } første avgjerdene felles
    }.
compare-here = Denne
compare-branch-factors = Faktorar som høyrer saman
compare-branch-flags = Sorteringar som får ei anna plass
congruence-word = Kongruens
compare-moved = Påstandar med annan rang
methods-title = Metoden i eit avsnitt
methods-data = { $sorts } sorteringar av { $statements } påstandar ({ $grid }) vart samanlikna parvis med { $correlation }-korrelasjon.
methods-extraction = Faktorane vart trekte ut med { $extraction }; av { $extracted } vart { $kept } behaldne.
methods-keep-reason = Grunngiving: { $reason }
methods-varimax = Dei vart roterte med varimax med Kaisers normalisering (Kaiser 1958).
methods-varimax-raw = Dei vart roterte med varimax utan normalisering.
methods-unrotated = Dei vart ikkje roterte.
methods-by-hand-only = Dei vart roterte for hand.
methods-turns = To faktorar vart dreia for hand { $turns ->
        [one] éin gong
       *[other] { $turns } gonger
    }; kvar dreiing står i loggen.
methods-splits = { $splits ->
        [one] Éin faktor med to polar vart delt i to synspunkt.
       *[other] { $splits } faktorar med to polar vart delte i to synspunkt kvar.
    }
methods-flags = Sorteringar vart rekna som definerande { $rule } (grense { $threshold }); { $defining } definerte ein faktor, { $confounded } var blanda og { $null } lada ikkje signifikant på nokon. { $hand ->
        [0] Ingen flagg vart endra for hand.
        [one] Eitt flagg vart endra for hand, med grunngiving.
       *[other] { $hand } flagg vart endra for hand, med grunngiving.
    }
methods-scores = z-skårane er vekta gjennomsnitt av dei definerande sorteringane (Brown 1980), med ein tenkt reliabilitet på { $reliability } for éi sortering; påstandar skil ein faktor når skilnaden til kvar av dei andre er over 1,96 standardfeil.
methods-explained = { $count ->
        [one] Faktoren forklarar
       *[other] Etter rotasjon forklarar dei { $count } faktorane til saman
    } { $percent } % av variansen.
methods-program = Analysen er gjord med Synspunkt { $version }.

## Checklist
checklist-title = Sjekkliste for rapporten
checklist-count = { $known } av { $all }
checklist-note = Etter Dieteren mfl. (2023) og Churruca mfl. (2021). Blir fylt ut av seg sjølv frå studien og loggen.
checklist-missing = manglar
check-concourse = Kvar påstandane kjem frå
check-qset = Kor mange påstandar
check-grid = Rutenettet
check-instruction = Sorteringsinstruksen
check-pset = Kor mange som har sortert
check-correlation = Korrelasjon
check-extraction = Uttrekk
check-number = Kvifor dette talet på faktorar
check-rotation = Rotasjon
check-flags = Regelen for flagg
check-not-defining = Sorteringar som ikkje definerer noko
check-variance = Forklart varians etter rotasjon
check-correlations = Korrelasjon mellom faktorar
check-remarks = Orda til deltakarane
check-names = Namn på synspunkta
check-program = Program og versjon
known-candidates = { $count } kandidatar
known-statements = { $count } påstandar
known-sorts = { $count } sorteringar, { $left } haldne utanfor
known-rule = { $rule }, grense { $threshold }
known-not-defining = { $confounded } blanda, { $null } utan signifikant ladning
known-variance = { $percent } %
known-remarks = { $count } merknader
known-names = { $count } namn

## How firmly the result stands
bench-robust = Haldbarheit
robust-title = Kor fast står resultatet?
robust-lead = Tre spørsmål på éin gong: Kva om andre av dei same hadde delteke? Kva om éi sortering hadde mangla? Kva om metoden var vald annleis?
robust-steps = Omtrekkingar
robust-seed = Frø
robust-start = Rekn ut
robust-what = Sorteringane blir trekte om igjen med tilbakelegging (bootstrap), kvar sortering blir halden utanfor etter tur, og analysen blir gjord om med andre korrelasjonar, uttrekk, tal på faktorar og reglar for flagg. Det same frøet gir dei same tala. Flagg etter regelen; flagg for hand og delingar er ikkje med.
robust-progress = { $finished } av { $total } steg
robust-look = Sjå kor langt det er kome
robust-stop = Stopp
robust-again = Rekn ut på nytt
robust-summary = { $steps } omtrekkingar (frø { $seed }), { $failed } utan svar, { $badly } der faktorane knapt var å kjenne att. { $universes } andre val av metode.
robust-unstable = I meir enn ein tidel av omtrekkingane var faktorane ikkje å kjenne att. Dette talet på faktorar står ikkje fast.
robust-congruence = Kongruens
robust-textbook = SE, formel
robust-resampled = SE, omtrekt
robust-carrier = Kjem mest an på
robust-without = { $name } (utan: { $congruence })
robust-range = Kongruens, andre val
robust-note = Kongruens over ,95 blir rekna som same faktor, ,85 til ,94 som lik (Lorenzo-Seva og ten Berge 2006).
robust-sorts = Sorteringar som like gjerne kunne vore flagga annleis
robust-sorts-none = Ingen sorteringar er flagga på vaklande grunnlag.
robust-flagged = flagga
robust-not-flagged = ikkje flagga
robust-share = Flagga i omtrekkingar
robust-share-choices = Flagga ved andre val
robust-interval = z, 95 %
robust-near = Same eller nabokolonne
robust-distinguishing = Skil
robust-ranks = Rang, andre val

## Which sorts
set-title = Sorteringar i analysen
set-now-all = Alle som ikkje er haldne utanfor, er med.
set-now = Berre «{ $name }».
set-all = Ta med alle
set-choose = Vel ei gruppe
set-help = Til dømes dei frå eitt møte, éin runde eller eitt språk. Rotasjonen begynner på nytt. Grein ut frå loggen først, så har du begge og kan samanlikne dei.
set-name = Kva dei har felles
set-submit = Analyser berre desse
problem-publish-set = Ein analyse av berre nokre av sorteringane kan ikkje presenterast. Ta med alle, eller presenter ein annan.
grid-words = { $heights } frå { $lowest } til { $highest }
