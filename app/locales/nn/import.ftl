# Studiar frå filer frå andre program, og filer til dei.

import-information = Sorteringane i denne studien er gjorde ein annan stad og lesne inn frå ei fil. Kva deltakarane fekk vite den gongen, står ikkje her.
import-person = Forskar { $number }

## Velje fil
import-heading = Ein studie frå ei fil
import-link = Les inn ein studie
import-lead = Frå PQMethod, KADE, Ken-Q, R, eit sorteringsprogram på nettet (også filene det blir sett opp med), ein tabell eller eit anna Synspunkt. Formatet blir kjent att på innhaldet. Ingenting blir lagra før du har sett kva som vart forstått.
import-file-label = Fil med sorteringane, eller fleire som høyrer saman
import-file-help = DAT, STA, ZIP, XLSX, CSV, JSON eller XML, høgst { $megabytes } megabyte til saman.
import-statements-label = Fil med påstandane
import-statements-help = Berre om den første fila manglar dei, som ved DAT og CSV. Éin påstand per linje, eller ein tabell med nummer og tekstar.
import-direction-label = Kvar ein tabell har sorteringane
import-direction-help = Har berre noko å seie for CSV.
import-direction-auto = Finn det ut
import-direction-rows = Éi i kvar rad
import-direction-columns = Éi i kvar kolonne
import-letters-label = Korleis bokstavane er skrivne
import-letters-help = Betyr noko for eldre filer, der æ, ø og å kan stå på fleire måtar. Er du i tvil, sjå på døma etter at fila er lesen.
import-letters-auto = Finn ut
import-leave-out = Utelat sorteringar som ikkje fyller rutenettet
import-grid-label = Rutenettet som vart brukt
import-grid-help = Berre om fila ikkje seier det og sorteringane ikkje er like i form, slik: -2:1,-1:2,0:3,1:2,2:1 (verdi:plassar).
import-read = Les fila
problem-import-grid = Skriv rutenettet som verdi:plassar med komma mellom, til dømes -1:1,0:2,1:1.

## Det som vart forstått
import-preview-heading = Dette vart forstått
import-preview-lead = Ingenting er lagra enno.
import-format = Format
import-sorts = Sorteringar
import-statements = Påstandar
import-grid-title = Rutenettet
import-doubts-title = Sjå på dette først
import-first-sorts = Dei første sorteringane
import-first-statements = Dei første påstandane
import-more = { $count ->
        [one] og éin til
       *[other] og { $count } til
    }
import-confirm-title = Lag ein studie av det
import-language-label = Språket i påstandane
import-instruction-help = Kva vart folk spurde om då dei sorterte? Det står ikkje i fila.
import-information-label = Informasjon til deltakarane
import-information-help = Blir vist om du opnar studien att. Han er lukka når han er laga.
import-naming-label = Namn på sorteringane
import-naming-keep = Ta vare på namna i fila
import-naming-number = Kall dei 1, 2, 3 …
import-confirm = Lag studien
import-again = Vel ei anna fil
problem-import-found = Studien kunne ikkje takast over frå sida. Les fila ein gong til.

## Kvar noko står
import-at-line = linje { $line }
import-at-column = kolonne { $column }
import-at-cell = celle { $cell }
import-at-sort = sortering { $sort }
import-at = { $place }: { $problem }

## Det som er gale eller tvilsamt
import-not-text = Fila er verken ein tekst, eit arkiv eller ei arbeidsbok som er kjend her.
import-unrecognised = Det er ikkje eit format for sorteringar som er kjent her.
import-archive-damaged = Arkivet er skadd.
import-archive-locked = Arkivet er låst med passord.
import-archive-many = Arkivet har { $found } filer. Det er for mange.
import-archive-large = Arkivet er for stort når det blir pakka ut.
import-workbook-damaged = Arbeidsboka er skadd eller låst, eller ho er ikkje i formatet XLSX.
import-workbook-large = Arbeidsboka er for stor. Eit ark kan ha høgst { $rows } rader og { $columns } kolonnar.
import-workbook-exhausted = Det tok for mykje minne eller tid å opne arbeidsboka.
import-missing-part = «{ $part }» manglar.
import-analysis = Analysen i fila kan ikkje reknast ut: { $reason }
import-document-version = Studiefila har versjon { $found }, men her blir versjon { $known } lesen.
import-document = Linje { $line }, kolonne { $column } i studiefila kan ikkje brukast: { $reason }
import-document-reason = Avgjerd { $decision } i studiefila manglar grunngivinga ho må ha.
import-no-sorts = Det er ingen sorteringar.
import-encoding = Bokstavane vart lesne som { $encoding }. Sjå om dei er rette; elles vel ein annan skrivemåte når du les fila ein gong til.
import-encoding-reading = { $encoding }: «{ $words }».
import-markup = Fila kan ikkje lesast som XML: { $reason }
import-markup-out = HTML vart teke bort frå påstand { $numbers }. Sjå om tekstane er rette.
import-unknown-statement = «{ $found }» er verken nummeret, kortnamnet eller CRC-32-summen til ein påstand.
import-half-ranks = Det er { $columns } kolonnar. Med eit likt tal ville verdiane bli halve.
import-other-shape = Sorteringa har forma { $found }, men dei fleste har { $usual }.
import-unfit-left-out = Sorteringa fyller ikkje rutenettet og er utelaten.
import-pattern = Skildringa av rutenettet kan ikkje lesast: «{ $found }». Sorteringane avgjer i staden.
import-pattern-short = Det er { $found } tal i staden for 20. Dei vart tekne til å byrje ved lågaste verdi.
import-grid-bad = Rutenettet treng minst to kolonnar og kan ha høgst { $most } plassar.
import-grid-cells = Rutenettet har { $cells } plassar, men det er { $statements } påstandar.
import-no-grid = Fila skildrar ikkje noko rutenett, og sorteringane har ikkje alle same form. Skriv kva rutenett som vart brukt.
import-sort-count = Fila seier at ho har { $said } sorteringar, men ho har { $found }.
import-statement-count = Det er { $texts } tekstar, men sorteringane har { $ranks } påstandar.
import-row-length = Det er { $found } verdiar i staden for { $wanted }.
import-cell-count = Det er { $found } celler i staden for { $wanted }.
import-no-such-sort = Det er inga sortering med dette namnet som kommentaren kan høyre til.
import-rank-empty = Cella er tom.
import-rank-not-whole = «{ $found }» er ikkje eit heilt tal.
import-rank-none = «{ $found }» er ikkje ein verdi.
import-date = Cella inneheld datoen { $found }. Eit rekneark har truleg endra det som vart skrive.
import-blank = { $count ->
        [one] Éin blank plass vart lesen som 0.
       *[other] { $count } blanke plassar vart lesne som 0.
    }
import-number = «{ $found }» er ikkje nummeret på ein påstand frå 1 til { $highest }.
import-number-twice = Påstand { $number } står meir enn éin gong.
import-turned-rows = Tabellen vart lesen med ei sortering i kvar rad. Snu han om det er gale.
import-turned-columns = Tabellen vart lesen med ei sortering i kvar kolonne. Snu han om det er gale.
import-nameless = Sorteringa har ikkje namn og blir kalla { $given }.
import-name-twice = Namnet står ved ei tidlegare sortering òg. Denne blir kalla { $given }.
import-address = Namnet liknar ei e-postadresse. Gi sorteringane nummer i staden for å ta vare på namna.
import-personal = Namnet liknar eit personnamn. Her er det venta eit pseudonym.
import-name-bad = Namnet kan ikkje takast vare på. { $reason }
import-name-taken = Studien har ei sortering med dette namnet frå før.
import-no-texts = Fila har ingen tekstar til påstandane. Ein ny studie treng ei fil til, med tekstane.
import-text = Teksten til påstand { $number } kan ikkje brukast. { $reason }
import-remark = Kommentaren kan ikkje brukast. { $reason }
import-other-text = Påstand { $number } har ein annan tekst i studien.
import-same-sort = Sorteringa er den same som hos { $earlier }.
import-left-out = Ikkje teke med: { $fields }.
import-columns-left-out = { $count ->
        [one] Éin kolonne bak verdiane vart ikkje teken med.
       *[other] { $count } kolonnar bak verdiane vart ikkje tekne med.
    }
import-more-problems = { $count ->
        [one] Eitt problem til er ikkje vist.
       *[other] { $count } problem til er ikkje viste.
    }

## Filer til andre program
export-title = Til andre program
export-lead = Frigjevne sorteringar, påstandane på hovudspråket, og kommentarane der formatet har plass til dei.
export-json = Studiefil (JSON)
export-json-help = Tekstar, påstandar, rutenett, innstillingar, sorteringar, analysar med avgjerder og tolkingar, på alle språk, for eit anna Synspunkt.
export-csv = Tabellar (CSV)
export-csv-help = Sorteringar, påstandar og kommentarar med ei kodebok, for rekneark og for program.
export-r = R
export-r-help = Tabellar og eit skript som tek opp att analysen med qmethod.
export-pqmethod = PQMethod
export-pqmethod-help = DAT og STA, i ASCII og med namn på åtte teikn. Det som blir endra, er lista opp.
export-kade-zip = KADE (ZIP)
export-kade-zip-help = Fire reine tekstar.
export-kade-xlsx-1 = KADE og Ken-Q (XLSX, type 1)
export-kade-xlsx-1-help = Nummera på påstandane under kvart namn.
export-kade-xlsx-2 = KADE og Ken-Q (XLSX, type 2)
export-kade-xlsx-2-help = Éi sortering i kvar rad.
export-not-yet = Det er noko å eksportere når studien har påstandar og eit rutenett som passar saman.
export-ranks = Formatet har verdiar frå −6 til +13, men rutenettet går frå { $lowest } til { $highest }.
export-many = Formatet har plass til høgst 999 sorteringar, men det er { $found }.
