## Figures
bench-figures = Figurer
figures-lead = Figurene følger valgene i analysen og språket på siden. Alle er med i rapporten.
figure-numbers = Vis tallene
figure-plane-title = Ladninger på faktor { $one } og { $other }
figure-plane-description = { $sorts ->
        [one] Én sortering.
       *[other] { $sorts } sorteringer.
    } { $first } definerer faktor { $one }, { $second } faktor { $other }. Stiplede linjer viser hvor en ladning blir signifikant.
figure-defines = Definerer faktor { $factor }
figure-defines-neither = Definerer ingen av dem
figure-array-description = Lengst til høyre står påstand { $highest }, lengst til venstre { $lowest }.
figure-arrays-title = Påstandenes plass i alle faktorer
figure-arrays-description = { $statements } påstander og plassen deres i { $factors } faktorer.
figure-scores-title = z-skårer i alle faktorer, med 95 % intervall
figure-scores-description = { $statements } påstander, hver med et punkt for hver av { $factors } faktorer. Intervallet er 1,96 standardfeil til hver side.
figure-scores-axis = z-skår
figure-save-scree = Lagre egenverdiene som figur
figure-save-plane = Lagre ladningene som figur
figure-save-array = Lagre den samlede sorteringen som figur
figure-save-arrays = Lagre plassene som figur
figure-save-scores = Lagre z-skårene som figur
figure-width = Bredde
figure-unit = Enhet
figure-mm = millimeter
figure-px = piksler
figure-look = Farger
figure-light = lyse
figure-dark = mørke
figure-grey = gråtoner, for trykk
figure-save-note = PNG i millimeter får 300 punkter per tomme. SVG og PDF er like skarpe i alle størrelser.
problem-figure-width = Skriv en bredde fra { $least } til { $most } { $unit }.
problem-figure-large = Bildet blir for stort. Velg en mindre bredde, eller SVG eller PDF.
report-figure = Figur { $number }. { $caption }
report-comparison = Faktorene side om side
report-comparison-order = Påstandene som faktorene er mest uenige om, står først. Tallene står i vedlegget.
