### Synspunkt: the presentation (English)

slide-back = Previous slide
slide-next = Next slide
slide-place = Slide { $number } of { $count }
slide-series = viewpoint { $number } of { $count }
slide-defining-number = { $defining } of { $sorts }
slide-defining-words = participants define the viewpoint
slide-key-higher = higher or
slide-key-lower = lower than in all the other viewpoints
end-low = Disagree most
end-high = Agree most
opening-size = { $sorts } participants sorted { $statements } statements
opening-defining = { $defining } of { $sorts }
opening-keys = Turn with the arrow keys
theme-dark = Dark display
theme-light = Light display
comparison-title = The viewpoints side by side
comparison-most = First the statements on which the viewpoints are furthest apart.
comparison-middle = Here the distance is smaller.
comparison-least = Last the statements on which the viewpoints are closest.
comparison-series = comparison { $number } of { $count }
