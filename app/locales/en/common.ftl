### Synspunkt: texts that several areas share (English)

skip-to-content = Skip to content
problems-title = Some things need correcting
problems-more = { $count ->
        [one] And one more problem, see the list at the top.
       *[other] And { $count } more problems, see the list at the top.
    }
problem-word = Error:
privacy-link = What is stored
researcher-link = For researchers

## Pages about something that went wrong
not-found-title = There is no such page
not-found-text = The link may be mistyped, or the page may have been deleted.
not-found-home = Go to the front page
forbidden-title = The request was stopped
forbidden-text = It came from another website. Open the page here and try again.
too-large-title = The file is too large
too-large-text = A file can be at most 5 megabytes.
bad-request-title = The request could not be read
bad-request-text = Go back and try again.
failure-title = Something went wrong on our side
failure-text = What you sent may not have been stored. Try again in a moment. If you report this, give the number { $incident }.
