"""A document to its sentences, headings and bullets.

What belongs here: blocks of lines, sentence boundaries, and the marks that a span is a heading,
boilerplate or quoted speech. What does not: what a sentence says. Nothing is cut: boilerplate is
marked, so that offsets stay offsets into the text.
"""

import re
from collections.abc import Iterator

import sentencex

from ..model import Document, Sentence
from ..reference.boilerplate import Boilerplate, default_boilerplate

_BULLET = re.compile(r"\s*(?:[-*•·▪–—‣◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_MARKDOWN_HEADING = re.compile(r"\s*#{1,6}\s+(?=\S)")
_TERMINAL = re.compile(r"[.!?;:,…][\"'”’)\]]*\Z")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\Z")
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|„[^“”]*(?:[“”]|\Z)|«[^»]*(?:»|\Z)", re.DOTALL)
_HEADING_WORDS, _QUESTION_WORDS = 16, 6
_WIDEST_WRAPPED_LINE = 100


def split_sentences(document: Document, boilerplate: Boilerplate | None = None) -> list[Sentence]:
    """The sentences of a document in order, numbered from 0, without the blanks and bullets around them.

    A line break ends a sentence, unless the text is wrapped by hand or the next line goes on in
    lower case. Boundaries within a block are sentencex's. `boilerplate` defaults to the phrases of
    the package.
    """
    boilerplate = boilerplate or default_boilerplate()
    text, language = document.text, document.language or "en"
    blocks = list(_blocks(text))
    last_prose = max(
        (i for i, block in enumerate(blocks) if not _looks_like_heading(text, *block)), default=-1
    )
    sentences: list[Sentence] = []
    in_appendix = False
    for index, (start, end) in enumerate(blocks):
        is_heading = bool(_MARKDOWN_HEADING.match(text, start, end)) or (
            index < last_prose and _looks_like_heading(text, start, end)
        )
        quoted = [match.span() for match in _QUOTED.finditer(text, start, end)]
        for first, last in _sentence_spans(text, start, end, language, whole=is_heading):
            extent = boilerplate.extent(text[first:last])
            in_appendix = in_appendix or extent == "rest"
            sentences.append(
                Sentence(
                    document_id=document.document_id,
                    sentence_no=len(sentences),
                    char_start=first,
                    char_end=last,
                    is_boilerplate=in_appendix or extent is not None,
                    is_heading=is_heading,
                    is_quote=_is_mostly_quoted(first, last, quoted),
                )
            )
    return sentences


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Spans of lines that belong together: mostly one line; more where the text is wrapped."""
    lines = [match.span() for match in re.finditer(r"[^\n\r\u2028\u2029]+", text)]
    width = _wrapped_width(text, lines)
    block: tuple[int, int] | None = None
    for start, end in lines:
        if not text[start:end].strip():
            continue
        if block and _continues(text, block, (start, end), width):
            block = (block[0], end)
            continue
        if block:
            yield block
        block = (start, end)
    if block:
        yield block


def _wrapped_width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The width at which the lines were broken by hand, or None: five or more, most cut in mid-sentence."""
    written = [text[start:end].rstrip() for start, end in lines if text[start:end].strip()]
    width = max(map(len, written), default=0)
    if len(written) < 5 or width > _WIDEST_WRAPPED_LINE:
        return None
    broken = sum(len(line) > width // 2 and not _TERMINAL.search(line) for line in written)
    return width if broken * 2 >= len(written) else None


def _continues(text: str, block: tuple[int, int], line: tuple[int, int], width: int | None) -> bool:
    """Whether a line goes on with the sentence of the block before it."""
    between = text[block[1] : line[0]].replace("\r\n", "\n")
    if between != "\n" or _BULLET.match(text, *line) or _MARKDOWN_HEADING.match(text, *line):
        return False
    before, after = text[block[0] : block[1]].rstrip(), text[line[0] : line[1]].lstrip()
    if width and len(before.rsplit("\n", 1)[-1]) > width // 2:
        return not _MARKDOWN_HEADING.match(before)
    return after[:1].islower() and not _SENTENCE_END.search(before)


def _looks_like_heading(text: str, start: int, end: int) -> bool:
    """A short line without a full stop, a few words with a question mark, or a Markdown heading."""
    line = text[start:end].strip()
    if _MARKDOWN_HEADING.match(line):
        return True
    if _BULLET.match(line) or "\n" in line or line[:1].islower():
        return False
    words = len(line.split())
    if line.endswith("?"):
        return words <= _QUESTION_WORDS
    return words <= _HEADING_WORDS and not _TERMINAL.search(line)


def _sentence_spans(text: str, start: int, end: int, language: str, whole: bool) -> Iterator[tuple[int, int]]:
    """The sentences of a block, without the bullet or heading mark before them."""
    mark = _MARKDOWN_HEADING.match(text, start, end) or _BULLET.match(text, start, end)
    start = mark.end() if mark else start
    if whole:
        boundaries = [(start, end)]
    else:
        found = sentencex.get_sentence_boundaries(language, text[start:end])
        boundaries = [(start + item["start_index"], start + item["end_index"]) for item in found]
    for first, last in boundaries:
        piece = text[first:last]
        stripped = piece.strip()
        if stripped:
            first += len(piece) - len(piece.lstrip())
            yield first, first + len(stripped)


def _is_mostly_quoted(start: int, end: int, quoted: list[tuple[int, int]]) -> bool:
    inside = sum(max(0, min(end, last) - max(start, first)) for first, last in quoted)
    return inside * 2 > end - start
