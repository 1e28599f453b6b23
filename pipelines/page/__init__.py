"""The page: one HTML file that shows a published timeline without network or server.

What belongs here: what the page holds, how it looks and behaves (`page.html`, `*.css`, `*.js`), and the
pictures of it that operators see. What does not: how events come about, or serving them.
"""

from .pictures import counts_markdown, counts_picture, quality_figures
from .write import FILE_NAME, TITLE, page_html, write_page

__all__ = [
    "FILE_NAME",
    "TITLE",
    "counts_markdown",
    "counts_picture",
    "page_html",
    "quality_figures",
    "write_page",
]
