### What a study is about, the letter of invitation, the preview

tab-particulars = About the study
tab-letter = Letter
particulars-lead = The letter of invitation and the information for participants are written from this. Everything may be left empty.
particulars-responsible = Responsibility
purpose-label = What the study is for
purpose-help = One to three plain sentences.
questions-label = Research questions
questions-help = One per line, as participants may read them.
invitees-label = Why you ask just these people
invitees-help = For example: You are asked because you work as an adviser.
origin-label = Where the statements come from
origin-help = For example: The statements are taken from interviews with advisers.
controller-label = Who is responsible for the data
controller-help = The institution, as in “University of Example”.
contact-label = Whom participants can ask
contact-help = Name, telephone and e-mail; the data protection officer too.
approvals-label = Approvals and reference numbers
approvals-help = Who has assessed the study, under which number, and until when.
basis-label = What allows you to handle personal data
basis-open = Not written
basis-consent = Consent
basis-public-interest = A task in the public interest
event-particulars = What the study is about, or its letter, was changed

## Letter
letter-lead = The letter follows the study until you change it. Print the page, or copy the text into a mail.
letter-is-generated = Written from the study.
letter-is-foreign = Synspunkt does not write letters in {$language}. This is the letter in {$other}, to translate from.
letter-is-own = In your own words.
letter-edit = Change the letter
letter-edit-label = The letter
letter-edit-help = An empty line separates paragraphs.
letter-generate = Write it from the study again
letter-title = Would you take part in the study “{ $study }”?
letter-questions = { $count ->
        [one] We ask:
       *[other] We ask these questions:
    }
letter-what = You read { $count } statements and place them in a grid by how far you agree. It takes about half an hour. No answer is right or wrong.
letter-no-preparation = You need no preparation.
letter-steps = This is what you do:
letter-step-open = Open the link and read what the study stores.
letter-step-practice = Try six harmless statements first, if you like.
letter-step-read = Read all statements.
letter-step-piles = Put them into three piles: agree, disagree, in between.
letter-step-grid = Place each of them in the grid. You can move them as often as you like.
letter-step-remarks = Say why those at the ends lie there.
letter-step-send = Choose a name that is not yours, and send.
letter-step-receipt = Keep the receipt code. With it you can see, correct or delete what you sent.
letter-link = The link: { $link }
letter-voluntary = It is voluntary. You can stop at any time before you send, without a reason. Nobody records that you said no.
letter-controller = { $controller } is responsible for the study.
letter-basis-consent = We handle what you send on the basis of your consent.
letter-basis-public-interest = We handle what you send because research is a task in the public interest.
letter-approvals = Assessed by: { $approvals }
letter-kept-until = What you send is kept until { $date } and deleted then.
letter-contact = If you have questions: { $contact }
letter-rights = You can ask what is stored, have it corrected or deleted as far as it can be found, and complain to the data protection authority.

## Preview and information
information-fill = Write it from “About the study”
preview-link = See it as participants do
preview-title = This is how participants see it
preview-text = You look at it beforehand. Nothing on this page begins a sort.
preview-begin = Here participants say yes or no.
