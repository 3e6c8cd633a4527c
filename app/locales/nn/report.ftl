## The report
bench-report = Rapport
report-docx = For tekstbehandlar (DOCX)
report-xlsx = Alle tabellar (XLSX)
report-zip = Alt for eit ope arkiv (ZIP)
report-files-note = Rapporten er på språket sida blir vist på. Skriv han ut eller lagre han som PDF frå nettlesaren. Tolkingane blir henta frå sida Tolking.
report-file = rapport
report-faults = { $count ->
        [one] Éi tilvising i tolkinga av faktor { $factor } stemmer ikkje.
       *[other] { $count } tilvisingar i tolkinga av faktor { $factor } stemmer ikkje.
    }
report-table = Tabell { $number }. { $caption }
report-title = Synspunkt: { $study }
report-subtitle = Analysen «{ $branch }». Synspunkt { $version }. Kjenneteiknet til sorteringane (SHA-256): { $digest }
report-method = Metode
report-guard = Faktorane er synspunkt som fleire har uttrykt, ikkje typar menneske. Dei seier ikkje kor mange i ei befolkning som deler dei, og opplevingar åleine viser ikkje verknad. Tolkingane er lesinga til forskarane.
report-warnings = Dette bør lesaren vite om utrekninga:
report-number = Talet på faktorar
report-aids = Hjelpemiddel for valet av talet på faktorar
report-aid = Hjelpemiddel
report-presumes = Kva det føreset
report-factors = Faktorar
report-factor = Faktor
report-eigenvalue = Eigenverdi
report-random = Tilfeldig, 95 %
report-squares = Kvadratsum
report-percent = Forklart %
report-cumulative = Sum %
report-kept = halden
report-kept-column = Halden
report-unrotated = Faktorane før rotasjon
report-two-variances = Rotasjon fordeler variansen på nytt. Tala for dei tolka faktorane står i neste tabell, ikkje i den førre; berre summen over alle faktorane som er haldne, er den same.
report-rotated = Faktorane etter rotasjon
report-defining = Definerande
report-negative = av dei negative
report-reliability = Reliabilitet
report-error = Standardfeil for z
report-loadings = Ladningar
report-confounded = Ladar på fleire faktorar utan å definere nokon ({ $count }): { $names }.
report-null = Ladar ikkje på nokon faktor ({ $count }): { $names }.
report-nobody = ingen
report-sort = Sortering
report-factor-number = Faktor { $factor }
report-communality = h²
report-why = Kvifor
report-loadings-table = Ladningar etter rotasjon; × ved sorteringar som definerer faktoren
report-viewpoints = Synspunkta
report-citations = (27: +4) tyder: påstand 27 har plassen +4 i denne faktoren. Tala er henta frå faktorane.
report-viewpoint = Faktor { $name }
report-empty = Ingen sorteringar definerer faktoren, så han har ingen plasseringar.
report-facts = { $defining ->
        [one] Éi sortering definerer faktoren, som forklarer { $percent } % av variansen etter rotasjon.
       *[other] { $defining } sorteringar definerer faktoren, som forklarer { $percent } % av variansen etter rotasjon.
    }
report-unwritten = Tolkinga er ikkje skriven enno.
report-array = Plassen til påstandane i faktor { $name }
report-none-distinguishing = Ingen påstand skil faktoren frå alle dei andre på nivået p < ,05.
report-distinguishing = Påstandar som skil faktor { $name } frå alle andre
report-statement = Nr.
report-wording = Påstand
report-rank = Plass
report-others = Dei andre
report-margin = Margin i standardfeil
report-p = p
report-below = < { $p }
report-correlations = Korrelasjonar mellom faktorane
report-correlations-table = Korrelasjonar mellom z-skårane til faktorane
report-consensus = Det faktorane er samde om
report-consensus-note = At faktorar ikkje skil seg signifikant, er ikkje eit prov på at dei er samde.
report-consensus-level = Ingen skilnad på nivå
report-consensus-05 = p < ,05
report-consensus-01 = p < ,01
report-no-consensus = Det er ingen påstand der ingen faktorar skil seg.
report-consensus-table = Påstandar der ingen to faktorar skil seg
report-appendix = Vedlegg
report-arrays = Påstandane og plassane deira
report-arrays-table = Plassen til påstandane i alle faktorane
report-scores = z-skårar
report-scores-table = z-skårane til påstandane i alle faktorane
report-log = Avgjerder
report-checklist = Kva ein rapport bør seie
report-checklist-table = Sjekkliste etter Dieteren mfl. (2023) og Churruca mfl. (2021)
report-item = Punkt
report-known = I denne studien
report-missing = manglar

## The archive
packed-about = { $study }. Analysen «{ $branch }», laga med Synspunkt { $version }.
packed-files = Filene:
packed-report = Rapporten.
packed-page = Rapporten som éi nettside utan noko utanfor.
packed-tables = Alle tabellar i ei arbeidsbok.
packed-decisions = Avgjerdene med grunngivingar, og spesifikasjonen dei gir.
packed-result = Resultatet med alle siffer.
packed-script = Skript for R som reknar ut ladningane på nytt.
packed-data = Sorteringar, påstandar og kommentarar som CSV, med kodebok.
packed-study = Studien slik Synspunkt les han inn att.
