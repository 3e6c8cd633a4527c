### Synspunkt: sidene til forskaren, framsida og innlogging (nynorsk)

## Front page
home-heading = Sjå kva folk meiner, og kva som heng saman
home-what = Synspunkt er for studiar med Q-metode. Deltakarar sorterer påstandar etter kor einige dei er. Analysen viser kva synspunkt som finst i gruppa, og kva dei har felles.
home-participant-title = Skal du sortere?
home-participant = Du har fått ei lenkje til studien. Opne henne; du treng ingen konto.
home-researcher-title = Skal du lage ein studie?
home-researcher = Logg inn for å skrive påstandar, samle sorteringar og analysere dei.
home-receipt-title = Har du ei kvittering?
home-receipt = Med koden kan du sjå, rette eller slette sorteringa di.
home-receipt-link = Bruk koden
home-to-studies = Gå til studiane dine

## What is stored
privacy-heading = Kva som blir lagra
privacy-lead = Forskarane kan ikkje sjå kven du er. Her står det kva som blir lagra når du sorterer, og kva som ikkje blir lagra.
privacy-sort-title = Sorteringa di
privacy-sort-what = Vi lagrar kvar du la påstandane, det du skreiv, og pseudonymet du valde.
privacy-sort-date = Sorteringa får berre ein dato, aldri eit klokkeslett, og ho står i tilfeldig rekkjefølgje mellom dei andre.
privacy-sort-batch = Forskarane ser henne først når fleire har levert, eller når studien blir lukka.
privacy-sort-receipt = Med kvitteringskoden kan du sjå eller slette henne. Vi lagrar ikkje sjølve koden, berre eit fingeravtrykk av han.
privacy-device-title = På di eiga maskin
privacy-device-draft = Medan du sorterer, ligg utkastet i nettlesaren, òg om du lukkar han. Det blir borte når du sender, eller når du vel «Avbryt og slett».
privacy-device-code = Ber du om ein kode for å halde fram på ei anna eining, lagrar vi utkastet hos oss òg: kryptert slik at berre koden opnar det, utan anna tid enn datoen det går ut. Det blir sletta når du sender eller avbryt, når du slettar det sjølv, og seinast 14 dagar etter at det sist blei lagra.
privacy-device-cookie = Deltakarar får ingen informasjonskapslar.
privacy-device-history = Nettlesarloggen viser framleis at du har vore på adressa.
privacy-not-title = Det vi ikkje lagrar
privacy-not-address = Ikkje namn, e-postadresse, nettadresse (IP) eller kva slags nettlesar du bruker.
privacy-not-third = Ingen sider hentar noko frå andre nettstader.
privacy-not-trace = Vi måler ikkje kor lenge du tenkjer, eller kva kort du flyttar på.
privacy-researcher-title = For forskarar
privacy-researcher-account = Vi lagrar namn, e-postadresse og eit fingeravtrykk av passordet ditt.
privacy-researcher-cookie = Når du loggar inn, får du éin informasjonskapsel som berre held deg innlogga.

## Sign-in
sign-in = Logg inn
sign-in-heading = Logg inn som forskar
sign-in-no-account = Har du ikkje konto, må den som driv tenesta, lage ein for deg. Deltakarar treng ingen.
sign-out = Logg ut
email-label = E-postadresse
password-label = Passord
problem-sign-in = E-postadressa og passordet høyrer ikkje saman.
problem-sign-in-many = Det er prøvd for mange gonger. Vent { $minutes } { $minutes ->
        [one] minutt
       *[other] minutt
    } og prøv igjen.
welcome-title = Vel passord
welcome-heading = Velkomen, { $name }
welcome-lead = Vel eit passord. Lenkja hit verkar berre éin gong.
welcome-submit = Lagre og logg inn
new-password-label = Nytt passord
new-password-help = Minst 12 teikn. Ei setning er lettare å hugse enn eit ord med teikn i.
repeat-password-label = Passordet ein gong til
problem-password-short = Passordet har { $found } teikn. Det må ha minst { $least }.
problem-password-long = Passordet er for langt. Det kan ha høgst { $most } teikn.
problem-password-common = Dette passordet er eit av dei første nokon ville prøve. Vel noko som er ditt eige.
problem-password-similar = Passordet inneheld e-postadressa di eller namnet på tenesta.
problem-password-repeat = Dei to passorda er ikkje like.
link-spent-heading = Lenkja verkar ikkje lenger
link-spent-lead = Ho er brukt, eller ho er for gammal. Har du valt passord, kan du logge inn. Elles må den som driv tenesta, lage ei ny lenkje.

## Around the pages
nav-main = Hovudmeny
nav-study = Studien
study-page-title = { $page }: { $study }
tab-overview = Oversikt
tab-texts = Tekstar
tab-statements = Påstandar
tab-grid = Rutenett
tab-sorts = Sorteringar
tab-analysis = Analyse
state-draft = Utkast
state-open = Open
state-closed = Lukka
save = Lagre
cancel = Avbryt
back-to-overview = Til oversikta
number-short = Nr.
statement-word = Påstand
short-label-word = Kort namn
rank-word = Plass
sort-word = Sortering
mark-word = Merke
locked-title = Studien er opna
locked-sentence = Påstandar, rutenett og tekstar kan ikkje endrast etter opninga, for då ville ikkje alle ha sortert det same.
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
studies-heading = Studiar
studies-none = Du har ingen studiar enno.
new-study = Ny studie
study-statements = { $count ->
        [0] ingen påstandar
        [one] { $count } påstand
       *[other] { $count } påstandar
    }

## New study
new-study-heading = Ny studie
new-study-lead = Du kan endre alt på denne sida til studien blir opna.
new-study-submit = Lag studien
study-title-label = Tittel
study-title-help = Deltakarane ser han øvst på alle sider.
instruction-label = Spørsmålet deltakarane sorterer etter
instruction-help = Til dømes: Kor einig er du, slik du opplever arbeidet ditt no?
main-language-label = Hovudspråk
main-language-help = Alt må finnast på dette språket.
other-languages-label = Fleire språk
other-languages-help = Omsetjingane skriv du inn etterpå, eller dei kjem med fila.
further-language-label = Eit språk til
further-language-help = Påstandane kan vere på kva som helst av desse språka. Resten av sidene finst på bokmål, nynorsk og engelsk.
statements-paste-label = Påstandane
statements-paste-help = Lim inn éin påstand per linje, eller linjer frå eit rekneark. Dei får nummer etter rekkjefølgja.
statements-file-label = Fil med påstandar
statements-file-help = CSV eller rein tekst, med semikolon eller komma. Fila går framfor det som er limt inn.
problem-title-empty = Skriv ein tittel.
problem-text-long = Teksten har { $found } teikn. Det er plass til { $max }.
problem-text-characters = Teksten inneheld eit teikn som ikkje kan brukast (U+{ $code }).
problem-text-empty = Teksten er tom.
problem-language = Vel eit hovudspråk.
problem-file-missing = Vel ei fil.
problem-statements-size = Det er { $found } påstandar. Ein studie må ha frå { $least } til { $most }.
problem-statement-missing = Påstand { $number } manglar tekst på { $language }.
problem-statement-same = Påstand { $number } har same tekst som påstand { $earlier }.
problem-line = Linje { $line }: { $problem }
problem-no-longer-draft = Studien er opna i mellomtida, så dette vart ikkje lagra.

## Overview
open-since = sidan { $date }
closed-since = sidan { $date }
grid-facts = { $cells } plassar, { $lowest } til { $highest }
grid-none-yet = rutenettet er ikkje valt
see-as-participant = Sjå som deltakar
open-study = Opne studien
close-study = Lukk studien
reopen-study = Opne att
released-sorts = { $count ->
        [one] sortering
       *[other] sorteringar
    }
released-together = Sorteringane blir viste fleire om gongen
released-note = Nye sorteringar blir viste { $batch } om gongen, og resten når studien blir lukka. Kor mange som ventar, blir ikkje vist: Då kunne den som veit kven som leverte i dag, finne sorteringa deira.
way-in-title = Veg inn for deltakarar
open-link = Open lenkje
way-in-draft = verkar når studien er open
way-in-open = for alle som har henne
way-in-closed = tek ikkje imot fleire
presentation-title = Presentasjon
presentation-needs-analysis = Vel først ein analyse og gi synspunkta namn. Då kan du lage ei lenkje til presentasjonen.
presentation-create = Lag lenkje til presentasjonen
presentation-number = Lenkje { $number }
presentation-made = laga { $date }
presentation-secret-gone = Adressa vart vist då lenkja vart laga.
presentation-revoke = Trekk tilbake
presentation-new-heading = Lenkja til presentasjonen er klar
presentation-new-lead = Alle som har lenkja, kan vise presentasjonen. Ho blir vist berre her og no, så ta vare på henne.
presentation-show = Vis presentasjonen
batch-title = Sorteringar blir viste når { $batch } har kome
batch-sentence = Slik kan ingen vite kva sortering som kom sist. Når studien blir lukka, blir resten viste.
next-steps = Neste steg
step-statements-title = Skriv påstandane
step-statements-sentence = Dei fleste studiar har mellom 30 og 50.
step-statements-link = Gå til påstandane
step-statements-done = Påstandane er skrivne
step-grid-title = Vel rutenett
step-grid-sentence = Det må ha éin plass til kvar påstand.
step-grid-link = Gå til rutenettet
step-grid-done = Rutenettet passar til påstandane
step-open-title = Opne studien
step-open-sentence = Då kan deltakarane byrje, og påstandane blir låste.
step-open-link = Gå til tekstane
step-open-done = Studien er opna
step-collect-title = Samle sorteringar
step-collect-sentence = Del lenkja med deltakarane. Lukk studien når alle har levert.
step-collect-done = Innsamlinga er avslutta
step-analyse-title = Analyser og gi synspunkta namn
step-analyse-sentence = Du kan prøve deg fram; ingenting blir lagra før du vel ein analyse.
step-analyse-link = Gå til analysen
step-analyse-done = Analysen er vald og synspunkta har namn
step-present-title = Vis synspunkta for gruppa
step-present-sentence = Lag ei lenkje til presentasjonen.
step-present-done = Presentasjonen har ei lenkje
open-problem-statements = Påstandane manglar.
open-problem-grid = Rutenettet manglar.
open-problem-cells = Rutenettet har { $cells } plassar, men det er { $statements } påstandar.
open-problem-instruction = Spørsmålet manglar på { $language }.
open-problem-information = Informasjonen til deltakarane manglar på { $language }.
problem-transition = Studien har skifta tilstand i mellomtida. Sjå på sida på nytt.

## Texts
texts-heading = Tekstar til deltakarane
texts-lead = Deltakarane les dette før dei sorterer. Informasjonen er det dei samtykkjer til.
information-label = Informasjon før samtykke
information-help = Fortel kven de er, kva svara skal brukast til, og kor lenge dei blir lagra. Ei tom linje skil avsnitt.
information-template = Vi vil vite korleis de som arbeider med dette, ser på det. Du sorterer påstandar etter kor einig du er. Det tek 20 til 40 minutt.

    Forskarane kan ikkje sjå kven du er. Dei ser sorteringa, det du skriv, og eit pseudonym du vel sjølv. Skriv ikkje namn på personar.

    Det er frivillig å delta, og du kan avbryte når du vil. Når du har levert, får du ei kvittering. Med henne kan du sjå eller slette sorteringa di.
least-label = Ordet nedst på skalaen
least-help = Står under kolonnen lengst til venstre. Tomt felt gir «Mest ueinig».
most-label = Ordet øvst på skalaen
most-help = Står under kolonnen lengst til høgre. Tomt felt gir «Mest einig».
text-missing = Ikkje skrive

## Statements
statements-heading = { $count ->
        [0] Påstandar
        [one] { $count } påstand
       *[other] { $count } påstandar
    }
statements-lead = Ein påstand utan tekst blir teken ut, og dei neste rykkjer fram. Kort namn har høgst 24 teikn og blir brukt på lysbilete; utan det blir nummeret vist stort.
statements-lead-locked = Slik deltakarane ser dei.
statement-text-label = Påstand { $number }
statement-short-label = Kort namn, påstand { $number }
statements-replace-title = Byt ut alle
statements-replace-help = CSV eller rein tekst. Alle påstandane over blir bytte ut.
statements-replace-submit = Les inn fila

## Grid
grid-lead = Kolonnane deltakarane legg påstandane i. Rekkjefølgja innanfor ein kolonne betyr ingenting.
grid-first-title = Påstandane kjem først
grid-first-sentence = Rutenettet må ha like mange plassar som det er påstandar.
grid-presets-title = Vanlege rutenett
grid-preset-name = { $lowest } til { $highest }
grid-shape-title = Plassar i kvar kolonne, til saman { $count }
grid-lowest = Lågaste verdi
grid-highest = Høgaste verdi
grid-cells-word = plassar
grid-fits = Det stemmer med talet på påstandar.
grid-too-few = { $n } for få.
grid-too-many = { $n } for mange.
grid-column-label = Plassar på { $n }
grid-save = Lagre rutenettet
grid-preview = Vis utan å lagre
grid-saved-title = Lagra rutenett
problem-grid-sum = Rutenettet har { $cells } plassar, men det er { $statements } påstandar.
problem-grid-columns = Minst to kolonnar må ha plassar.
problem-grid-large = Rutenettet har { $cells } plassar. Det kan ha høgst { $most }.
problem-grid-range = Lågaste verdi må vere lågare enn høgaste, begge mellom −12 og +12.
problem-grid-height = Plassane på { $rank } må vere eit heilt tal frå 0 til 30.

## Sorts
sorts-heading = { $count ->
        [0] Sorteringar
        [one] { $count } sortering
       *[other] { $count } sorteringar
    }
sorts-lead = Pseudonymet er det einaste namnet. Datoen er dagen sorteringa vart frigitt saman med andre, ikkje dagen ho vart send.
sorts-none = Det er ingen sorteringar å sjå enno.
pseudonym-word = Pseudonym
sealed-word = Frigitt
sealed-on = Frigitt { $date }
remarks-word = Kommentarar
remarks-none = Ingen kommentarar.
closing-remark-shown = Til slutt
sorts-import-title = Les inn sorteringar
sorts-file-label = Fil med sorteringar
sorts-file-help = DAT, ZIP, XLSX eller CSV frå PQMethod, KADE, Ken-Q eller R, eller ein tabell med éi rad per påstand og éin kolonne per sortering. Namna blir pseudonym.
sorts-file-submit = Les inn fila
sorts-file-not-yet = Sorteringar kan lesast inn når studien er opna.
problem-file-large = Fila er for stor. Ho kan vere på høgst { $megabytes } megabyte.
problem-file-not-text = Fila er ikkje ei tekstfil. Lagre henne som CSV og prøv igjen.
problem-file-headings = Fila har { $columns } kolonnar, men ingen overskrifter i første linje. Skriv til dømes nr, påstand og kort namn.
problem-file-heading-twice = Overskrifta «{ $heading }» står over to kolonnar.
problem-file-no-column = Ingen kolonne har påstandane på { $language }.
problem-number = «{ $found }» er ikkje nummeret på ein påstand.
problem-number-twice = Nummer { $number } står òg i linje { $earlier }.
problem-number-missing = Påstand { $number } manglar.
problem-sorts-columns = Fila har ikkje kolonnar. Skil dei med semikolon, komma eller tabulator.
problem-sorts-row = { $found } felt, men første linje har { $wanted }.
problem-sorts-twice = Påstand { $number } har ei rad frå før.
problem-sorts-rows = Fila har { $found } rader, men studien har { $wanted } påstandar.
problem-sorts-cell = «{ $found }» i kolonne { $column } er ikkje eit heilt tal.
problem-sorts-name = Namnet over kolonne { $column } kan ikkje brukast. { $reason }
problem-sorts-address = Eit pseudonym kan ikkje innehalde @.
problem-sorts-name-twice = Kolonnane { $earlier } og { $column } heiter begge { $name }.
problem-sorts-taken = Studien har ei sortering som heiter { $name } frå før.
problem-sort-number = { $sort } har { $found } påstandar, men studien har { $wanted }.
problem-sort-unplaced = { $sort }: påstand { $number } er ikkje plassert.
problem-sort-off = { $sort }: påstand { $number } ligg på { $rank }, og den kolonnen finst ikkje.
problem-sort-column = { $sort }: { $rank } har { $found } påstandar, men skal ha { $wanted }.
one-sort-heading = Sorteringa til { $pseudonym }
one-sort-picture = Sorteringa i rutenettet
all-sorts = Alle sorteringar

## Marks
mark-higher = høgare enn alle andre
mark-lower = lågare enn alle andre
mark-between = skil seg, ligg imellom
mark-consensus = felles for alle

## Analysis
analysis-too-few = Det trengst minst to sorteringar for ein analyse. Du kan sjå { $released }.
analysis-to-sorts = Gå til sorteringane
analysis-refused-title = Dette gir ingen analyse
analysis-warning = Verdt å vite
analysis-use = Bruk i presentasjonen
analysis-size = { $sorts } sorteringar, { $statements } påstandar.
recipe = Pearson · { $extraction } · varimax · { $flags }.
recipe-centroid = sentroide
recipe-pca = hovudkomponentar
recipe-flags = flagg ved p < { $level }
recipe-flags-majority = flagg ved p < { $level } og over halve kommunaliteten
choice-factors = Talet på faktorar
choice-factors-help = Kor mange synspunkt som blir skilde frå kvarandre.
choice-extraction = Uttrekk
extraction-centroid = Sentroide
extraction-pca = Komponentar
choice-extraction-help = Sentroide ser på det sorteringane har felles; hovudkomponentar på all variasjon.
choice-level = Flaggnivå, p <
choice-level-help = Kor stor ei ladning må vere for at sorteringa skal definere faktoren. Lågare er strengare.
choice-majority = Krev over halve kommunaliteten
choice-majority-help = Då definerer inga sortering meir enn éin faktor.
choice-submit = Rekn ut
scree-title = Eigenverdiar
scree-eigenvalue = Eigenverdi
scree-random = Tilfeldig, 95 %
scree-component = Komponent
scree-description = Eigenverdiane fell frå venstre mot høgre. Dei { $kept } første er haldne på.
scree-table = Vis tala
criteria-title = Kor mange faktorar?
criterion-kaiser = Eigenverdi over 1
criterion-parallel = Parallellanalyse
criterion-two-loadings = Minst to signifikante ladningar
criterion-humphrey = Humphreys regel
criterion-variance = Forklart varians
criteria-note = Kriteria gir råd, ikkje svar. Vel det talet som gir synspunkt du kan kjenne att i sorteringane.
correlations-title = Korrelasjon mellom faktorar
correlations-note = Høge tal betyr at to faktorar nesten er same synspunkt.
pair = { $one } og { $other }
loadings-title = Ladningar
loadings-caption = Ladningar etter rotasjon, sorterte etter faktoren dei definerer
loadings-count = { $defining } av { $sorts } definerer
factor-word = Faktor
factor-number = Faktor { $number }
factor-short = F{ $number }
factor-here-z = Denne (z)
factor-short-z = F{ $number } (z)
communality-word = kommunalitet
status-word = Status
status-defines = Definerer { $factor }
status-mixed = Blanda
status-none = Ingen
variance-word = Varians
flag-legend = Flagga: definerer faktoren
flagged-word = flagga
factors-nav = Faktorar
composite-title = Samla sortering, faktor { $number }
composite-texts = Vis heile teksten
factor-summary = { $defining } definerande · reliabilitet { $reliability } · SE { $error }
factor-empty = Inga sortering definerer denne faktoren, så han har inga samla sortering. Vel færre faktorar eller eit mildare flaggnivå.
facts-title = Faktorane i tal
defining-word = Definerande
reliability-word = Reliabilitet
standard-error-word = Standardfeil
facts-note = Reliabiliteten byggjer på at éi sortering gjenteken har reliabilitet ,80.
contrasts-title = Påstandar som skil faktor { $number }
contrasts-count = { $count ->
        [0] ingen ved p < ,05
       *[other] { $count } ved p < ,05
    }
contrasts-caption = Påstandar faktoren plasserer annleis enn alle dei andre
contrasts-none = Ingen påstand skil denne faktoren frå alle dei andre.
contrasts-one-factor = Med berre éin faktor er det ingenting å skilje frå.
contrasts-note = Margin er den minste avstanden til ein annan faktor, målt i standardfeil. * p < ,01, ** p < ,001. Ikkje korrigert for talet på samanlikningar.
margin-word = Margin
margin-near = nær grensa
direction-word = Retning
shared-title = Påstandar ingen faktorar skil seg på
shared-none = Det er ingen slike.
shared-note = At skilnaden ikkje er signifikant, er ikkje det same som at alle er einige.
problem-factors-many = Desse sorteringane gir høgst { $most } faktorar.
problem-sort-constant = Sorteringa { $sort } har alle påstandar på same plass.
problem-sort-not-in-grid = Sorteringa { $sort } fyller ikkje rutenettet.
problem-analysis-other = Utrekninga førte ikkje fram: { $detail }

## Viewpoints
publish-heading = Gi synspunkta namn
publish-lead = Namna og samandraga står på lysbileta. Analysen du såg på, blir den som blir presentert.
publish-submit = Bruk denne analysen i presentasjonen
publish-back = Tilbake til analysen
viewpoint-number = Synspunkt { $number }
viewpoint-title-label = Namn
viewpoint-motto-label = I éi setning
viewpoint-summary-label = Samandrag
problem-viewpoint-title = Synspunkt { $number } manglar namn på { $language }.

## What the engine warns of
warning-identical = Sorteringane { $sorts } er heilt like. Sjekk at ingen er levert to gonger.
warning-opposite = Sorteringane { $first } og { $second } er stikk motsette. Sjekk at ingen av dei er snudd ved ein feil.
warning-rank = { $sorts } sorteringar har berre { $rank } uavhengige retningar, så det finst ikkje fleire faktorar enn det.
warning-equal = Komponentane { $first } og { $second } er like store, så ladningane deira er vilkårlege. Behald begge eller ingen.
warning-ended = Det lét seg berre gjere å trekkje ut { $extracted } faktorar; etter dei er det ingenting att.
warning-noise = Uttrekt faktor { $factor } byrjar i avrundingsrestar, så forma er tilfeldig. Samanlikn med det andre uttrekket.
warning-near-null = Uttrekt faktor { $factor } inneheld nesten ingenting. Vel færre faktorar.
warning-weak = Uttrekt faktor { $factor } er svak: ladningane er i gjennomsnitt mindre enn tilfeldet ville gjort dei.
warning-heywood = Sorteringa { $sort } får kommunaliteten { $communality }, og meir enn 1 er umogleg. Vel færre faktorar, eller lat sorteringa vere ute.
warning-varimax = Varimax hadde ikkje falle til ro då han vart stoppa.
warning-empty = Inga sortering definerer faktor { $factor }. Han har inga samla sortering og er ikkje med i samanlikningane.
warning-twice = Sorteringa { $sort } definerer faktorane { $factors } og tel i kvar av dei.
warning-bipolar = Faktor { $factor } blir definert av { $positive } sorteringar og av { $negative } som seier det motsette. Det kan vere to synspunkt.
warning-negative = Alle sorteringane som definerer faktor { $factor }, ladar negativt: { $sorts }.
warning-capped = Sorteringa { $sort } ladar { $loading } på faktor { $factor }; vekta er avgrensa.
warning-dominates = Sorteringa { $sort } har { $share } % av vekta i faktor { $factor }. Faktoren er lite anna enn den sorteringa.
warning-cancel = Sorteringane som definerer faktor { $factor }, opphevar kvarandre. Han har inga samla sortering.
warning-tie = Påstandane { $statements } har same skår på faktor { $factor }, men står i ulike kolonnar.
warning-near = Om påstandane { $statements } skil ein faktor frå dei andre, heng på mindre enn 5 % av grensa.

## Sorts that are left out
left-out-title = Hald sorteringa utanfor analysen
left-out-reason = Kvifor?
left-out-help = Grunngjevinga følgjer med i rapporten. Skriv ikkje noko som kan røpe kven det gjeld.
leave-out = Hald utanfor
left-out-since = Halden utanfor analysen sidan { $date }
left-out-because = Utanfor analysen: { $reason }
take-in-again = Ta med igjen
problem-exclusion-blank = Skriv kvifor sorteringa blir halden utanfor.
problem-exclusion-long = Grunngjevinga kan ha høgst { $max } teikn, og ingen styreteikn.
analysis-left-out = { $count ->
        [one] Éi sortering er halden utanfor
       *[other] { $count } sorteringar er haldne utanfor
    }
event-left-out = Ei sortering blei halden utanfor analysen: { $reason }
event-taken-in = Ei sortering blei teken med igjen
grid-boards-title = Slik ser deltakarane brettet
grid-boards-lead = Bileta følgjer med når summen stemmer. Korta er dine eigne påstandar, lagde ut i rekkjefølgje.
grid-boards-beside = Ved sida av eit videomøte (900 × 700)
grid-boards-phone = På telefon (390 × 780)
grid-boards-open = Opne brettet i full storleik
board-preview-title = Brettet, til å sjå på
board-preview-note = Dette er ei førehandsvising. Ingenting blir lagra eller sendt.
board-preview-back = Tilbake til rutenettet
board-preview-script = Brettet treng skript i nettlesaren. Deltakarar utan skript sorterer i ei liste.
grid-pull = Skriv kor mange plassar kolonnen har, eller dra i den nedste kanten.
copy-heading = Bruk oppsettet på nytt
copy-note = Ein ny kladd med dei same tekstane, påstandane, kandidatane, rutenettet og innstillingane. Sorteringar, personar, møte og analysar blir att her.
copy-study = Lag ein kopi utan sorteringar
copy-title = { $title } (kopi)
middle-label = Ordet midt på skalaen
middle-help = Står midt over rutenettet. Tomt felt gir «verken eller» i lista og ingenting over rutenettet.
words-heading = Orda i påstandane
words-note = Ord som står i to påstandar eller fleire, utan småord. Bøygde former blir talde kvar for seg.
words-word = Ord
words-count = Påstandar
words-statements = Nummer
