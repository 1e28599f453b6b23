"""Documents become sentences, headings and bullets; every span is exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.model import Document, Sentence
from pipelines.reading import split_sentences


def document(text: str, language: str | None = "en") -> Document:
    return Document("d1", "a", "a.txt", None, None, language, None, None, None, "none", text)


def split(text: str, language: str | None = "en") -> list[tuple[str, str]]:
    """Sentences with their marks: B boilerplate, H heading, Q quote."""

    def marks(sentence: Sentence) -> str:
        flags = (sentence.is_boilerplate, "B"), (sentence.is_heading, "H"), (sentence.is_quote, "Q")
        return "".join(letter for flag, letter in flags if flag)

    return [
        (text[sentence.char_start : sentence.char_end], marks(sentence))
        for sentence in split_sentences(document(text, language))
    ]


def test_abbreviations_do_not_end_sentences() -> None:
    text = "The U.S. Commerce Dept. listed Acme Corp. on Dec. 3, 2018. Sen. Roe of the U.K. agreed."
    assert [sentence for sentence, _ in split(text)] == [
        "The U.S. Commerce Dept. listed Acme Corp. on Dec. 3, 2018.",
        "Sen. Roe of the U.K. agreed.",
    ]


def test_a_short_line_without_a_full_stop_is_a_heading_when_text_follows() -> None:
    text = "Export Controls Tighten\nThe ministry acted.\nWhat is next?\nIt will act again.\nNo more follows"
    assert split(text) == [
        ("Export Controls Tighten", "H"),
        ("The ministry acted.", ""),
        ("What is next?", "H"),
        ("It will act again.", ""),
        ("No more follows", ""),
    ]


def test_markdown_headings_and_bullets_lose_their_marks() -> None:
    text = (
        "# The rule\n\n- It bans exports.\n* It names 28 firms\n1. It starts on May 1.\n(b) It ends.\nDone."
    )
    assert split(text) == [
        ("The rule", "H"),
        ("It bans exports.", ""),
        ("It names 28 firms", ""),
        ("It starts on May 1.", ""),
        ("It ends.", ""),
        ("Done.", ""),
    ]


def test_text_wrapped_by_hand_is_read_across_its_lines() -> None:
    text = (
        "The ministry said on Monday that it would add ten\n"
        "firms to its list, among them three makers of memory\n"
        "chips. Shares of the firms fell in Shanghai and in\n"
        "Shenzhen, where most of the trade in such parts is\n"
        "done. Nobody at the firms would say whether they had\n"
        "been told before.\n\nA new paragraph."
    )
    sentences = [sentence.replace("\n", " ") for sentence, _ in split(text)]
    assert sentences[0].startswith("The ministry said on Monday that it would add ten firms")
    assert sentences[-1] == "A new paragraph."
    assert len(sentences) == 4


def test_a_line_that_goes_on_in_lower_case_continues_the_sentence() -> None:
    assert split("The ministry,\nwhich acted.\r\nIt stopped.") == [
        ("The ministry,\nwhich acted.", ""),
        ("It stopped.", ""),
    ]


@pytest.mark.parametrize(
    "line",
    ["Leave a Reply", "AI Generated Content", "Do you find this article useful?", "What is the story about?",
     "Subscribe to our newsletter", "© 2024 Example Media", "We use cookies to improve your visit."],
)  # fmt: skip
def test_lines_around_an_article_are_boilerplate(line: str) -> None:
    marks = dict(split(f"The ministry acted.\n{line}"))
    assert "B" not in marks["The ministry acted."]
    assert "B" in marks[line]


def test_a_comment_form_makes_all_that_follows_boilerplate() -> None:
    text = "The ministry acted.\nLeave a Reply\nName\nWrite what you think of the ministry."
    assert [mark[:1] for _, mark in split(text)] == ["", "B", "B", "B"]


def test_an_article_about_cookies_is_no_boilerplate() -> None:
    assert split("The court fined the firm over cookies.") == [("The court fined the firm over cookies.", "")]


def test_a_sentence_that_is_mostly_quoted_is_a_quote() -> None:
    text = 'He spoke. “We will act against the firms,” he said. He said it was "over".'
    assert [mark for _, mark in split(text)] == ["", "Q", ""]


def test_other_languages_are_split_by_their_own_rules() -> None:
    assert len(split("Das Ministerium handelte am 3. Mai. Es nannte z. B. zehn Firmen.", "de")) == 2
    assert len(split("経済産業省は規制を発表した。企業は反対した。", "ja")) == 2


@given(st.text(alphabet=st.sampled_from('aB. \n\r\t"“”#-*1?é😀'), max_size=200))
def test_spans_are_in_order_without_blanks_around_and_cover_all_words(text: str) -> None:
    sentences = split_sentences(document(text))
    end = 0
    for number, sentence in enumerate(sentences):
        assert sentence.sentence_no == number
        assert end <= sentence.char_start < sentence.char_end <= len(text)
        end = sentence.char_end
        assert text[sentence.char_start : end].strip() == text[sentence.char_start : end]
    covered = "".join(text[s.char_start : s.char_end] for s in sentences)
    letters = [character for character in text if character in "aBé😀"]
    assert [character for character in covered if character in "aBé😀"] == letters
