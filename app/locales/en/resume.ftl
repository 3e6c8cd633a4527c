### Synspunkt: going on on another device (English)

resume-offer = Switch to another device
resume-kept = Also stored under your code, up to and including { $date }.

## The page with the code
resume-title = Continue on another device
resume-lead = With the code you can open your sort on a phone, a tablet or another computer and go on from where you are now.
resume-yours = Your code
resume-how-title = How to do it
resume-how-open = Open the study on the other device:
resume-how-enter = Choose “{ $entry }” and enter the code.
resume-stored-title = What is stored now
resume-stored-what = Everything you have done so far: where the statements are, your comments, your pseudonym, your language and how far you have come.
resume-stored-sealed = It is encrypted. The code is not stored, and without it nobody can read what you have done, not even the researchers.
resume-stored-until = It is deleted when you send the sort, when you choose “Stop and delete”, and at the latest { $days } days after it was last stored, that is, after { $date }.
resume-stored-more = If you do more here, it is stored under the same code when you go to another step or ask for the code again.
resume-stored-both = What is kept in the browser here stays until you send it from here or delete it. If you send from both devices, the first one sent is the one that counts.
resume-delete = Delete what is stored under the code
resume-back = Back to the sort
resume-deleted-title = Deleted
resume-deleted = What was stored under the code is deleted, and the code no longer works. Your sort is still here.

## Entering a code
resume-entry = Have you begun on another device?
resume-code = Code from the other device
resume-code-help = 11 characters. Spaces and upper or lower case make no difference.
resume-entry-note = If a sort for this study has already been begun in this browser, it is replaced.
resume-open = Continue the sort

## What did not work
problem-resume-form = The code has 11 letters and digits. Check that all of them are there.
problem-resume-check = One of the characters seems to be wrong. Compare with the code on the other device.
problem-resume-unknown = We find no sort with this code. It may have been sent or deleted, or be too old.
problem-resume-many = Many codes have been tried just now. Wait a little, and try again.
problem-resume-long = Your comments are too long for the sort to be stored under a code. Shorten some of them, or go on here.
problem-resume-full = There is no room for more unfinished sorts in this study. Go on here.

## A pseudonym that may show who somebody is
problems-title-pseudonym = Have another look at the pseudonym
problem-word-ask = Note:
problem-pseudonym-name = This looks like a name. The researchers see the pseudonym beside your sort. You may want to choose another, or send once more to keep it.
problem-pseudonym-number = This looks like a Norwegian national identity number. The researchers see the pseudonym beside your sort. You may want to choose another, or send once more to keep it.
