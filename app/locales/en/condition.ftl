# Several questions to sort by

## The participant

info-conditions-title = Sorting more than once
info-conditions =
    In this study the same statements can be sorted { $count ->
        [2] twice
       *[other] up to { $count } times
    }, each time by a question of its own. You decide whether you want to sort more than once. It is the pseudonym that links your sorts: if you use the same one, the researchers see that they belong to one person, but not who it is. Each sort has its own receipt, and they can be deleted one by one.
choose-condition = What do you want to sort by now?
choose-condition-help = If you have sorted here before, choose what you have not done yet.
condition-closed-title = This question is not open now
condition-closed-text = The study is open, but you cannot sort by this question now. Nothing has been stored.
pseudonym-help-linked = Use the same pseudonym each time you sort in this study. It links your sorts. If this is your first one, make one up or use what is suggested. Note it down, but do not use your name.
problem-pseudonym-taken-condition = A sort by this question has already been sent under this pseudonym. If it is yours, you are done here. Otherwise choose another.
next-condition-title = Do you want to sort once more?
next-condition = You can sort the same statements by another question. Your pseudonym goes along, so that the two sorts are linked. You can also come back later and write the same pseudonym.
next-condition-receipt = You can sort the same statements by another question. Note the receipt code above first: the next sort has one of its own. Your pseudonym goes along, so that the two sorts are linked. You can also come back later and write the same pseudonym.
next-condition-begin = Sort now
sorted-under = Sorted by

## The researcher

conditions-link = Several questions
conditions-heading = Several questions to sort by
conditions-lead = The same statements can be sorted more than once, each time by a question of its own.
conditions-explained = In this way you can compare before and after, for instance, or how people see things themselves and how they think a colleague does. Give each question a short name. If everybody is to sort once, leave the fields empty.
conditions-linked = A person's sorts are linked by the pseudonym and by nothing else. Participants are told before they begin. Sorts are released for each question by itself, once enough people have sorted by it.
conditions-more = When you save, there will be room for one more question.
conditions-full = A study cannot have more questions. Each of them is a whole sort.
conditions-save-more = Save and add more
conditions-one = The study has one question, and there can be no more now.
conditions-locked = The questions cannot change after opening, but they can be opened and closed.
conditions-open-now = Open now
conditions-open-help = Participants can only sort by questions that are open. Open the next one when its time has come. The change is in the log.
conditions-open-help-closed = The study is closed. This applies when it is opened again. The change is in the log.
condition-number = Question { $number }
condition-name = Short name
condition-name-help = For instance “before” or “as a colleague”. Participants see it.
condition-first-help = The question itself is the one under Texts.
condition-open-at-once = Open when the study opens
problem-condition-name = Write a short name.
problem-condition-sentence = Write the question.
problem-condition-alone = Write at least two questions, or leave all fields empty.
problem-conditions-none-open = Leave at least one question open. If you want no more sorts, close the study.
open-problem-condition = Question { $number } lacks its name or text in { $language }.
open-problem-no-condition = None of the questions is to be open.
event-conditions = The questions to sort by were written
event-conditions-open = Questions to sort by that are open: { $open }
import-no-condition = The study has no question { $number } to sort by.
all-conditions = All questions
show-condition = Show
compare-with-condition = Compare with “{ $condition }”
export-conditions = The files hold the sorts shown in the table. If all questions are shown, the number of a later question stands behind the pseudonym. The study file always has everything.
decided-sorts-condition = The sorts by question { $number } are analysed
set-now-condition = The sorts by “{ $name }” are analysed now.
set-conditions-help = Each person counts once in an analysis. So the sorts by one question are chosen; unless you choose, it is the first. How two of them relate is shown under “Two waves”.
methods-condition = The statements were sorted under { $count } conditions of instruction; the sorts under “{ $name }” are analysed here.

## Two waves

bench-waves = Two waves
waves-lead = Here the analysis is laid beside the sorts that the same persons made by another question. They are linked by the pseudonym, so only those who used the same one both times are part of the comparison of persons.
waves-one = The study has one question to sort by. If it has several, two of them can be compared here.
waves-mixed = The branch analyses sorts by several questions, so there are no two waves to compare. Choose the sorts by one question under Loadings.
waves-choose = Compare
waves-pairs = { $pairs ->
    [one] One person has
   *[other] { $pairs } persons have
 } sorted by both “{ $first }” and “{ $second }”. { $onlyfirst } sorted by “{ $first }” only, { $onlysecond } by “{ $second }” only.
waves-too-few = At least two persons must have sorted both times to compare them.
waves-none = none
waves-movement = Who moved
waves-movement-how = From: the viewpoint that the first sort defines in this branch. To: the viewpoint that the second sort would define by the same rule, with its correlation with the viewpoint's z-scores read as a loading. The viewpoints are the same both times. The first sort has helped to draw them, so people move out of a viewpoint more easily than into one.
waves-stayed = { $stayed } of { $pairs } are in the same viewpoint both times.
waves-movement-table = Persons from viewpoint to viewpoint
waves-from-to = From “{ $first }” to “{ $second }”
waves-drawing = Lines from the viewpoints by “{ $first }” to the viewpoints by “{ $second }”; the numbers are in the table
waves-persons = Person by person
waves-persons-how = The correlation is between the person's two sorts. The columns to the right are the second sort's correlation with each viewpoint. Those who changed most come first.
waves-mean = On average a person's two sorts correlate { $mean }.
waves-own-correlation = The two
waves-from = From
waves-to = To
waves-followed = { $persons ->
    [one] One of those who define the viewpoint
   *[other] { $persons } of those who define the viewpoint
 } sorted both times. Their z-scores from the two waves correlate { $correlation }. The standard error of a difference is { $error }.
waves-followed-how = Both z-scores come from the same persons with the same weights, so a difference is a change in them and not another selection. The two sorts of a person are related, so the test is cautious.
waves-moved-most = The statements that moved most
waves-change = Change
waves-level-05 = p < .05
waves-level-01 = p < .01
waves-level-001 = p < .001
waves-agreement = How alike the viewpoints are
waves-agreement-how = The second wave is analysed by itself, with the same extraction, as many factors and the same rule for flags, rotated by varimax if the branch is rotated. What was decided by hand does not apply there. The congruence is between z-scores: above .95 counts as equal, below .85 as unlike (Lorenzo-Seva and ten Berge, 2006). If it is negative, one viewpoint is the other turned round.
waves-not-analysed = The second wave cannot be analysed by itself yet. Most often there are too few sorts.
waves-congruence = Congruence
waves-other-end = Factor { $number }, turned round
