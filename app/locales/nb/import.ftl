# Studier fra filer fra andre programmer, og filer til dem.

import-information = Sorteringene i denne studien er gjort et annet sted og lest inn fra en fil. Hva deltakerne fikk vite den gangen, står ikke her.
import-person = Forsker { $number }

## Velge fil
import-heading = En studie fra en fil
import-link = Les inn en studie
import-lead = Fra PQMethod, KADE, Ken-Q, R, et sorteringsprogram på nettet (også filene det settes opp med), en tabell eller et annet Synspunkt. Formatet kjennes igjen på innholdet. Ingenting lagres før du har sett hva som ble forstått.
import-file-label = Fil med sorteringene, eller flere som hører sammen
import-file-help = DAT, STA, ZIP, XLSX, CSV, JSON eller XML, høyst { $megabytes } megabyte til sammen.
import-statements-label = Fil med påstandene
import-statements-help = Bare hvis den første filen mangler dem, som ved DAT og CSV. Én påstand per linje, eller en tabell med numre og tekster.
import-direction-label = Hvor en tabell har sorteringene
import-direction-help = Betyr bare noe for CSV.
import-direction-auto = Finn det ut
import-direction-rows = Én i hver rad
import-direction-columns = Én i hver kolonne
import-letters-label = Hvordan bokstavene er skrevet
import-letters-help = Betyr noe for eldre filer, der æ, ø og å kan stå på flere måter. Er du i tvil, se på eksemplene etter at filen er lest.
import-letters-auto = Finn ut
import-leave-out = Utelat sorteringer som ikke fyller rutenettet
import-grid-label = Rutenettet som ble brukt
import-grid-help = Bare hvis filen ikke sier det og sorteringene ikke er like i form, slik: -2:1,-1:2,0:3,1:2,2:1 (verdi:plasser).
import-read = Les filen
problem-import-grid = Skriv rutenettet som verdi:plasser med komma mellom, for eksempel -1:1,0:2,1:1.

## Det som ble forstått
import-preview-heading = Dette ble forstått
import-preview-lead = Ingenting er lagret ennå.
import-format = Format
import-sorts = Sorteringer
import-statements = Påstander
import-grid-title = Rutenettet
import-doubts-title = Se på dette først
import-first-sorts = De første sorteringene
import-first-statements = De første påstandene
import-more = { $count ->
        [one] og én til
       *[other] og { $count } til
    }
import-confirm-title = Lag en studie av det
import-language-label = Språket i påstandene
import-instruction-help = Hva ble folk spurt om da de sorterte? Det står ikke i filen.
import-information-label = Informasjon til deltakerne
import-information-help = Vises hvis du åpner studien igjen. Den er lukket når den er laget.
import-naming-label = Navn på sorteringene
import-naming-keep = Behold navnene i filen
import-naming-number = Kall dem 1, 2, 3 …
import-confirm = Lag studien
import-again = Velg en annen fil
problem-import-found = Studien kunne ikke overtas fra siden. Les filen en gang til.

## Hvor noe står
import-at-line = linje { $line }
import-at-column = kolonne { $column }
import-at-cell = celle { $cell }
import-at-sort = sortering { $sort }
import-at = { $place }: { $problem }

## Det som er galt eller tvilsomt
import-not-text = Filen er verken en tekst, et arkiv eller en arbeidsbok som er kjent her.
import-unrecognised = Det er ikke et format for sorteringer som er kjent her.
import-archive-damaged = Arkivet er skadet.
import-archive-locked = Arkivet er låst med passord.
import-archive-many = Arkivet har { $found } filer. Det er for mange.
import-archive-large = Arkivet er for stort når det pakkes ut.
import-workbook-damaged = Arbeidsboken er skadet eller låst, eller den er ikke i formatet XLSX.
import-workbook-large = Arbeidsboken er for stor. Et ark kan ha høyst { $rows } rader og { $columns } kolonner.
import-workbook-exhausted = Det tok for mye minne eller tid å åpne arbeidsboken.
import-missing-part = «{ $part }» mangler.
import-analysis = Analysen i filen kan ikke regnes ut: { $reason }
import-document-version = Studiefilen har versjon { $found }, men her leses versjon { $known }.
import-document = Linje { $line }, kolonne { $column } i studiefilen kan ikke brukes: { $reason }
import-document-reason = Beslutning { $decision } i studiefilen mangler den begrunnelsen den må ha.
import-no-sorts = Det er ingen sorteringer.
import-encoding = Bokstavene ble lest som { $encoding }. Se om de er riktige; ellers velg en annen skrivemåte når du leser filen en gang til.
import-encoding-reading = { $encoding }: «{ $words }».
import-markup = Filen kan ikke leses som XML: { $reason }
import-markup-out = HTML ble tatt bort fra påstand { $numbers }. Se om tekstene er riktige.
import-unknown-statement = «{ $found }» er verken nummeret, kortnavnet eller CRC-32-summen til en påstand.
import-half-ranks = Det er { $columns } kolonner. Med et likt antall ville verdiene bli halve.
import-other-shape = Sorteringen har formen { $found }, men de fleste har { $usual }.
import-unfit-left-out = Sorteringen fyller ikke rutenettet og er utelatt.
import-pattern = Beskrivelsen av rutenettet kan ikke leses: «{ $found }». Sorteringene avgjør i stedet.
import-pattern-short = Det er { $found } antall i stedet for 20. De ble tatt til å begynne ved laveste verdi.
import-grid-bad = Rutenettet trenger minst to kolonner og kan ha høyst { $most } plasser.
import-grid-cells = Rutenettet har { $cells } plasser, men det er { $statements } påstander.
import-no-grid = Filen beskriver ikke noe rutenett, og sorteringene har ikke alle samme form. Oppgi hvilket rutenett som ble brukt.
import-sort-count = Filen oppgir { $said } sorteringer, men har { $found }.
import-statement-count = Det er { $texts } tekster, men sorteringene har { $ranks } påstander.
import-row-length = Det er { $found } verdier i stedet for { $wanted }.
import-cell-count = Det er { $found } celler i stedet for { $wanted }.
import-no-such-sort = Det er ingen sortering med dette navnet som kommentaren kan høre til.
import-rank-empty = Cellen er tom.
import-rank-not-whole = «{ $found }» er ikke et helt tall.
import-rank-none = «{ $found }» er ikke en verdi.
import-date = Cellen inneholder datoen { $found }. Et regneark har trolig endret det som ble skrevet.
import-blank = { $count ->
        [one] Én blank plass ble lest som 0.
       *[other] { $count } blanke plasser ble lest som 0.
    }
import-number = «{ $found }» er ikke nummeret på en påstand fra 1 til { $highest }.
import-number-twice = Påstand { $number } står mer enn én gang.
import-turned-rows = Tabellen ble lest med en sortering i hver rad. Snu den hvis det er galt.
import-turned-columns = Tabellen ble lest med en sortering i hver kolonne. Snu den hvis det er galt.
import-nameless = Sorteringen har ikke navn og kalles { $given }.
import-name-twice = Navnet står ved en tidligere sortering også. Denne kalles { $given }.
import-address = Navnet ligner en e-postadresse. Gi sorteringene numre i stedet for å beholde navnene.
import-personal = Navnet ligner et personnavn. Her ventes et pseudonym.
import-name-bad = Navnet kan ikke beholdes. { $reason }
import-name-taken = Studien har en sortering med dette navnet fra før.
import-no-texts = Filen har ingen tekster til påstandene. En ny studie trenger en fil til, med tekstene.
import-text = Teksten til påstand { $number } kan ikke brukes. { $reason }
import-remark = Kommentaren kan ikke brukes. { $reason }
import-other-text = Påstand { $number } har en annen tekst i studien.
import-same-sort = Sorteringen er den samme som hos { $earlier }.
import-left-out = Ikke tatt med: { $fields }.
import-columns-left-out = { $count ->
        [one] Én kolonne bak verdiene ble ikke tatt med.
       *[other] { $count } kolonner bak verdiene ble ikke tatt med.
    }
import-more-problems = { $count ->
        [one] Ett problem til er ikke vist.
       *[other] { $count } problemer til er ikke vist.
    }

## Filer til andre programmer
export-title = Til andre programmer
export-lead = Frigitte sorteringer, påstandene på hovedspråket, og kommentarene der formatet har plass til dem.
export-json = Studiefil (JSON)
export-json-help = Tekster, påstander, rutenett, innstillinger, sorteringer, analyser med beslutninger og tolkninger, på alle språk, for et annet Synspunkt.
export-csv = Tabeller (CSV)
export-csv-help = Sorteringer, påstander og kommentarer med en kodebok, for regneark og for programmer.
export-r = R
export-r-help = Tabeller og et skript som gjentar analysen med qmethod.
export-pqmethod = PQMethod
export-pqmethod-help = DAT og STA, i ASCII og med navn på åtte tegn. Det som endres, er listet opp.
export-kade-zip = KADE (ZIP)
export-kade-zip-help = Fire rene tekster.
export-kade-xlsx-1 = KADE og Ken-Q (XLSX, type 1)
export-kade-xlsx-1-help = Numrene på påstandene under hvert navn.
export-kade-xlsx-2 = KADE og Ken-Q (XLSX, type 2)
export-kade-xlsx-2-help = Én sortering i hver rad.
export-not-yet = Det er noe å eksportere når studien har påstander og et rutenett som passer sammen.
export-ranks = Formatet har verdier fra −6 til +13, men rutenettet går fra { $lowest } til { $highest }.
export-many = Formatet har plass til høyst 999 sorteringer, men det er { $found }.
