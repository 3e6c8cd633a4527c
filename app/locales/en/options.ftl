### Synspunkt: how a study is run, and what participants notice of it (English)

## Settings
tab-settings = Settings
settings-heading = Settings
settings-lead = These apply to all participants and can change until the study is opened.
settings-locked = Settings cannot change after opening, because then not everybody would have sorted in the same way.
settings-sorting = The sort
settings-remarks = Comments
settings-privacy = Privacy
settings-languages = Languages
setting-on = Yes
setting-off = No
setting-piles = Three piles first
setting-piles-help = Participants split the statements into three piles before they place them. They can always skip this.
setting-ends-first = Advice to begin at the ends
setting-ends-first-help = Participants are advised to fill the outermost columns first. It is only advice: any card may go anywhere at any time.
setting-shuffled = Statements in random order
setting-shuffled-help = Each participant gets an order of their own. Otherwise the statements are shown as they are numbered. The order is stored with the sort.
setting-practice = Offer a practice round
setting-practice-help = Six harmless statements, about a minute. Nothing is stored, and participants can skip it.
setting-remark-columns = Columns at each end that participants are asked about
setting-remark-columns-help = From 0 to { $max }. With 0 you only ask what the statements do not cover.
setting-least-words = Fewest words in each comment
setting-least-words-help = From 0 to { $max }. With 0 the comments are voluntary.
setting-batch = Sorts released together
setting-batch-help = From { $min } to { $max }. You see the sorts only when this many are waiting, or when the study closes.
setting-receipts = Give participants a receipt
setting-receipts-help = With it they can see, correct and delete their sort and find messages. Without it nobody knows, once the sorts are released, who sent which. Then none can be corrected or deleted either, and messages are switched off.
setting-languages-help = The languages participants can choose from. You write the translations under texts and statements.
problem-setting-number = Write a whole number from { $min } to { $max }.
problem-main-language-title = The title is missing in { $language }. Write it before you make this the main language.
pile-agree-label = Name of the pile for agree
pile-agree-help = An empty field gives “Agree”.
pile-neutral-label = Name of the pile in the middle
pile-neutral-help = An empty field gives “Neutral”. Another name could be “Does not concern me”.
pile-disagree-label = Name of the pile for disagree
pile-disagree-help = An empty field gives “Disagree”.
clarification-word = Explanation
statement-clarification = Explanation, statement { $number }

## In the sort
ends-first = A good way is to begin at the ends: choose what you agree with most and what you disagree with most, and work towards the middle.
clarification = Explanation
clarification-of = of statement { $number }
remarks-least = Write at least { $words } words about each. It helps the researchers to understand your order.
remarks-title-closing = Is there anything you would like to add?
remarks-lead-closing = It is voluntary.
problem-remark-short = Write at least { $words } words about statement { $number }.

## Practice round
practice-title = Would you like to practise first?
practice-lead = Six statements about everyday things. It takes about a minute, and nothing is stored.
practice-instruction = How much do you agree?
practice-rows = Choose a column for each statement. Each column holds two.
practice-kept = Practice: nothing is stored or sent
practice-check = See if it adds up
practice-skip = Skip the practice
practice-begin = Begin the sort
practice-done-title = That is how it works
practice-done = Each column is full, and the statements you agree with most are at the top. The real sort has more statements and more columns; everything else is the same.
practice-1 = Coffee tastes best in the morning.
practice-2 = A good book is better than the film.
practice-3 = Rain is nice when you are indoors.
practice-4 = One should eat fish every week.
practice-5 = Holidays are too short.
practice-6 = It is wise to go to bed early.
