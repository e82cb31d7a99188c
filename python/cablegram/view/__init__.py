"""A cable as a page for a browser: its text beside its typed tree, each leading to the other.

>>> import cablegram, cablegram.view
>>> page = cablegram.view.page(cablegram.parse("SUBJECT: A TITLE\\n"))
>>> page.startswith("<!doctype html>")
True
"""

from ._page import frame, page

__all__ = ["frame", "page"]
