### The table of released sorts: hints, comparison, marks

## Hints
sort-hints-title = Verdt å sjå på
sort-hints-note = Hinta følgjer faste reglar. Dei seier kva som er uvanleg, ikkje at noko er gale. Kor lang tid nokon brukte, blir ikkje lagra, så om fart blir det ikkje sagt noko.
sort-hint-identical = Heilt lik { $names }.
sort-hint-alike = Nesten lik { $names } (korrelasjon { $limit } eller meir).
sort-hint-opposite = Nesten det motsette av { $names } (korrelasjon −{ $limit } eller mindre). Kanskje er endane bytte om.
sort-hint-untouched = Påstandane ligg nesten i den rekkjefølgja dei vart viste i, eller etter nummer ({ $share } % av para eller fleire).
sort-hint-alone = Liknar inga anna sortering (ingen korrelasjon er signifikant på nivå .05).

## Remarks in the table
remarks-count = { $count ->
        [0] Ingen
        [one] { $count } i alt
       *[other] { $count } i alt
    }
remarks-of-asked = { $given } av { $asked } det vart spurt om, { $count } i alt

## Comparison
compare-title = Samanlikn to sorteringar
compare-with = Samanlikn med ei anna
compare-one = Første sortering
compare-other = Andre sortering
compare-submit = Samanlikn
compare-correlation = Korrelasjon { $r }
compare-no-correlation = Sorteringar med alle påstandane i éin kolonne har ingen korrelasjon.
compare-differences = Kvar dei er ulike
compare-difference = Skilnad
compare-alike = { $count ->
        [0] Ingen påstand ligg i same kolonne.
        [one] { $count } påstand ligg i same kolonne.
       *[other] { $count } påstandar ligg i same kolonne.
    }

## Marks
follow-up-word = Skriv til
follow-up-mark = Skriv til { $pseudonym }
follow-up-save = Lagre merka
follow-up-write = Skriv til dei merkte
follow-up-note = Eit merke er eit notat for deg og dei du arbeider saman med. Berre ei melding når fram: Den som har kvittering, finn henne der, og du får ikkje vite kven det er.
follow-up-unreachable = Merkt, men har ikkje sagt ja til meldingar: { $names }.

## Files
export-xlsx = Arbeidsbok (XLSX)
export-xlsx-help = Ark for studien, rutenettet, påstandane, sorteringane, kommentarane og kva kolonnane tyder.
concourse-export-csv = Lagre som CSV
concourse-export-xlsx = Lagre som arbeidsbok
problem-workbook = Arbeidsboka kan ikkje lesast: ho er skadd, låst eller for stor.
