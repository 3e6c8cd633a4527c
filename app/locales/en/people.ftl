### People of a study: roles, invitations

tab-people = People
people-lead = Who belongs to the study and what each of them can do.
people-owner-decides = The owner decides who belongs to the study.
person-name = Name
person-name-help = As the others in the study see it.
person-remove = Remove
person-remove-name = Remove { $name } from the study
role-word = Role
role-owner = Owner
role-co-researcher = Co-researcher
role-co-researcher-help = Writes, runs and analyses the study like its owner. Cannot invite or remove anybody.
role-facilitator = Facilitator
role-facilitator-help = Runs meetings and sees how far people are. Sees no sorts.
role-reader = Reader
role-reader-help = Sees the results that were chosen to be shown. Sees no single sort.
invite-title = Invite somebody
invite-lead = You get a link that works once, for seven days. Send it yourself; this program sends no mail.
invite-submit = Make a link
invitation-note-label = For whom?
invitation-note-help = Only for this list.
invitations-title = Open invitations
invitation-until = Good until { $date }
invitation-take-back = Take back
invitation-take-back-of = Take back the invitation for { $note }
invitation-new-heading = The link for { $note }
invitation-new-lead = Whoever has this link can join as { $role }. Send it to { $note } and nobody else.
invitation-new-note = The link is shown only now. It works once, for seven days. If it gets lost, take it back and make another.
back-to-people = To the list of people
problem-role = Choose a role.
event-invited = Somebody was invited ({ $role })
event-invitation-taken-back = An invitation was taken back
event-joined = Joined ({ $role })
event-removed = { $name } was removed ({ $role })

## The page behind the link
invitation-title = Invitation
invitation-heading = You are invited to “{ $study }”
invitation-lead = { $owner } invites you. Your role: { $role }.
invitation-accept-as = Join as { $name }
invitation-other-account = If you want to use another account, sign out first.
invitation-have-account = I have an account
invitation-new-account = I have no account
invitation-make-account = Make an account and join
invitation-spent-lead = It has been used or taken back, or it is too old. Whoever invited you can make a new one.
problem-invitation-own = The study is yours already.
problem-email = Write an e-mail address, as in name@example.org.
problem-email-taken = No account can be made with this address. If you have one, sign in instead.
problem-person-name = Write your name, in at most 80 characters.

## Results
tab-results = Results
results-heading = Results
results-lead = This is what the researchers have chosen to show: the viewpoints and where they differ. It can change until the final report.
results-none = The researchers have not chosen any results to show yet.
