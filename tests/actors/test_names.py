"""Known names: boundaries, case, demonyms, metonyms and places."""

import pytest

from tests.actors.tagging import pairs, tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NVIDIA chips and Nvidia's software", [("NVIDIA", "nvidia"), ("Nvidia", "nvidia")]),
        ("Rules of the U.S. Department of Commerce", [("U.S. Department of Commerce", "us-commerce")]),
        ("a US-China row", [("US", "us"), ("China", "cn")]),
        ("China’s Huawei", [("China", "cn"), ("Huawei", "huawei")]),
        ("The Bank of China lent more", [("Bank of China", "bank-of-china")]),
        ("Dutch exports to Swedes", [("Dutch", "nl"), ("Swedes", "se")]),
        ("A federal judge ruled", [("federal judge", "us")]),
        ("A Brazilian federal judge ruled", [("Brazilian", "br")]),
        ("Regulators in Beijing met in Beijing", [("Beijing", "cn")]),
        ("India's Competition Commission", [("India", "in"), ("Competition Commission", "in-cci")]),
        ("HUAWEI BANNED", [("HUAWEI", "huawei")]),
        ("Telefonica and Telefónica", [("Telefonica", "telefonica"), ("Telefónica", "telefonica")]),
    ],
)
def test_names_are_found_at_their_boundaries(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It cost US$34bn and an arm.",
        "They met in the South China Sea.",
        "The Entity List grew.",
        "A non-Chinese supplier won.",
        "They love chinaware and old Americana.",
        "The Paris Agreement holds.",
        "Shell companies were used.",
        "In 2019 they met in Geneva and in Vienna.",
        "WASHINGTON, April 17 - Shares fell.",
        "The Kirin is made at home.",
    ],
)
def test_look_alikes_are_no_actors(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Washington lifted the ban.", "metonym"),
        ("The Biden administration widened it.", "metonym"),
        ("American firms paid.", "demonym"),
        ("The United States paid.", "name"),
    ],
)
def test_method_tells_how_the_state_is_named(text: str, method: str) -> None:
    (mention,), _ = tag(text)
    assert (mention.actor_id, mention.method) == ("us", method)


def test_a_common_word_at_the_start_needs_support() -> None:
    assert pairs("Meta said so.")[0][1] == "meta"
    assert pairs("Arm sales fell.") == []
    assert [actor for _, actor in pairs("Arm sales fell. A unit of Arm closed.")] == ["arm", "arm"]


def test_an_acronym_that_the_text_gives_to_a_law_is_no_agency() -> None:
    assert pairs("The Endangered Species Act (ESA) applies. The ESA forbids it.") == []
    assert pairs("ESA launched a satellite.") == [("ESA", "eu-esa")]
