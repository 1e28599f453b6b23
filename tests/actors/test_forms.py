"""Unknown actors by the form of their names, and what must not be taken for one."""

import pytest

from pipelines.actors.capitals import capital_runs
from tests.actors.tagging import pairs, tag


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Officials fined Pulsar Devices Inc for smuggling.", "Pulsar Devices", "company"),
        (
            "They sold it to Beijing Silver Fern Technology last year.",
            "Beijing Silver Fern Technology",
            "company",
        ),
        ("The drone maker Skyfern lost a contract.", "Skyfern", "company"),
        ("The takeover of Fernwood, a maker of lasers, was blocked.", "Fernwood", "company"),
        (
            "The deal stopped the University of Foobar from sharing it.",
            "University of Foobar",
            "organisation",
        ),
        (
            "It was fined by the Foobar Post and Telecom Authority.",
            "Foobar Post and Telecom Authority",
            "agency",
        ),
        ("Deputy Prime Minister Andrej Fooman spoke.", "Andrej Fooman", "person"),
        ("It will not work, said Bernstein analyst Jane Foowell.", "Jane Foowell", "person"),
        ("Krzysztof Foowski, the digital affairs minister, agreed.", "Krzysztof Foowski", "person"),
        ("Jane Foowell of the Semiconductor Industry Association warned them.", "Jane Foowell", "person"),
        ("Umberto Foowski, who chairs a panel, had set the ceiling.", "Umberto Foowski", "person"),
        ("It is closed, said Prof. He Foolin. He left.", "He Foolin", "person"),
        ("Shares of Foonan Lincang Germanium rose by a tenth.", "Foonan Lincang Germanium", "company"),
        ("Pacific Fern moved its ships to another port.", "Pacific Fern", "company"),
        ("It was an order by the regulator FOX that shut them out.", "FOX", "agency"),
        ("They would buy Fernarix, a maker of laser terminals.", "Fernarix", "company"),
        ("Fern & Oakley Securities said the shares would fall.", "Fern & Oakley Securities", "company"),
        ("Slovakia's maritime affairs ministry agreed.", "Ministry of Maritime Affairs (Slovakia)", "agency"),
    ],
)
def test_unknown_actors_are_kept(text: str, name: str, kind: str) -> None:
    _, actors = tag(text)
    (actor,) = actors
    assert (actor.name, actor.kind, actor.is_resolved) == (name, kind, False)
    assert actor.actor_id.startswith("unresolved:")


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the CHIPS Act and Section 301 were debated.",
        "The Export Administration Regulations and the Consolidated Screening List apply.",
        "Safety Management Systems are required.",
        "However, Analysts disagree. Meanwhile, Prices rose.",
        "The Digital Markets Act (DMA) applies. The DMA obliges platforms.",
        "They met at Lancaster House on Christmas Eve.",
        "Market Reaction And Next Steps\n\nShares fell on Monday, by 4%.",
        "The Apple Watch and the Galaxy sold well in Palo Alto.",
    ],
)
def test_capitals_without_the_form_of_an_actor_stay_out(text: str) -> None:
    _, actors = tag(text)
    assert actors == []


def test_an_unknown_name_is_not_glued_to_a_known_one() -> None:
    assert pairs("It sued Samsung Heavy Foundry Works in May.") == [
        ("Samsung Heavy Foundry Works", "unresolved:samsung-heavy-foundry-works")
    ]
    assert pairs("It sued Huawei Technologies Co., Ltd. in May.") == [("Huawei Technologies", "huawei")]
    assert pairs("It met Eric Trump in May.") == [("Eric Trump", "unresolved:eric-trump")]


def test_short_forms_follow_their_names() -> None:
    text = "Acme sued Pulsar Devices Inc in May. Pulsar denied it."
    found = dict(pairs(f"{text} Chief executive Jane Foowell left. Ms Foowell won."))
    assert found["Pulsar"] == "unresolved:pulsar-devices"
    assert found["Foowell"] == "unresolved:jane-foowell"


def test_introduced_acronyms_are_used_later() -> None:
    mentions, _ = tag("The Office of Foo Communications (OFC) closed. Then OFC reopened.")
    assert [(mention.quote, mention.method) for mention in mentions] == [
        ("Office of Foo Communications", "form"),
        ("OFC", "introduced"),
        ("OFC", "introduced"),
    ]


def test_runs_of_capitals_end_with_the_name() -> None:
    text = "Then Ursula von der Leyen met J.P. Fooman of Foo Co. Ltd. Shares fell."
    assert [text[run.start : run.end] for run in capital_runs(text)] == [
        "Then Ursula von der Leyen",
        "J.P. Fooman",
        "Foo Co. Ltd",
        "Shares",
    ]
