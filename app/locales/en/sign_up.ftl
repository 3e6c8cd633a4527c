### Signing up for a time to sort

## For participants
sign-up-heading = Choose a time
sign-up-lead = Choose when you come. Your name and address are kept apart from what you sort later, and nothing leads from one to the other.
sign-up-when = When?
sign-up-time = { $date } at { $time }, { $place }
sign-up-none = None of the times suits me
sign-up-full = full
sign-up-name = Name
sign-up-email-help = For a reminder, or to agree on another time.
sign-up-privacy = Whoever holds the study sees your name and address and deletes them when the meetings are over. If you sign up again with the same address, the new choice counts.
sign-up-submit = Sign up
sign-up-done-title = You have signed up
sign-up-done-text = What you chose is noted. If you chose that no time suits, you will be written to.
sign-up-no-times = The study offers no times right now.
problem-sign-up-time = Choose a time, or say that none suits.
problem-sign-up-full = This time is full. Choose another one.
problem-sign-up-many = The list is full. Write to whoever invited you.

## For researchers and facilitators
tab-sign-ups = Times
sign-ups-lead = Times for which people can sign up. Names and addresses are kept apart from the sorts, without a date, and can be deleted on their own.
sign-ups-no-times = No times are offered yet.
sign-ups-link = People sign up at
sign-ups-count = { $count ->
        [0] Nobody has signed up.
        [one] { $count } has signed up.
       *[other] { $count } have signed up.
    }
sign-ups-of = { $count } of { $capacity } have signed up.
sign-ups-without = No time suits { $count }
sign-ups-without-note = Write to them and agree on a time of their own. They sort with the same link and the same texts.
sign-ups-take-back-of = Take back { $time }
sign-ups-remind = Remind them
sign-ups-addresses = Copy addresses and text into a mail, with the addresses as blind copies.
sign-ups-reminder = A reminder of “{ $study }”: { $time }. The link for the sorting: { $link }
sign-ups-remove-name = Remove { $name } from the list
sign-ups-delete-title = Delete the list
sign-ups-delete-note = All names and addresses are deleted, the times stay. The sorts are not touched.
sign-ups-delete = Delete all names and addresses
slot-new = Offer a time
slot-day = Day
slot-time = Time of day
slot-place = Where
slot-place-help = A room, or the link of a video meeting.
slot-capacity = For how many?
slot-capacity-help = Empty if there is no limit.
slot-submit = Offer
problem-slot-time = Write a time of day, as in 14:00.
problem-slot-taken = Somebody has signed up for this time. Remove them from the list first.
sign-ups-kept = Names and addresses are deleted by themselves { $days } days after the last time.
slot-meeting-name = { $date }, { $time }
slot-meeting-prepare = Prepare a meeting
slot-meeting-prepare-at = Prepare a meeting for { $time }
slot-meeting = The meeting
slot-meeting-code = Code
