### What a study is about, the letter of invitation, the preview

tab-particulars = Om studien
tab-letter = Brev
particulars-lead = Invitasjonsbrevet og informasjonen til deltakerne skrives ut fra dette. Alt kan stå tomt.
particulars-responsible = Ansvar
purpose-label = Hva studien skal brukes til
purpose-help = Én til tre enkle setninger.
questions-label = Forskningsspørsmål
questions-help = Ett på hver linje, slik deltakerne kan lese dem.
invitees-label = Hvorfor dere spør akkurat disse
invitees-help = For eksempel: Du blir spurt fordi du arbeider som rådgiver.
origin-label = Hvor påstandene kommer fra
origin-help = For eksempel: Påstandene er hentet fra intervjuer med rådgivere.
controller-label = Hvem som er ansvarlig for dataene
controller-help = Institusjonen, for eksempel «Universitetet i Eksempel».
contact-label = Hvem deltakerne kan spørre
contact-help = Navn, telefon og e-post; personvernombudet også.
approvals-label = Godkjenninger og referansenumre
approvals-help = Hvem som har vurdert studien, med hvilket nummer, og hvor lenge det gjelder.
basis-label = Hva som gir lov til å behandle personopplysninger
basis-open = Ikke skrevet
basis-consent = Samtykke
basis-public-interest = En oppgave i allmennhetens interesse
event-particulars = Opplysningene om studien, eller brevet, ble endret

## Letter
letter-lead = Brevet følger studien til du endrer det. Skriv ut siden, eller kopier teksten inn i en e-post.
letter-is-generated = Skrevet ut fra studien.
letter-is-foreign = Synspunkt skriver ikke brev på {$language}. Dette er brevet på {$other}, til å oversette fra.
letter-is-own = Med egne ord.
letter-edit = Endre brevet
letter-edit-label = Brevet
letter-edit-help = En tom linje skiller avsnitt.
letter-generate = Skriv det ut fra studien igjen
letter-title = Vil du delta i studien «{ $study }»?
letter-questions = { $count ->
        [one] Vi spør:
       *[other] Vi stiller disse spørsmålene:
    }
letter-what = Du leser { $count } påstander og legger dem i et rutenett etter hvor enig du er. Det tar omtrent en halv time. Ingen svar er riktige eller gale.
letter-no-preparation = Du trenger ikke forberede deg.
letter-steps = Slik gjør du:
letter-step-open = Åpne lenken og les hva studien lagrer.
letter-step-practice = Prøv seks uskyldige påstander først, hvis du vil.
letter-step-read = Les alle påstandene.
letter-step-piles = Del dem i tre bunker: enig, uenig og midt imellom.
letter-step-grid = Legg hver av dem i rutenettet. Du kan flytte dem så ofte du vil.
letter-step-remarks = Si hvorfor de ytterste ligger der de ligger.
letter-step-send = Velg et navn som ikke er ditt, og send.
letter-step-receipt = Ta vare på kvitteringskoden. Med den kan du se, rette eller slette det du har sendt.
letter-link = Lenken: { $link }
letter-voluntary = Det er frivillig. Du kan slutte når som helst før du sender, uten å si hvorfor. Ingen noterer at du sa nei.
letter-controller = { $controller } er ansvarlig for studien.
letter-basis-consent = Vi behandler det du sender, på grunnlag av samtykket ditt.
letter-basis-public-interest = Vi behandler det du sender, fordi forskning er en oppgave i allmennhetens interesse.
letter-approvals = Vurdert av: { $approvals }
letter-kept-until = Det du sender, blir lagret til { $date } og så slettet.
letter-contact = Har du spørsmål: { $contact }
letter-rights = Du kan spørre hva som er lagret, få det rettet eller slettet så langt det kan finnes, og klage til Datatilsynet.

## Preview and information
information-fill = Skriv den ut fra «Om studien»
preview-link = Se den som deltakerne
preview-title = Slik ser deltakerne den
preview-text = Du ser den på forhånd. Ingenting på denne siden begynner en sortering.
preview-begin = Her sier deltakerne ja eller nei.
