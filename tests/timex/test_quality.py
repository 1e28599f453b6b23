"""The tagger on the texts of the benchmark, beside dateparser's search."""

from tests.benchmarks.heideltime import read_timeml
from tests.benchmarks.time_expressions import (
    OWN_GOLD,
    Span,
    counts,
    dateparser_search,
    f1,
    ours,
    read_marked,
)


def test_spans_and_values_on_the_own_texts():
    articles = list(read_marked(OWN_GOLD))
    rows = [counts(article.gold, ours(article.text, article.reference)) for article in articles]
    others = [
        counts(article.gold, dateparser_search(article.text, article.reference)) for article in articles
    ]
    assert f1(rows, "strict") >= 95
    assert f1(rows, "value") >= 95
    assert f1(others, "value") < 50


def test_counting_pairs_each_span_once_and_same_spans_first():
    gold = [Span(0, 4, "2019"), Span(10, 18, "2020-05")]
    found = [Span(0, 4, "2018"), Span(2, 6, "2019"), Span(8, 18, "2020-05")]
    assert counts(gold, found) == {"strict": 1, "relaxed": 2, "value": 1, "spans": 5}


def test_timeml_is_read_with_offsets_of_the_text():
    text = "\n\nAT&T said <b> on Friday, 3 < 4.\n"
    marked = text.replace("Friday", '<TIMEX3 tid="t1" type="DATE" value="1998-08-07">Friday</TIMEX3>')
    (found,) = read_timeml(f'<?xml version="1.0"?>\n<TimeML>\n{marked}\n</TimeML>\n')
    assert text[found.start : found.end] == "Friday"
    assert (found.kind, found.value) == ("DATE", "1998-08-07")
