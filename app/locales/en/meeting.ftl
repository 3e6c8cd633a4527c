### Synspunkt: meetings in which several people sort at the same time (English)

## For facilitators
tab-meetings = Meetings
meetings-heading = Meetings
meetings-lead = When several people sort at the same time, you can follow how far they are. You never see how anybody sorts.
meetings-none = No meetings have been prepared yet.
meetings-need-open = Meetings can be prepared when the study is open.
meeting-new = New meeting
meeting-name-label = Name
meeting-name-help = Participants see it. Use a date and a group, not the names of people.
meeting-planned-label = Number of seats
meeting-planned-help = No more than this can join. From 1 to { $max }.
meeting-create = Prepare the meeting
meeting-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
meeting-prepared = Prepared
meeting-open = Open
meeting-last-call = Last call
meeting-closed = Closed
meeting-sum-joined = joined
meeting-sum-sorting = sorting
meeting-sum-reviewing = looking over
meeting-sum-sent = sent
meeting-to-seats = List of seats (not for sharing)
meeting-to-shared = To the picture that can be shared
meeting-progress = Progress
meeting-step = Step
meeting-people = Count
meeting-placed = Placed
meeting-note = Note
meeting-sent = Sent
meeting-done = Done
meeting-moved = Busy
meeting-still = Still for some minutes
meeting-still-long = Still for over five minutes
meeting-shared-note = This page can be shown on a big screen: it has sums only.
meeting-seat-list = Seats in the meeting
meeting-seat-word = Seat
meeting-seat = Seat { $number }
meeting-nobody = Nobody has taken a seat yet.
meeting-private-title = Not for sharing
meeting-private-text = Keep this page out of shared screens and recordings. Whoever hears somebody say “done” could recognise the seat.
meeting-seats-note = You see how far each seat is, never how anybody sorts. The list exists only while the meeting lasts, and nothing in it goes with the sorts.
meeting-way-in = The way in
meeting-qr = QR code with the link to the meeting
meeting-join-at = Join with the code or the link
meeting-help = Asked for help
meeting-no-help = Nobody has asked for help.
meeting-asking = { $count ->
    [one] One is waiting for help now
   *[other] { $count } are waiting for help now
}
meeting-helped = Helped
meeting-state = Run the meeting
meeting-do-open = Open the meeting
meeting-do-last-call = Last call
meeting-last-call-note = Last call: please finish when it suits you. Take the time you need.
meeting-do-continue = Give more time
meeting-do-close = Close the meeting
meeting-close-note = Closing the meeting deletes the seats and the code. Those who have not finished can still sort and send.
meeting-closed-title = The meeting is closed
meeting-closed-text = The seats and the code are deleted. Only how often help was asked for has been kept.
meeting-refresh = Refresh
meeting-refresh-always = Refresh by itself every five seconds
meeting-refresh-stop = Stop refreshing by itself
announce-title = To everybody
announce-open = Write an announcement
announce-until = Time to sort, until
announce-back = Pause now, until
announce-text = Announcement
announce-note = Everybody in the meeting sees it on their page shortly. Nobody is locked out, and it goes when the meeting is closed.
announce-do = Show to everybody
announce-stop = Take it away
problem-clock-time = Write the time as 10:40.
problem-meeting-state = That is not possible now. Perhaps somebody else has changed the meeting.
problem-meeting-planned = Write a number from { $min } to { $max }.
help-topic-sorting = How to sort
help-topic-wording = What a statement means
help-topic-technical = Something does not work
help-topic-other = Something else
help-about = { $topic }: statement { $number }

## For participants
join-running = You are joining the meeting “{ $name }”. Its facilitator sees how far each seat is, but not who you are or how you sort.
join-not-yet-title = The meeting is not open yet
join-not-yet = Wait until its facilitator opens it, and load the page again. You can also sort without joining the meeting.
join-unknown-title = We do not know this meeting code
join-unknown = It may be misspelt, or the meeting is over. You can sort all the same.
join-many-title = Please wait
join-many = Many wrong meeting codes have been tried. Wait a minute, or sort without a code.
join-full-title = Every seat is taken
join-full = Tell the facilitator of the meeting. You can also sort without joining the meeting.
seat-yours = You have seat { $number } in the meeting.
ask-facilitator = Ask the facilitator
ask-topic = What is it about?
ask-statement = Which statement?
ask-statement-none = None in particular
ask-note = Only the number of your seat and what you choose here are sent. Nothing about how you sort.
ask-note-chosen = Only the number of your seat, the topic and the number of the statement you have chosen are sent. Nothing about how you sort.
ask-send = Ask for help
ask-sent-title = You have asked for help
ask-sent = The facilitator sees that seat { $number } would like help. You can go on meanwhile.
announced-title = From the person who leads the meeting
announced-until = Time to sort: until { $time }. If you need more, take the time you need.
announced-back = Pause. We go on at { $time }. Everything you have done is kept.
