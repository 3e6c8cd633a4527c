### What a study is about, the letter of invitation, the preview

tab-particulars = Om studien
tab-letter = Brev
particulars-lead = Invitasjonsbrevet og informasjonen til deltakarane blir skrivne ut frå dette. Alt kan stå tomt.
particulars-responsible = Ansvar
purpose-label = Kva studien skal brukast til
purpose-help = Éi til tre enkle setningar.
questions-label = Forskingsspørsmål
questions-help = Eitt på kvar linje, slik deltakarane kan lese dei.
invitees-label = Kvifor de spør akkurat desse
invitees-help = Til dømes: Du blir spurd fordi du arbeider som rådgivar.
origin-label = Kvar påstandane kjem frå
origin-help = Til dømes: Påstandane er henta frå intervju med rådgivarar.
controller-label = Kven som er ansvarleg for dataa
controller-help = Institusjonen, til dømes «Universitetet i Eksempel».
contact-label = Kven deltakarane kan spørje
contact-help = Namn, telefon og e-post; personvernombodet òg.
approvals-label = Godkjenningar og referansenummer
approvals-help = Kven som har vurdert studien, med kva nummer, og kor lenge det gjeld.
basis-label = Kva som gir lov til å behandle personopplysningar
basis-open = Ikkje skrive
basis-consent = Samtykke
basis-public-interest = Ei oppgåve i interessa til ålmenta
event-particulars = Opplysningane om studien, eller brevet, vart endra

## Letter
letter-lead = Brevet følgjer studien til du endrar det. Skriv ut sida, eller kopier teksten inn i ein e-post.
letter-is-generated = Skrive ut frå studien.
letter-is-foreign = Synspunkt skriv ikkje brev på {$language}. Dette er brevet på {$other}, til å omsetje frå.
letter-is-own = Med eigne ord.
letter-edit = Endre brevet
letter-edit-label = Brevet
letter-edit-help = Ei tom linje skil avsnitt.
letter-generate = Skriv det ut frå studien igjen
letter-title = Vil du delta i studien «{ $study }»?
letter-questions = { $count ->
        [one] Vi spør:
       *[other] Vi stiller desse spørsmåla:
    }
letter-what = Du les { $count } påstandar og legg dei i eit rutenett etter kor einig du er. Det tek omtrent ein halv time. Ingen svar er rette eller gale.
letter-no-preparation = Du treng ikkje førebu deg.
letter-steps = Slik gjer du:
letter-step-open = Opne lenkja og les kva studien lagrar.
letter-step-practice = Prøv seks uskuldige påstandar først, om du vil.
letter-step-read = Les alle påstandane.
letter-step-piles = Del dei i tre bunkar: einig, ueinig og midt imellom.
letter-step-grid = Legg kvar av dei i rutenettet. Du kan flytte dei så ofte du vil.
letter-step-remarks = Sei kvifor dei ytste ligg der dei ligg.
letter-step-send = Vel eit namn som ikkje er ditt, og send.
letter-step-receipt = Ta vare på kvitteringskoden. Med han kan du sjå, rette eller slette det du har sendt.
letter-link = Lenkja: { $link }
letter-voluntary = Det er frivillig. Du kan slutte når som helst før du sender, utan å seie kvifor. Ingen noterer at du sa nei.
letter-controller = { $controller } er ansvarleg for studien.
letter-basis-consent = Vi behandlar det du sender, på grunnlag av samtykket ditt.
letter-basis-public-interest = Vi behandlar det du sender, fordi forsking er ei oppgåve i interessa til ålmenta.
letter-approvals = Vurdert av: { $approvals }
letter-kept-until = Det du sender, blir lagra til { $date } og så sletta.
letter-contact = Har du spørsmål: { $contact }
letter-rights = Du kan spørje kva som er lagra, få det retta eller sletta så langt det kan finnast, og klage til Datatilsynet.

## Preview and information
information-fill = Skriv henne ut frå «Om studien»
preview-link = Sjå henne som deltakarane
preview-title = Slik ser deltakarane henne
preview-text = Du ser henne på førehand. Ingenting på denne sida byrjar ei sortering.
preview-begin = Her seier deltakarane ja eller nei.
