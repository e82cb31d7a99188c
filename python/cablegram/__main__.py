"""`python -m cablegram` is the command `cablegram`."""

from .cli import main

main()
