## The report
bench-report = Report
report-docx = For a word processor (DOCX)
report-xlsx = All tables (XLSX)
report-zip = Everything for an open archive (ZIP)
report-files-note = The report is in the language of the page. Print it, or save it as PDF from the browser. Interpretations come from the page Interpretation.
report-file = report
report-faults = { $count ->
        [one] One citation in the interpretation of factor { $factor } does not agree.
       *[other] { $count } citations in the interpretation of factor { $factor } do not agree.
    }
report-table = Table { $number }. { $caption }
report-title = Viewpoints: { $study }
report-subtitle = The analysis “{ $branch }”. Synspunkt { $version }. Digest of the sorts (SHA-256): { $digest }
report-method = Method
report-guard = The factors are viewpoints that several people expressed, not types of people. They do not say how many in a population share them, and experience alone does not prove an effect. Interpretations are the researchers’ reading.
report-warnings = What a reader should know about the computation:
report-number = The number of factors
report-aids = Aids for choosing the number of factors
report-aid = Aid
report-presumes = What it presumes
report-factors = Factors
report-factor = Factor
report-eigenvalue = Eigenvalue
report-random = Random, 95 %
report-squares = Sum of squares
report-percent = Explained %
report-cumulative = Sum %
report-kept = kept
report-kept-column = Kept
report-unrotated = Factors before rotation
report-two-variances = Rotation distributes the variance anew. The numbers of the interpreted factors stand in the next table, not in the one before; only the sum over all kept factors is the same.
report-rotated = Factors after rotation
report-defining = Defining
report-negative = of them negative
report-reliability = Reliability
report-error = Standard error of z
report-loadings = Loadings
report-confounded = Load without defining a factor ({ $count }): { $names }.
report-null = Load on no factor ({ $count }): { $names }.
report-nobody = none
report-sort = Sort
report-factor-number = Factor { $factor }
report-communality = h²
report-why = Why
report-loadings-table = Loadings after rotation; × at sorts that define the factor
report-viewpoints = The viewpoints
report-citations = (27: +4) means: statement 27 has rank +4 in this factor. The numbers are taken from the factors.
report-viewpoint = Factor { $name }
report-empty = No sort defines the factor, so it has no ranks.
report-facts = { $defining ->
        [one] One sort defines the factor, which explains { $percent } % of the variance after rotation.
       *[other] { $defining } sorts define the factor, which explains { $percent } % of the variance after rotation.
    }
report-unwritten = The interpretation is not written yet.
report-array = Places of the statements in factor { $name }
report-none-distinguishing = No statement distinguishes the factor from all others at p < .05.
report-distinguishing = Statements that distinguish factor { $name } from all others
report-statement = No.
report-wording = Statement
report-rank = Rank
report-others = Others
report-margin = Margin in standard errors
report-p = p
report-below = < { $p }
report-correlations = Correlations between the factors
report-correlations-table = Correlations between the factors’ z-scores
report-consensus = What the factors agree on
report-consensus-note = That factors do not differ significantly is no proof that they agree.
report-consensus-level = No difference at
report-consensus-05 = p < .05
report-consensus-01 = p < .01
report-no-consensus = There is no statement on which no factors differ.
report-consensus-table = Statements on which no two factors differ
report-appendix = Appendix
report-arrays = Statements and their ranks
report-arrays-table = Ranks of the statements in all factors
report-scores = z-scores
report-scores-table = z-scores of the statements in all factors
report-log = Decisions
report-checklist = What a report should say
report-checklist-table = Checklist after Dieteren et al. (2023) and Churruca et al. (2021)
report-item = Item
report-known = In this study
report-missing = missing

## The archive
packed-about = { $study }. The analysis “{ $branch }”, made with Synspunkt { $version }.
packed-files = The files:
packed-report = The report.
packed-page = The report as one web page that needs nothing else.
packed-tables = All tables in a workbook.
packed-decisions = The decisions with reasons, and the specification they amount to.
packed-result = The result with all digits.
packed-script = A script for R that computes the loadings again.
packed-data = Sorts, statements and remarks as CSV, with a codebook.
packed-study = The study as Synspunkt reads it back.
