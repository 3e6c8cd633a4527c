## Figures
bench-figures = Figures
figures-lead = The figures follow the choices of the analysis and the language of the page. All of them are in the report.
figure-numbers = Show the numbers
figure-plane-title = Loadings on factors { $one } and { $other }
figure-plane-description = { $sorts ->
        [one] One sort.
       *[other] { $sorts } sorts.
    } { $first } define factor { $one }, { $second } factor { $other }. Dashed lines show where a loading becomes significant.
figure-defines = Defines factor { $factor }
figure-defines-neither = Defines neither
figure-array-description = Furthest to the right: statement { $highest }; furthest to the left: { $lowest }.
figure-arrays-title = Ranks of the statements on all factors
figure-arrays-description = { $statements } statements and their ranks on { $factors } factors.
figure-scores-title = z-scores on all factors, with 95% intervals
figure-scores-description = { $statements } statements, each with one point for each of { $factors } factors. The interval is 1.96 standard errors to each side.
figure-scores-axis = z-score
figure-save-scree = Save the eigenvalues as a figure
figure-save-plane = Save the loadings as a figure
figure-save-array = Save the composite sort as a figure
figure-save-arrays = Save the ranks as a figure
figure-save-scores = Save the z-scores as a figure
figure-width = Width
figure-unit = Unit
figure-mm = millimetres
figure-px = pixels
figure-look = Colours
figure-light = light
figure-dark = dark
figure-grey = greys, for print
figure-save-note = PNG in millimetres has 300 dots per inch. SVG and PDF are equally sharp at every size.
problem-figure-width = Enter a width from { $least } to { $most } { $unit }.
problem-figure-large = The picture would be too large. Choose a smaller width, or SVG or PDF.
report-figure = Figure { $number }. { $caption }
report-comparison = The factors side by side
report-comparison-order = The statements the factors disagree about most come first. The numbers are in the appendix.
