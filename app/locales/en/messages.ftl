### Synspunkt: messages from the researchers to those who sorted, and the replies (English)

## With the receipt
inbox-title = Messages from the researchers
inbox-lead = You can read and reply until { $date }. The researchers see the reply under your pseudonym, but not who you are.
inbox-empty = There are no messages yet. If one comes, you find it here with your receipt code, until { $date }.
inbox-offer-title = Would you like to find a message here later?
inbox-offer = The researchers may want to ask you something, or invite you to talk. If you say yes, they can leave a message that you find on the receipt page until { $date }. They do not learn who you are, and you decide whether you reply.
inbox-allow = Yes, they may leave a message
inbox-stop-text = You can say no to messages at any time. Both the messages and your replies are then deleted.
inbox-stop = Turn off and delete the messages
inbox-own-reply = Your reply
inbox-reply-label = Reply without saying who you are
inbox-reply-more = Write another reply
inbox-reply-help = Do not write your name or anything else that shows who you are, unless you want to. At most { $max } characters.
inbox-send = Send the reply
problem-reply-empty = Write a reply before you send it.
problem-reply-long = The reply is too long. It can have at most { $max } characters.
problem-reply-many = You have sent { $max } replies today. Please wait until tomorrow with the next one.
problem-reply-unknown = The message is no longer there.
problem-reply-over = The last day for replies has passed.

## For researchers
tab-messages = Messages
messages-heading = Messages
messages-lead = Leave a message for whoever is behind a pseudonym. They find it with their receipt code and can reply. Neither of you needs to know who the other is.
messages-off-title = This study sends no messages
messages-off-text = That was decided before it was opened, and participants have been told.
messages-over-title = The last day has passed
messages-over-text = Participants could read and reply until { $date }. What they wrote is here.
messages-draft-lead = Decide this before the study is opened. Participants are told when they have sent their sort.
messages-on-label = Participants who say yes can find messages from us with their receipt code
messages-until-label = Last day on which they can read and reply
messages-until-help = Choose a day well after the study is closed. It cannot be changed once the study is open.
messages-new-title = New message
messages-new-lead = { $count ->
    [0] No released sort can be left a message yet.
    [one] One released sort can be left a message.
   *[other] { $count } released sorts can be left a message.
} Those who get it can read and reply until { $date }.
messages-text-label = What would you like to ask or tell?
messages-text-help = Say how they can reach you if they would like to talk. At most { $max } characters.
messages-audience = Who is it for?
messages-all = Everybody in the study, also those who say yes later
messages-some = Only these pseudonyms:
messages-nobody-yet = Single pseudonyms can be chosen when the sorts are released and participants have said yes.
messages-submit = Leave the message
messages-none = No messages have been left yet.
messages-for-all = to everybody
messages-for = to { $names }
messages-no-reply = No replies yet.
messages-unread = { $count ->
    [one] One unread reply
   *[other] { $count } unread replies
}
messages-unread-word = unread
messages-mark-read = Mark as read
messages-order = Replies of the same day are in random order. Replies to sorts that are not yet released appear when they are.
problem-messages-audience = Choose who the message is for.
problem-messages-nobody = Tick at least one pseudonym.
problem-messages-unreachable = At least one of them can no longer be left a message. Check your choice.
problem-messages-closed = Participants of this study cannot read messages now.
problem-messages-many = You have left { $max } messages today. Please wait until tomorrow with the next one.
problem-messages-until = Choose a last day.
problem-messages-past = Choose a day that is still to come.

## What is stored besides, if a study uses it
privacy-more-title = If a study uses it
privacy-more-background = What you choose at background questions is stored apart, without the pseudonym. The researchers only get counts of five or more, made once.
privacy-more-messages = If you say yes to messages, they and your replies are stored with a date. They are deleted when you delete the sort or say no.
privacy-more-meeting = In a meeting its facilitator sees how far each seat is. This is not stored, and it is gone when the meeting is closed. Only how often somebody asked for help is counted.
