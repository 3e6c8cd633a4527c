## Figures
bench-figures = Figurar
figures-lead = Figurane følgjer vala i analysen og språket på sida. Alle er med i rapporten.
figure-numbers = Vis tala
figure-plane-title = Ladningar på faktor { $one } og { $other }
figure-plane-description = { $sorts ->
        [one] Éi sortering.
       *[other] { $sorts } sorteringar.
    } { $first } definerer faktor { $one }, { $second } faktor { $other }. Stipla linjer viser kvar ei ladning blir signifikant.
figure-defines = Definerer faktor { $factor }
figure-defines-neither = Definerer ingen av dei
figure-array-description = Lengst til høgre står påstand { $highest }, lengst til venstre { $lowest }.
figure-arrays-title = Plassen til påstandane i alle faktorar
figure-arrays-description = { $statements } påstandar og plassen deira i { $factors } faktorar.
figure-scores-title = z-skårar i alle faktorar, med 95 % intervall
figure-scores-description = { $statements } påstandar, kvar med eit punkt for kvar av { $factors } faktorar. Intervallet er 1,96 standardfeil til kvar side.
figure-scores-axis = z-skår
figure-save-scree = Lagre eigenverdiane som figur
figure-save-plane = Lagre ladningane som figur
figure-save-array = Lagre den samla sorteringa som figur
figure-save-arrays = Lagre plassane som figur
figure-save-scores = Lagre z-skårane som figur
figure-width = Breidd
figure-unit = Eining
figure-mm = millimeter
figure-px = pikslar
figure-look = Fargar
figure-light = lyse
figure-dark = mørke
figure-grey = gråtonar, for trykk
figure-save-note = PNG i millimeter får 300 punkt per tomme. SVG og PDF er like skarpe i alle storleikar.
problem-figure-width = Skriv ei breidd frå { $least } til { $most } { $unit }.
problem-figure-large = Biletet blir for stort. Vel ei mindre breidd, eller SVG eller PDF.
report-figure = Figur { $number }. { $caption }
report-comparison = Faktorane side om side
report-comparison-order = Påstandane som faktorane er mest usamde om, står først. Tala står i vedlegget.
