### Synspunkt: forskerens sider, forsiden og innlogging (bokmål)

## Front page
home-heading = Se hva folk mener, og hva som henger sammen
home-what = Synspunkt er for studier med Q-metode. Deltakere sorterer påstander etter hvor enige de er. Analysen viser hvilke synspunkter som finnes i gruppen, og hva de er felles om.
home-participant-title = Skal du sortere?
home-participant = Du har fått en lenke til studien. Åpne den; du trenger ingen konto.
home-researcher-title = Skal du lage en studie?
home-researcher = Logg inn for å skrive påstander, samle sorteringer og analysere dem.
home-receipt-title = Har du en kvittering?
home-receipt = Med koden kan du se, rette eller slette sorteringen din.
home-receipt-link = Bruk koden
home-to-studies = Gå til studiene dine

## What is stored
privacy-heading = Hva som lagres
privacy-lead = Forskerne kan ikke se hvem du er. Her står det hva som lagres når du sorterer, og hva som ikke lagres.
privacy-sort-title = Sorteringen din
privacy-sort-what = Vi lagrer hvor du la påstandene, det du skrev, og pseudonymet du valgte.
privacy-sort-date = Sorteringen får bare en dato, aldri et klokkeslett, og den står i tilfeldig rekkefølge blant de andre.
privacy-sort-batch = Forskerne ser den først når flere har levert, eller når studien lukkes.
privacy-sort-receipt = Med kvitteringskoden kan du se eller slette den. Vi lagrer ikke selve koden, bare et fingeravtrykk av den.
privacy-device-title = På din egen maskin
privacy-device-draft = Mens du sorterer, ligger utkastet i nettleseren, også om du lukker den. Det blir borte når du sender, eller når du velger «Avbryt og slett».
privacy-device-code = Ber du om en kode for å fortsette på en annen enhet, lagrer vi utkastet hos oss også: kryptert slik at bare koden åpner det, uten annen tid enn datoen det utløper. Det slettes når du sender eller avbryter, når du sletter det selv, og senest 14 dager etter at det sist ble lagret.
privacy-device-cookie = Deltakere får ingen informasjonskapsler.
privacy-device-history = Nettleserloggen viser fortsatt at du har vært på adressen.
privacy-not-title = Det vi ikke lagrer
privacy-not-address = Ikke navn, e-postadresse, nettadresse (IP) eller hva slags nettleser du bruker.
privacy-not-third = Ingen sider henter noe fra andre nettsteder.
privacy-not-trace = Vi måler ikke hvor lenge du tenker, eller hvilke kort du flytter på.
privacy-researcher-title = For forskere
privacy-researcher-account = Vi lagrer navn, e-postadresse og et fingeravtrykk av passordet ditt.
privacy-researcher-cookie = Når du logger inn, får du én informasjonskapsel som bare holder deg innlogget.

## Sign-in
sign-in = Logg inn
sign-in-heading = Logg inn som forsker
sign-in-no-account = Har du ikke konto, må den som driver tjenesten, lage en for deg. Deltakere trenger ingen.
sign-out = Logg ut
email-label = E-postadresse
password-label = Passord
problem-sign-in = E-postadressen og passordet hører ikke sammen.
problem-sign-in-many = Det er prøvd for mange ganger. Vent { $minutes } { $minutes ->
        [one] minutt
       *[other] minutter
    } og prøv igjen.
welcome-title = Velg passord
welcome-heading = Velkommen, { $name }
welcome-lead = Velg et passord. Lenken hit virker bare én gang.
welcome-submit = Lagre og logg inn
new-password-label = Nytt passord
new-password-help = Minst 12 tegn. En setning er lettere å huske enn et ord med tegn i.
repeat-password-label = Passordet en gang til
problem-password-short = Passordet har { $found } tegn. Det må ha minst { $least }.
problem-password-long = Passordet er for langt. Det kan ha høyst { $most } tegn.
problem-password-common = Dette passordet er et av de første noen ville prøve. Velg noe som er ditt eget.
problem-password-similar = Passordet inneholder e-postadressen din eller navnet på tjenesten.
problem-password-repeat = De to passordene er ikke like.
link-spent-heading = Lenken virker ikke lenger
link-spent-lead = Den er brukt, eller den er for gammel. Har du valgt passord, kan du logge inn. Ellers må den som driver tjenesten, lage en ny lenke.

## Around the pages
nav-main = Hovedmeny
nav-study = Studien
study-page-title = { $page }: { $study }
tab-overview = Oversikt
tab-texts = Tekster
tab-statements = Påstander
tab-grid = Rutenett
tab-sorts = Sorteringer
tab-analysis = Analyse
state-draft = Utkast
state-open = Åpen
state-closed = Lukket
save = Lagre
cancel = Avbryt
back-to-overview = Til oversikten
number-short = Nr.
statement-word = Påstand
short-label-word = Kort navn
rank-word = Plass
sort-word = Sortering
mark-word = Merke
locked-title = Studien er åpnet
locked-sentence = Påstander, rutenett og tekster kan ikke endres etter åpningen, for da ville ikke alle ha sortert det samme.
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

## Studies
studies-heading = Studier
studies-none = Du har ingen studier ennå.
new-study = Ny studie
study-statements = { $count ->
        [0] ingen påstander
        [one] { $count } påstand
       *[other] { $count } påstander
    }

## New study
new-study-heading = Ny studie
new-study-lead = Du kan endre alt på denne siden til studien åpnes.
new-study-submit = Lag studien
study-title-label = Tittel
study-title-help = Deltakerne ser den øverst på alle sider.
instruction-label = Spørsmålet deltakerne sorterer etter
instruction-help = For eksempel: Hvor enig er du, slik du opplever arbeidet ditt nå?
main-language-label = Hovedspråk
main-language-help = Alt må finnes på dette språket.
other-languages-label = Flere språk
other-languages-help = Oversettelsene skriver du inn etterpå, eller de kommer med filen.
further-language-label = Et språk til
further-language-help = Påstandene kan være på et hvilket som helst av disse språkene. Resten av sidene finnes på bokmål, nynorsk og engelsk.
statements-paste-label = Påstandene
statements-paste-help = Lim inn én påstand per linje, eller linjer fra et regneark. De får nummer etter rekkefølgen.
statements-file-label = Fil med påstander
statements-file-help = CSV eller ren tekst, med semikolon eller komma. Filen går foran det som er limt inn.
problem-title-empty = Skriv en tittel.
problem-text-long = Teksten har { $found } tegn. Det er plass til { $max }.
problem-text-characters = Teksten inneholder et tegn som ikke kan brukes (U+{ $code }).
problem-text-empty = Teksten er tom.
problem-language = Velg et hovedspråk.
problem-file-missing = Velg en fil.
problem-statements-size = Det er { $found } påstander. En studie må ha fra { $least } til { $most }.
problem-statement-missing = Påstand { $number } mangler tekst på { $language }.
problem-statement-same = Påstand { $number } har samme tekst som påstand { $earlier }.
problem-line = Linje { $line }: { $problem }
problem-no-longer-draft = Studien er åpnet i mellomtiden, så dette ble ikke lagret.

## Overview
open-since = siden { $date }
closed-since = siden { $date }
grid-facts = { $cells } plasser, { $lowest } til { $highest }
grid-none-yet = rutenettet er ikke valgt
see-as-participant = Se som deltaker
open-study = Åpne studien
close-study = Lukk studien
reopen-study = Åpne igjen
released-sorts = { $count ->
        [one] sortering
       *[other] sorteringer
    }
released-together = Sorteringene vises flere om gangen
released-note = Nye sorteringer vises { $batch } om gangen, og resten når studien lukkes. Hvor mange som venter, vises ikke: Da kunne den som vet hvem som leverte i dag, finne sorteringen deres.
way-in-title = Vei inn for deltakere
open-link = Åpen lenke
way-in-draft = virker når studien er åpen
way-in-open = for alle som har den
way-in-closed = tar ikke imot flere
presentation-title = Presentasjon
presentation-needs-analysis = Velg først en analyse og gi synspunktene navn. Da kan du lage en lenke til presentasjonen.
presentation-create = Lag lenke til presentasjonen
presentation-number = Lenke { $number }
presentation-made = laget { $date }
presentation-secret-gone = Adressen ble vist da lenken ble laget.
presentation-revoke = Trekk tilbake
presentation-new-heading = Lenken til presentasjonen er klar
presentation-new-lead = Alle som har lenken, kan vise presentasjonen. Den vises bare her og nå, så ta vare på den.
presentation-show = Vis presentasjonen
batch-title = Sorteringer vises når { $batch } har kommet
batch-sentence = Slik kan ingen vite hvilken sortering som kom sist. Når studien lukkes, vises resten.
next-steps = Neste steg
step-statements-title = Skriv påstandene
step-statements-sentence = De fleste studier har mellom 30 og 50.
step-statements-link = Gå til påstandene
step-statements-done = Påstandene er skrevet
step-grid-title = Velg rutenett
step-grid-sentence = Det må ha én plass til hver påstand.
step-grid-link = Gå til rutenettet
step-grid-done = Rutenettet passer til påstandene
step-open-title = Åpne studien
step-open-sentence = Da kan deltakerne begynne, og påstandene låses.
step-open-link = Gå til tekstene
step-open-done = Studien er åpnet
step-collect-title = Samle sorteringer
step-collect-sentence = Del lenken med deltakerne. Lukk studien når alle har levert.
step-collect-done = Innsamlingen er avsluttet
step-analyse-title = Analyser og gi synspunktene navn
step-analyse-sentence = Du kan prøve deg fram; ingenting lagres før du velger en analyse.
step-analyse-link = Gå til analysen
step-analyse-done = Analysen er valgt og synspunktene har navn
step-present-title = Vis synspunktene for gruppen
step-present-sentence = Lag en lenke til presentasjonen.
step-present-done = Presentasjonen har en lenke
open-problem-statements = Påstandene mangler.
open-problem-grid = Rutenettet mangler.
open-problem-cells = Rutenettet har { $cells } plasser, men det er { $statements } påstander.
open-problem-instruction = Spørsmålet mangler på { $language }.
open-problem-information = Informasjonen til deltakerne mangler på { $language }.
problem-transition = Studien har skiftet tilstand i mellomtiden. Se på siden på nytt.

## Texts
texts-heading = Tekster til deltakerne
texts-lead = Deltakerne leser dette før de sorterer. Informasjonen er det de samtykker til.
information-label = Informasjon før samtykke
information-help = Fortell hvem dere er, hva svarene skal brukes til, og hvor lenge de lagres. En tom linje skiller avsnitt.
information-template = Vi vil vite hvordan dere som arbeider med dette, ser på det. Du sorterer påstander etter hvor enig du er. Det tar 20 til 40 minutter.

    Forskerne kan ikke se hvem du er. De ser sorteringen, det du skriver, og et pseudonym du velger selv. Skriv ikke navn på personer.

    Det er frivillig å delta, og du kan avbryte når du vil. Når du har levert, får du en kvittering. Med den kan du se eller slette sorteringen din.
least-label = Ordet nederst på skalaen
least-help = Står under kolonnen lengst til venstre. Tomt felt gir «Mest uenig».
most-label = Ordet øverst på skalaen
most-help = Står under kolonnen lengst til høyre. Tomt felt gir «Mest enig».
text-missing = Ikke skrevet

## Statements
statements-heading = { $count ->
        [0] Påstander
        [one] { $count } påstand
       *[other] { $count } påstander
    }
statements-lead = En påstand uten tekst tas ut, og de neste rykker fram. Kort navn har høyst 24 tegn og brukes på lysbilder; uten det vises nummeret stort.
statements-lead-locked = Slik deltakerne ser dem.
statement-text-label = Påstand { $number }
statement-short-label = Kort navn, påstand { $number }
statements-replace-title = Bytt ut alle
statements-replace-help = CSV eller ren tekst. Alle påstandene over byttes ut.
statements-replace-submit = Les inn filen

## Grid
grid-lead = Kolonnene deltakerne legger påstandene i. Rekkefølgen innenfor en kolonne betyr ingenting.
grid-first-title = Påstandene kommer først
grid-first-sentence = Rutenettet må ha like mange plasser som det er påstander.
grid-presets-title = Vanlige rutenett
grid-preset-name = { $lowest } til { $highest }
grid-shape-title = Plasser i hver kolonne, til sammen { $count }
grid-lowest = Laveste verdi
grid-highest = Høyeste verdi
grid-cells-word = plasser
grid-fits = Det stemmer med antallet påstander.
grid-too-few = { $n } for få.
grid-too-many = { $n } for mange.
grid-column-label = Plasser på { $n }
grid-save = Lagre rutenettet
grid-preview = Vis uten å lagre
grid-saved-title = Lagret rutenett
problem-grid-sum = Rutenettet har { $cells } plasser, men det er { $statements } påstander.
problem-grid-columns = Minst to kolonner må ha plasser.
problem-grid-large = Rutenettet har { $cells } plasser. Det kan ha høyst { $most }.
problem-grid-range = Laveste verdi må være lavere enn høyeste, begge mellom −12 og +12.
problem-grid-height = Plassene på { $rank } må være et helt tall fra 0 til 30.

## Sorts
sorts-heading = { $count ->
        [0] Sorteringer
        [one] { $count } sortering
       *[other] { $count } sorteringer
    }
sorts-lead = Pseudonymet er det eneste navnet. Datoen er dagen sorteringen ble frigitt sammen med andre, ikke dagen den ble sendt.
sorts-none = Det er ingen sorteringer å se ennå.
pseudonym-word = Pseudonym
sealed-word = Frigitt
sealed-on = Frigitt { $date }
remarks-word = Kommentarer
remarks-none = Ingen kommentarer.
closing-remark-shown = Til slutt
sorts-import-title = Les inn sorteringer
sorts-file-label = Fil med sorteringer
sorts-file-help = DAT, ZIP, XLSX eller CSV fra PQMethod, KADE, Ken-Q eller R, eller en tabell med én rad per påstand og én kolonne per sortering. Navnene blir pseudonymer.
sorts-file-submit = Les inn filen
sorts-file-not-yet = Sorteringer kan leses inn når studien er åpnet.
problem-file-large = Filen er for stor. Den kan være på høyst { $megabytes } megabyte.
problem-file-not-text = Filen er ikke en tekstfil. Lagre den som CSV og prøv igjen.
problem-file-headings = Filen har { $columns } kolonner, men ingen overskrifter i første linje. Skriv for eksempel nr, påstand og kort navn.
problem-file-heading-twice = Overskriften «{ $heading }» står over to kolonner.
problem-file-no-column = Ingen kolonne har påstandene på { $language }.
problem-number = «{ $found }» er ikke nummeret på en påstand.
problem-number-twice = Nummer { $number } står også i linje { $earlier }.
problem-number-missing = Påstand { $number } mangler.
problem-sorts-columns = Filen har ikke kolonner. Skill dem med semikolon, komma eller tabulator.
problem-sorts-row = { $found } felt, men første linje har { $wanted }.
problem-sorts-twice = Påstand { $number } har en rad fra før.
problem-sorts-rows = Filen har { $found } rader, men studien har { $wanted } påstander.
problem-sorts-cell = «{ $found }» i kolonne { $column } er ikke et helt tall.
problem-sorts-name = Navnet over kolonne { $column } kan ikke brukes. { $reason }
problem-sorts-address = Et pseudonym kan ikke inneholde @.
problem-sorts-name-twice = Kolonnene { $earlier } og { $column } heter begge { $name }.
problem-sorts-taken = Studien har en sortering som heter { $name } fra før.
problem-sort-number = { $sort } har { $found } påstander, men studien har { $wanted }.
problem-sort-unplaced = { $sort }: påstand { $number } er ikke plassert.
problem-sort-off = { $sort }: påstand { $number } ligger på { $rank }, og den kolonnen finnes ikke.
problem-sort-column = { $sort }: { $rank } har { $found } påstander, men skal ha { $wanted }.
one-sort-heading = Sorteringen til { $pseudonym }
one-sort-picture = Sorteringen i rutenettet
all-sorts = Alle sorteringer

## Marks
mark-higher = høyere enn alle andre
mark-lower = lavere enn alle andre
mark-between = skiller seg, ligger imellom
mark-consensus = felles for alle

## Analysis
analysis-too-few = Det trengs minst to sorteringer for en analyse. Du kan se { $released }.
analysis-to-sorts = Gå til sorteringene
analysis-refused-title = Dette gir ingen analyse
analysis-warning = Verdt å vite
analysis-use = Bruk i presentasjonen
analysis-size = { $sorts } sorteringer, { $statements } påstander.
recipe = Pearson · { $extraction } · varimax · { $flags }.
recipe-centroid = sentroide
recipe-pca = hovedkomponenter
recipe-flags = flagg ved p < { $level }
recipe-flags-majority = flagg ved p < { $level } og over halve kommunaliteten
choice-factors = Antall faktorer
choice-factors-help = Hvor mange synspunkter som skilles fra hverandre.
choice-extraction = Uttrekk
extraction-centroid = Sentroide
extraction-pca = Komponenter
choice-extraction-help = Sentroide ser på det sorteringene har felles; hovedkomponenter på all variasjon.
choice-level = Flaggnivå, p <
choice-level-help = Hvor stor en ladning må være for at sorteringen skal definere faktoren. Lavere er strengere.
choice-majority = Krev over halve kommunaliteten
choice-majority-help = Da definerer ingen sortering mer enn én faktor.
choice-submit = Regn ut
scree-title = Egenverdier
scree-eigenvalue = Egenverdi
scree-random = Tilfeldig, 95 %
scree-component = Komponent
scree-description = Egenverdiene faller fra venstre mot høyre. De { $kept } første er beholdt.
scree-table = Vis tallene
criteria-title = Hvor mange faktorer?
criterion-kaiser = Egenverdi over 1
criterion-parallel = Parallellanalyse
criterion-two-loadings = Minst to signifikante ladninger
criterion-humphrey = Humphreys regel
criterion-variance = Forklart varians
criteria-note = Kriteriene gir råd, ikke svar. Velg det antallet som gir synspunkter du kan kjenne igjen i sorteringene.
correlations-title = Korrelasjon mellom faktorer
correlations-note = Høye tall betyr at to faktorer nesten er samme synspunkt.
pair = { $one } og { $other }
loadings-title = Ladninger
loadings-caption = Ladninger etter rotasjon, sortert etter faktoren de definerer
loadings-count = { $defining } av { $sorts } definerer
factor-word = Faktor
factor-number = Faktor { $number }
factor-short = F{ $number }
factor-here-z = Denne (z)
factor-short-z = F{ $number } (z)
communality-word = kommunalitet
status-word = Status
status-defines = Definerer { $factor }
status-mixed = Blandet
status-none = Ingen
variance-word = Varians
flag-legend = Flagget: definerer faktoren
flagged-word = flagget
factors-nav = Faktorer
composite-title = Samlet sortering, faktor { $number }
composite-texts = Vis hele teksten
factor-summary = { $defining } definerende · reliabilitet { $reliability } · SE { $error }
factor-empty = Ingen sortering definerer denne faktoren, så den har ingen samlet sortering. Velg færre faktorer eller et mildere flaggnivå.
facts-title = Faktorene i tall
defining-word = Definerende
reliability-word = Reliabilitet
standard-error-word = Standardfeil
facts-note = Reliabiliteten bygger på at én sortering gjentatt har reliabilitet ,80.
contrasts-title = Påstander som skiller faktor { $number }
contrasts-count = { $count ->
        [0] ingen ved p < ,05
       *[other] { $count } ved p < ,05
    }
contrasts-caption = Påstander faktoren plasserer annerledes enn alle de andre
contrasts-none = Ingen påstand skiller denne faktoren fra alle de andre.
contrasts-one-factor = Med bare én faktor er det ingenting å skille fra.
contrasts-note = Margin er den minste avstanden til en annen faktor, målt i standardfeil. * p < ,01, ** p < ,001. Ikke korrigert for antallet sammenlikninger.
margin-word = Margin
margin-near = nær grensen
direction-word = Retning
shared-title = Påstander ingen faktorer skiller seg på
shared-none = Det er ingen slike.
shared-note = At forskjellen ikke er signifikant, er ikke det samme som at alle er enige.
problem-factors-many = Disse sorteringene gir høyst { $most } faktorer.
problem-sort-constant = Sorteringen { $sort } har alle påstander på samme plass.
problem-sort-not-in-grid = Sorteringen { $sort } fyller ikke rutenettet.
problem-analysis-other = Beregningen førte ikke fram: { $detail }

## Viewpoints
publish-heading = Gi synspunktene navn
publish-lead = Navnene og sammendragene står på lysbildene. Analysen du så på, blir den som presenteres.
publish-submit = Bruk denne analysen i presentasjonen
publish-back = Tilbake til analysen
viewpoint-number = Synspunkt { $number }
viewpoint-title-label = Navn
viewpoint-motto-label = I én setning
viewpoint-summary-label = Sammendrag
problem-viewpoint-title = Synspunkt { $number } mangler navn på { $language }.

## What the engine warns of
warning-identical = Sorteringene { $sorts } er helt like. Sjekk at ingen er levert to ganger.
warning-opposite = Sorteringene { $first } og { $second } er stikk motsatte. Sjekk at ingen av dem er snudd ved en feil.
warning-rank = { $sorts } sorteringer har bare { $rank } uavhengige retninger, så det finnes ikke flere faktorer enn det.
warning-equal = Komponentene { $first } og { $second } er like store, så ladningene deres er vilkårlige. Behold begge eller ingen.
warning-ended = Det lot seg bare gjøre å trekke ut { $extracted } faktorer; etter dem er det ingenting igjen.
warning-noise = Uttrukket faktor { $factor } begynner i avrundingsrester, så formen er tilfeldig. Sammenlikn med det andre uttrekket.
warning-near-null = Uttrukket faktor { $factor } inneholder nesten ingenting. Velg færre faktorer.
warning-weak = Uttrukket faktor { $factor } er svak: ladningene er i gjennomsnitt mindre enn tilfeldigheter ville gjort dem.
warning-heywood = Sorteringen { $sort } får kommunaliteten { $communality }, og mer enn 1 er umulig. Velg færre faktorer, eller la sorteringen være ute.
warning-varimax = Varimax hadde ikke falt til ro da den ble stoppet.
warning-empty = Ingen sortering definerer faktor { $factor }. Den har ingen samlet sortering og er ikke med i sammenlikningene.
warning-twice = Sorteringen { $sort } definerer faktorene { $factors } og teller i hver av dem.
warning-bipolar = Faktor { $factor } defineres av { $positive } sorteringer og av { $negative } som sier det motsatte. Det kan være to synspunkter.
warning-negative = Alle sorteringene som definerer faktor { $factor }, lader negativt: { $sorts }.
warning-capped = Sorteringen { $sort } lader { $loading } på faktor { $factor }; vekten er begrenset.
warning-dominates = Sorteringen { $sort } har { $share } % av vekten i faktor { $factor }. Faktoren er lite annet enn den sorteringen.
warning-cancel = Sorteringene som definerer faktor { $factor }, opphever hverandre. Den har ingen samlet sortering.
warning-tie = Påstandene { $statements } har samme skår på faktor { $factor }, men står i ulike kolonner.
warning-near = Om påstandene { $statements } skiller en faktor fra de andre, henger på mindre enn 5 % av grensen.

## Sorts that are left out
left-out-title = Hold sorteringen utenfor analysen
left-out-reason = Hvorfor?
left-out-help = Begrunnelsen følger med i rapporten. Skriv ikke noe som kan røpe hvem det gjelder.
leave-out = Hold utenfor
left-out-since = Holdt utenfor analysen siden { $date }
left-out-because = Utenfor analysen: { $reason }
take-in-again = Ta med igjen
problem-exclusion-blank = Skriv hvorfor sorteringen holdes utenfor.
problem-exclusion-long = Begrunnelsen kan ha høyst { $max } tegn, og ingen styretegn.
analysis-left-out = { $count ->
        [one] Én sortering er holdt utenfor
       *[other] { $count } sorteringer er holdt utenfor
    }
event-left-out = En sortering ble holdt utenfor analysen: { $reason }
event-taken-in = En sortering ble tatt med igjen
grid-boards-title = Slik ser deltakerne brettet
grid-boards-lead = Bildene følger med når summen stemmer. Kortene er dine egne påstander, lagt ut i rekkefølge.
grid-boards-beside = Ved siden av et videomøte (900 × 700)
grid-boards-phone = På telefon (390 × 780)
grid-boards-open = Åpne brettet i full størrelse
board-preview-title = Brettet, til å se på
board-preview-note = Dette er en forhåndsvisning. Ingenting lagres eller sendes.
board-preview-back = Tilbake til rutenettet
board-preview-script = Brettet trenger skript i nettleseren. Deltakere uten skript sorterer i en liste.
grid-pull = Skriv hvor mange plasser kolonnen har, eller dra i den nederste kanten.
copy-heading = Bruk oppsettet på nytt
copy-note = En ny kladd med de samme tekstene, påstandene, kandidatene, rutenettet og innstillingene. Sorteringer, personer, møter og analyser blir igjen her.
copy-study = Lag en kopi uten sorteringer
copy-title = { $title } (kopi)
middle-label = Ordet midt på skalaen
middle-help = Står midt over rutenettet. Tomt felt gir «verken eller» i lista og ingenting over rutenettet.
words-heading = Ordene i påstandene
words-note = Ord som står i to påstander eller flere, uten småord. Bøyde former telles hver for seg.
words-word = Ord
words-count = Påstander
words-statements = Nummer
