### Groups that are invited by a link of their own

tab-groups = Groups
groups-lead = Give each office, class or association a link of its own. You then see how many have answered from each group, and never who, or which sorts.
groups-none = There are no groups yet. Everybody uses the study’s own link.
groups-when = The numbers move when new sorts become visible, and wait if all of the new ones may have come from one group. When the study is closed, everything is shown. Sorts that are withdrawn later still count.
groups-coverage = Answers by group
groups-name = Group
groups-invited = Invited
groups-answered = Sent
groups-share = Share
groups-sum = Sum
groups-unknown = not given
groups-total = { $answered } of { $released } visible sorts were sent by a group’s link.
groups-remind = Text for the group
groups-remind-note = Paste the text into a mail to the group, or to whoever passes it on. It does not say who has answered.
groups-text = Hello! This is a reminder of the study “{ $study }”. If you have not taken part yet, you find it here: { $link } If you have: thank you, and please disregard this.
groups-remove = Remove the group
groups-remove-name = Remove the group { $name }
groups-new = New groups
groups-new-label = One group per line
groups-new-help = Write the number of people invited behind a semicolon if you know it, as in “North office; 12”. Two columns from a spreadsheet can be pasted.
groups-add = Add
problem-group-line = Line { $line }: { $why }
problem-group-number = “{ $found }” is not a number from 1 to 65,535.
problem-group-taken = There is a group called “{ $name }” already.
problem-groups-many = A study can have at most { $max } groups.
info-group = You came by the link for { $name }. The researchers see how many of the group have sent, and not who they are or which sorts are theirs.
