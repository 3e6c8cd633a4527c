### The table of released sorts: hints, comparison, marks

## Hints
sort-hints-title = Verdt å se på
sort-hints-note = Hintene følger faste regler. De sier hva som er uvanlig, ikke at noe er galt. Hvor lang tid noen brukte, blir ikke lagret, så om fart sies det ingenting.
sort-hint-identical = Helt lik { $names }.
sort-hint-alike = Nesten lik { $names } (korrelasjon { $limit } eller mer).
sort-hint-opposite = Nesten motsatt av { $names } (korrelasjon −{ $limit } eller mindre). Kanskje er endene byttet om.
sort-hint-untouched = Påstandene ligger nesten i den rekkefølgen de ble vist i, eller etter nummer ({ $share } % av parene eller flere).
sort-hint-alone = Ligner ingen annen sortering (ingen korrelasjon er signifikant på nivå .05).

## Remarks in the table
remarks-count = { $count ->
        [0] Ingen
        [one] { $count } i alt
       *[other] { $count } i alt
    }
remarks-of-asked = { $given } av { $asked } det ble spurt om, { $count } i alt

## Comparison
compare-title = Sammenlign to sorteringer
compare-with = Sammenlign med en annen
compare-one = Første sortering
compare-other = Andre sortering
compare-submit = Sammenlign
compare-correlation = Korrelasjon { $r }
compare-no-correlation = Sorteringer med alle påstandene i én kolonne har ingen korrelasjon.
compare-differences = Hvor de er ulike
compare-difference = Forskjell
compare-alike = { $count ->
        [0] Ingen påstand ligger i samme kolonne.
        [one] { $count } påstand ligger i samme kolonne.
       *[other] { $count } påstander ligger i samme kolonne.
    }

## Marks
follow-up-word = Skriv til
follow-up-mark = Skriv til { $pseudonym }
follow-up-save = Lagre merkene
follow-up-write = Skriv til de merkede
follow-up-note = Et merke er et notat for deg og dem du arbeider sammen med. Bare en beskjed når fram: Den som har kvittering, finner den der, og du får ikke vite hvem det er.
follow-up-unreachable = Merket, men har ikke sagt ja til beskjeder: { $names }.

## Files
export-xlsx = Arbeidsbok (XLSX)
export-xlsx-help = Ark for studien, rutenettet, påstandene, sorteringene, kommentarene og hva kolonnene betyr.
concourse-export-csv = Lagre som CSV
concourse-export-xlsx = Lagre som arbeidsbok
problem-workbook = Arbeidsboken kan ikke leses: den er skadet, låst eller for stor.
