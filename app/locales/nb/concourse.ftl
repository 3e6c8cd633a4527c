### Synspunkt: kandidater til påstander, og valget blant dem (bokmål)

## Tabs
tab-concourse = Kandidater
tab-background = Bakgrunn
tabs-prepare = Klargjøring
tabs-collect = Innsamling

## The list
concourse-heading = { $count ->
        [0] Kandidater
        [one] Én kandidat
       *[other] { $count } kandidater
    }
concourse-lead = Kommunikasjonsuniverset: alt som kunne vært med. Samle bredt, merk, og velg så de påstandene deltakerne skal sortere.
concourse-lead-locked = Kommunikasjonsuniverset, og det som ble valgt fra det. Studien er åpnet, så valget ligger fast.
concourse-empty-title = Ingen kandidater ennå
concourse-empty = Legg til utsagn fra intervjuer, dokumenter og møter. De kan skrives inn, limes inn eller hentes fra en fil.
concourse-empty-locked = Påstandene i denne studien ble skrevet direkte.
concourse-add = Legg til kandidater
concourse-tags = Merk kandidatene
concourse-dimensions = Dimensjoner
concourse-back = Til kandidatene
candidate-word = Kandidat
candidate-heading = Kandidat { $number }
candidate-place = Påstand { $number }
candidate-edit = Endre
candidate-see = Se
candidate-untranslated = Mangler på { $language }
numbering-title = Nummer på påstandene
numbering-keep = Behold rekkefølgen, nye kommer sist
numbering-anew = Gi nye nummer, i samme rekkefølge som kandidatene
choice-save = Lagre valget
choice-update = Oppdater tabellen
choice-count = { $chosen } valgt
choice-of-cells = { $chosen } valgt, { $cells } plasser i rutenettet
choice-unsaved = Ikke lagret ennå
retired-title = { $count ->
        [one] Én kandidat er lagt bort
       *[other] { $count } kandidater er lagt bort
    }
fate-title = Kandidaten kan ikke velges
fate-retired = Lagt bort.
fate-retired-because = Lagt bort: { $reason }
fate-replaced = Erstattet av { $numbers }.

## Balance
balance-title = Balanse
balance-without = Lag én eller to dimensjoner, for eksempel tema og hvem påstanden handler om. Da viser tabellen hvor jevnt valget er fordelt.
balance-caption = Valgte påstander av kandidatene, etter dimensjonene
balance-none = Ikke merket
balance-sum = Sum
balance-explained = Valgte / kandidater. En påstand med flere merker telles i hver rute, men bare én gang i summene.
balance-empty = { $count ->
        [one] Én rute har kandidater, men ingen valgte.
       *[other] { $count } ruter har kandidater, men ingen valgte.
    }

## Hints
hints-title = Se gjerne på
hints-about = Slik blir påstandene sett gjennom
hints-about-same = Lik: de samme ordene i samme rekkefølge, uten hensyn til store bokstaver og tegn.
hints-about-near = Nesten lik: minst { $percent } prosent av bokstavrekkene på tre er felles (Dice).
hints-about-long = Lang: mer enn { $most } tegn. Den får neppe plass på et kort.
hints-about-double = Kanskje to i én: flere setninger, semikolon, eller ord som «men», «fordi», «samtidig» og «både».
hints-about-negation = Nektelse: ord som «ikke», «aldri», «ingen» og «uten». Den som er uenig, må nekte to ganger.
hint-same = Lik kandidat { $number }
hint-near = Nesten lik kandidat { $number }
hint-long = Mer enn { $most } tegn
hint-double = Kanskje to påstander i én
hint-negation = Nektelse

## Adding
concourse-add-lead = Skriv eller lim inn én eller flere. Ingenting lagres før alt kan leses.
concourse-add-submit = Legg til
candidates-label = Utsagn
candidates-help = Ett utsagn per linje, på { $language }, eller linjer fra et regneark med overskrifter.
candidates-file-label = Fil
candidates-file-help = Arbeidsbok (første ark), CSV eller ren tekst. Kolonner kan hete påstand, kilde, merknad, en språkkode eller navnet på en dimensjon.
candidates-source-label = Kilde
candidates-source-help = Gjelder alle som ikke har sin egen, for eksempel «Intervju 3» eller «Verksted i mars».
problem-candidates-none = Skriv minst ett utsagn, eller velg en fil.
problem-aspect-unknown = { $dimension } har ingen verdi som heter «{ $found }».
problem-concourse-full = Det er plass til { $most } kandidater i en studie.

## Dimensions and tags
dimensions-lead = To frie sider ved påstandene, som skal være jevnt fordelt blant dem du velger. Hver har sine egne verdier.
dimensions-help = Høyst { $most } verdier i hver. En verdi du tømmer, blir fjernet, og kandidatene mister merket. Lagre for å få flere felt.
dimension-row = Første dimensjon, rader i tabellen
dimension-column = Andre dimensjon, kolonner i tabellen
dimension-name = Navn
dimension-aspect = Verdi { $number }
problem-dimension-name = Gi dimensjonen et navn.
problem-dimension-size = En dimensjon må ha fra én til { $most } verdier.
problem-dimension-twice = «{ $name }» står to ganger.
tags-lead = Kryss av for det hver kandidat handler om. Flere kryss er lov.
tags-without-title = Det er ingenting å merke med ennå
tags-without = Lag en dimensjon med verdier først.
tag-label = { $number }: { $value }

## One candidate
candidate-text-label = Ordlyd, { $language }
source-label = Kilde
note-label = Merknad
note-help = Bare for dere, høyst { $most } tegn.
former-title = Tidligere ordlyd
former-until = til { $date }
origins-title = Laget av
made-title = Ble til
candidate-more = Andre grep
split-title = Del opp
split-label = Delene
split-help = Én per linje, minst to. De får kilde og merker herfra, og denne blir lagt bort.
merge-title = Slå sammen med andre
merge-others-label = Nummer på de andre kandidatene
merge-others-help = Med komma mellom. Alle blir lagt bort, og den nye viser til dem.
merge-text-label = Ordlyd for den nye
retire-title = Legg bort
retire-reason-label = Grunn
retire-help = Kan stå tomt. Kandidaten blir spart på og kan hentes tilbake.
candidate-bring-back = Hent tilbake
problem-candidate-unknown = Det finnes ingen kandidat { $number }.
problem-candidate-retired = Kandidat { $number } er lagt bort. Hent den tilbake først.
problem-candidates-few = Det må være minst to.
problem-merge-number = «{ $found }» er ikke nummeret på en kandidat.
problem-choice-untranslated = Kandidat { $number } mangler tekst på { $language }.
problem-choice-same = Kandidat { $number } og { $other } er like på { $language }. Velg bare én av dem.
hints-about-persons = Både «jeg» og «vi»: det kan være at man er enig i det ene og ikke i det andre.
hints-about-slip = Skrivefeil: samme ord to ganger, mellomrom foran punktum eller komma, eller ingen mellomrom etter komma. Stavingen sjekker nettleseren.
hint-persons = Både «jeg» og «vi»
hint-slip = Kanskje en skrivefeil
