## The report
bench-report = Rapport
report-docx = For tekstbehandler (DOCX)
report-xlsx = Alle tabeller (XLSX)
report-zip = Alt for et åpent arkiv (ZIP)
report-files-note = Rapporten er på språket siden vises på. Skriv den ut eller lagre den som PDF fra nettleseren. Tolkningene hentes fra siden Tolkning.
report-file = rapport
report-faults = { $count ->
        [one] Én henvisning i tolkningen av faktor { $factor } stemmer ikke.
       *[other] { $count } henvisninger i tolkningen av faktor { $factor } stemmer ikke.
    }
report-table = Tabell { $number }. { $caption }
report-title = Synspunkter: { $study }
report-subtitle = Analysen «{ $branch }». Synspunkt { $version }. Sorteringenes kjennetegn (SHA-256): { $digest }
report-method = Metode
report-guard = Faktorene er synspunkter som flere har uttrykt, ikke typer mennesker. De sier ikke hvor mange i en befolkning som deler dem, og opplevelser alene viser ikke virkning. Tolkningene er forskernes lesning.
report-warnings = Dette bør leseren vite om beregningen:
report-number = Antall faktorer
report-aids = Hjelpemidler for valget av antall faktorer
report-aid = Hjelpemiddel
report-presumes = Hva det forutsetter
report-factors = Faktorer
report-factor = Faktor
report-eigenvalue = Egenverdi
report-random = Tilfeldig, 95 %
report-squares = Kvadratsum
report-percent = Forklart %
report-cumulative = Sum %
report-kept = beholdt
report-kept-column = Beholdt
report-unrotated = Faktorene før rotasjon
report-two-variances = Rotasjon fordeler variansen på nytt. Tallene for de tolkede faktorene står i neste tabell, ikke i den forrige; bare summen over alle beholdte faktorer er den samme.
report-rotated = Faktorene etter rotasjon
report-defining = Definerende
report-negative = herav negative
report-reliability = Reliabilitet
report-error = Standardfeil for z
report-loadings = Ladninger
report-confounded = Lader på flere faktorer uten å definere noen ({ $count }): { $names }.
report-null = Lader ikke på noen faktor ({ $count }): { $names }.
report-nobody = ingen
report-sort = Sortering
report-factor-number = Faktor { $factor }
report-communality = h²
report-why = Hvorfor
report-loadings-table = Ladninger etter rotasjon; × ved sorteringer som definerer faktoren
report-viewpoints = Synspunktene
report-citations = (27: +4) betyr: påstand 27 har plassen +4 i denne faktoren. Tallene er hentet fra faktorene.
report-viewpoint = Faktor { $name }
report-empty = Ingen sorteringer definerer faktoren, så den har ingen plasseringer.
report-facts = { $defining ->
        [one] Én sortering definerer faktoren, som forklarer { $percent } % av variansen etter rotasjon.
       *[other] { $defining } sorteringer definerer faktoren, som forklarer { $percent } % av variansen etter rotasjon.
    }
report-unwritten = Tolkningen er ikke skrevet ennå.
report-array = Påstandenes plass i faktor { $name }
report-none-distinguishing = Ingen påstander skiller faktoren fra alle de andre på nivået p < ,05.
report-distinguishing = Påstander som skiller faktor { $name } fra alle andre
report-statement = Nr.
report-wording = Påstand
report-rank = Plass
report-others = De andre
report-margin = Margin i standardfeil
report-p = p
report-below = < { $p }
report-correlations = Korrelasjoner mellom faktorene
report-correlations-table = Korrelasjoner mellom faktorenes z-skårer
report-consensus = Det faktorene er enige om
report-consensus-note = At faktorer ikke skiller seg signifikant, er ikke et bevis på at de er enige.
report-consensus-level = Ingen forskjell på nivå
report-consensus-05 = p < ,05
report-consensus-01 = p < ,01
report-no-consensus = Det er ingen påstander der ingen faktorer skiller seg.
report-consensus-table = Påstander der ingen to faktorer skiller seg
report-appendix = Vedlegg
report-arrays = Påstandene og plassene deres
report-arrays-table = Påstandenes plass i alle faktorer
report-scores = z-skårer
report-scores-table = Påstandenes z-skårer i alle faktorer
report-log = Beslutninger
report-checklist = Hva en rapport bør si
report-checklist-table = Sjekkliste etter Dieteren mfl. (2023) og Churruca mfl. (2021)
report-item = Punkt
report-known = I denne studien
report-missing = mangler

## The archive
packed-about = { $study }. Analysen «{ $branch }», laget med Synspunkt { $version }.
packed-files = Filene:
packed-report = Rapporten.
packed-page = Rapporten som én nettside uten noe utenfor.
packed-tables = Alle tabeller i en arbeidsbok.
packed-decisions = Beslutningene med begrunnelser, og spesifikasjonen de gir.
packed-result = Resultatet med alle sifre.
packed-script = Skript for R som regner ut ladningene på nytt.
packed-data = Sorteringer, påstander og kommentarer som CSV, med kodebok.
packed-study = Studien som Synspunkt leser den inn igjen.
