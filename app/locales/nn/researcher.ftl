### Synspunkt, researcher (nn)
