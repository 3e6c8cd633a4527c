### Synspunkt, researcher (en)
