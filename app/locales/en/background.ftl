### Synspunkt: background questions (English)

## For participants
background-title = A little about you, if you like
background-lead = { $count ->
    [one] One question to finish. Choose “Prefer not to say” if you like that better.
   *[other] { $count } questions to finish. Choose “Prefer not to say” where you like that better.
} The researchers never see your choices together with your sort, only how many chose the same, and never for fewer than five.
background-none = Prefer not to say
problem-background = Choose something at question { $number }, or “Prefer not to say”.
info-background-title = Questions about you
info-background = { $count ->
    [one] At the end there is one question about your background. You need not answer it.
   *[other] At the end there are { $count } questions about your background. You need not answer them.
} The researchers only learn how many chose the same, and never for fewer than five.
own-background = What you chose about yourself

## For researchers
background-heading = Background questions
background-explained = Few and coarse questions about the participants, if you need them. What they choose is never shown together with a sort, only as counts of { $floor } or more.
background-think-title = Do you need them?
background-think-text = Every question makes it easier to recognise somebody, and makes some people less free in what they say. Ask only what you will use, and offer options so coarse that many fall into each. Do not ask for a workplace that few come from.
background-form-help = Write the options below each other, one per line, from { $least } to { $most }. “Prefer not to say” is always added. Leave questions that you do not need empty. They cannot be changed once the study is open.
background-question = Question { $number }
background-text-label = Wording ({ $language })
background-options-label = Options ({ $language })
background-off-title = This study has no background questions
background-off-text = That was decided before it was opened.
background-open-title = Participants are asked this before they send
background-open-text = When the study is closed, you can count here what they chose.
background-once-title = This is counted once
background-once-text = The numbers do not change later, even if the study is opened again or somebody withdraws. Otherwise the difference between two tables could show what single people chose. Wait until all sorts are in.
background-count = Count what was chosen
background-made = The choices made with { $count } sorts, counted on { $date }.
background-option = Option
background-number = Count
background-hidden = hidden
background-why = A count is hidden when fewer than { $floor } chose the same. The next smallest is hidden with it, or the first could be worked out.
problem-background-open = This can be counted when the study is closed.
problem-background-few = There are fewer than five to count.
problem-background-option = Line { $line }: { $problem }
problem-background-number = There must be two to eight options. Here are { $found }.
problem-background-same = The option “{ $option }” is there twice.
problem-background-differs = Here are { $found } options, but { $wanted } in the study's main language. They must correspond.
