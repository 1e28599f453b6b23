"""Bytes to text: which encoding a file has, and whether it is text at all.

What belongs here: byte order marks, UTF-8, the guess for other encodings, and the refusal of binary
files. What does not: what the text means (`formats`).
"""

import codecs

import charset_normalizer

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 100_000
_CONTROL_CHARACTERS = dict.fromkeys([*range(9), 11, *range(14, 32)])


class UnreadableInputError(ValueError):
    """An input that cannot become a document; `reason` is a short code, the message says the remedy."""

    def __init__(self, reason: str, detail: str):
        super().__init__(detail)
        self.reason = reason


def decode(data: bytes) -> str:
    """The text of a file, verbatim (line ends kept, a byte order mark removed).

    UTF-8 first, since a text that decodes as UTF-8 by accident is next to impossible; then the
    best guess of charset-normalizer. Raises UnreadableInputError for binary data.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _refuse_binary(_decode_as(data[len(mark) :], encoding))
    try:
        return _refuse_binary(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _refuse_binary(_decode_as(data, _guess_encoding(data)))


def _guess_encoding(data: bytes) -> str:
    """The likeliest encoding; of several that fit as well, the one of Western Windows, the commonest."""
    if b"\0" in data:
        raise _binary_file()
    matches = list(charset_normalizer.from_bytes(data[:_SAMPLE_BYTES]))
    if not matches:
        raise UnreadableInputError("unknown_encoding", "the encoding cannot be told; save the file as UTF-8")
    best = matches[0]
    equals = {m.encoding for m in matches if (m.chaos, m.coherence) == (best.chaos, best.coherence)}
    return "cp1252" if "cp1252" in equals else best.encoding


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            "bad_encoding", f"not valid {encoding}: {error.reason}; save the file as UTF-8"
        ) from None


def _refuse_binary(text: str) -> str:
    """Text as it came, unless control characters show that it is none (or DuckDB could not hold it)."""
    controls = (
        len(text) - len(text[:_SAMPLE_BYTES].translate(_CONTROL_CHARACTERS)) - len(text[_SAMPLE_BYTES:])
    )
    if "\0" in text or controls > len(text) // 100:
        raise _binary_file()
    return text


def _binary_file() -> UnreadableInputError:
    return UnreadableInputError("binary", "this is no text file; convert it to plain text first")
