### Synspunkt: kandidatar til påstandar, og valet mellom dei (nynorsk)

## Tabs
tab-concourse = Kandidatar
tab-background = Bakgrunn
tabs-prepare = Førebuing
tabs-collect = Innsamling

## The list
concourse-heading = { $count ->
        [0] Kandidatar
        [one] Éin kandidat
       *[other] { $count } kandidatar
    }
concourse-lead = Kommunikasjonsuniverset: alt som kunne ha vore med. Samle breitt, merk, og vel så dei påstandane deltakarane skal sortere.
concourse-lead-locked = Kommunikasjonsuniverset, og det som blei valt frå det. Studien er opna, så valet ligg fast.
concourse-empty-title = Ingen kandidatar enno
concourse-empty = Legg til utsegner frå intervju, dokument og møte. Dei kan skrivast inn, limast inn eller hentast frå ei fil.
concourse-empty-locked = Påstandane i denne studien blei skrivne direkte.
concourse-add = Legg til kandidatar
concourse-tags = Merk kandidatane
concourse-dimensions = Dimensjonar
concourse-back = Til kandidatane
candidate-word = Kandidat
candidate-heading = Kandidat { $number }
candidate-place = Påstand { $number }
candidate-edit = Endre
candidate-see = Sjå
candidate-untranslated = Manglar på { $language }
numbering-title = Nummer på påstandane
numbering-keep = Behald rekkjefølgja, nye kjem sist
numbering-anew = Gi nye nummer, i same rekkjefølgje som kandidatane
choice-save = Lagre valet
choice-update = Oppdater tabellen
choice-count = { $chosen } valde
choice-of-cells = { $chosen } valde, { $cells } plassar i rutenettet
choice-unsaved = Ikkje lagra enno
retired-title = { $count ->
        [one] Éin kandidat er lagd bort
       *[other] { $count } kandidatar er lagde bort
    }
fate-title = Kandidaten kan ikkje veljast
fate-retired = Lagd bort.
fate-retired-because = Lagd bort: { $reason }
fate-replaced = Bytt ut med { $numbers }.

## Balance
balance-title = Balanse
balance-without = Lag éin eller to dimensjonar, til dømes tema og kven påstanden handlar om. Då viser tabellen kor jamt valet er fordelt.
balance-caption = Valde påstandar av kandidatane, etter dimensjonane
balance-none = Ikkje merkt
balance-sum = Sum
balance-explained = Valde / kandidatar. Ein påstand med fleire merke tel i kvar rute, men berre éin gong i summane.
balance-empty = { $count ->
        [one] Éi rute har kandidatar, men ingen valde.
       *[other] { $count } ruter har kandidatar, men ingen valde.
    }

## Hints
hints-title = Sjå gjerne på
hints-about = Slik blir påstandane sedde gjennom
hints-about-same = Lik: dei same orda i same rekkjefølgje, utan omsyn til store bokstavar og teikn.
hints-about-near = Nesten lik: minst { $percent } prosent av bokstavrekkjene på tre er felles (Dice).
hints-about-long = Lang: meir enn { $most } teikn. Han får neppe plass på eit kort.
hints-about-double = Kanskje to i éin: fleire setningar, semikolon, eller ord som «men», «fordi», «samstundes» og «både».
hints-about-negation = Nekting: ord som «ikkje», «aldri», «ingen» og «utan». Den som er usamd, må nekte to gonger.
hint-same = Lik kandidat { $number }
hint-near = Nesten lik kandidat { $number }
hint-long = Meir enn { $most } teikn
hint-double = Kanskje to påstandar i éin
hint-negation = Nekting

## Adding
concourse-add-lead = Skriv eller lim inn éin eller fleire. Ingenting blir lagra før alt kan lesast.
concourse-add-submit = Legg til
candidates-label = Utsegner
candidates-help = Éi utsegn per linje, på { $language }, eller linjer frå eit rekneark med overskrifter.
candidates-file-label = Fil
candidates-file-help = Arbeidsbok (første ark), CSV eller rein tekst. Kolonnar kan heite påstand, kjelde, merknad, ein språkkode eller namnet på ein dimensjon.
candidates-source-label = Kjelde
candidates-source-help = Gjeld alle som ikkje har si eiga, til dømes «Intervju 3» eller «Verkstad i mars».
problem-candidates-none = Skriv minst éi utsegn, eller vel ei fil.
problem-aspect-unknown = { $dimension } har ingen verdi som heiter «{ $found }».
problem-concourse-full = Det er plass til { $most } kandidatar i ein studie.

## Dimensions and tags
dimensions-lead = To frie sider ved påstandane, som skal vere jamt fordelte mellom dei du vel. Kvar har sine eigne verdiar.
dimensions-help = Høgst { $most } verdiar i kvar. Ein verdi du tømmer, blir fjerna, og kandidatane mistar merket. Lagre for å få fleire felt.
dimension-row = Første dimensjon, rader i tabellen
dimension-column = Andre dimensjon, kolonnar i tabellen
dimension-name = Namn
dimension-aspect = Verdi { $number }
problem-dimension-name = Gi dimensjonen eit namn.
problem-dimension-size = Ein dimensjon må ha frå éin til { $most } verdiar.
problem-dimension-twice = «{ $name }» står to gonger.
tags-lead = Kryss av for det kvar kandidat handlar om. Fleire kryss er lov.
tags-without-title = Det er ingenting å merkje med enno
tags-without = Lag ein dimensjon med verdiar først.
tag-label = { $number }: { $value }

## One candidate
candidate-text-label = Ordlyd, { $language }
source-label = Kjelde
note-label = Merknad
note-help = Berre for dykk, høgst { $most } teikn.
former-title = Tidlegare ordlyd
former-until = til { $date }
origins-title = Laga av
made-title = Blei til
candidate-more = Andre grep
split-title = Del opp
split-label = Delane
split-help = Éin per linje, minst to. Dei får kjelde og merke herifrå, og denne blir lagd bort.
merge-title = Slå saman med andre
merge-others-label = Nummer på dei andre kandidatane
merge-others-help = Med komma mellom. Alle blir lagde bort, og den nye viser til dei.
merge-text-label = Ordlyd for den nye
retire-title = Legg bort
retire-reason-label = Grunn
retire-help = Kan stå tomt. Kandidaten blir teken vare på og kan hentast tilbake.
candidate-bring-back = Hent tilbake
problem-candidate-unknown = Det finst ingen kandidat { $number }.
problem-candidate-retired = Kandidat { $number } er lagd bort. Hent han tilbake først.
problem-candidates-few = Det må vere minst to.
problem-merge-number = «{ $found }» er ikkje nummeret på ein kandidat.
problem-choice-untranslated = Kandidat { $number } manglar tekst på { $language }.
problem-choice-same = Kandidat { $number } og { $other } er like på { $language }. Vel berre éin av dei.
hints-about-persons = Både «eg» og «vi»: ein kan vere einig i det eine og ikkje i det andre.
hints-about-slip = Skrivefeil: same ordet to gonger, mellomrom framfor punktum eller komma, eller ikkje mellomrom etter komma. Stavinga sjekkar nettlesaren.
hint-persons = Både «eg» og «vi»
hint-slip = Kanskje ein skrivefeil
