"""Knowledge as data: the files that an analyst edits, and the one loader that reads them all.

What belongs here: `load_reference`, and `Reference`, what the rest of the pipeline is given. What
does not: the checks that need several files (`checks`), and how the knowledge is used.
"""

from dataclasses import dataclass
from pathlib import Path

from .boilerplate import BoilerplatePhrase
from .checks import check_actors, check_type_relations
from .reader import ReferenceError, read_csv, read_placed
from .role_frames import RoleFrames, read_role_frames
from .rows import (
    ActorRow,
    AliasRow,
    ConfidenceWeightRow,
    CurrencyRow,
    DescriptionRow,
    EraRow,
    EventTypeRow,
    FieldTermRow,
    FiscalYearRow,
    LinkWordRow,
    ModalityCueRow,
    NamePartRow,
    NonActorRow,
    ObjectRow,
    PhaseWordRow,
    ProductRow,
    TenureRow,
    TypeAffinityRow,
    TypeReversalRow,
)
from .trigger_frames import TriggerRow, WordClasses, check_triggers, read_word_classes

__all__ = ["Reference", "ReferenceError", "load_reference"]

REFERENCE_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Reference:
    """All reference data, validated."""

    event_types: tuple[EventTypeRow, ...]
    type_affinities: tuple[TypeAffinityRow, ...]
    type_reversals: tuple[TypeReversalRow, ...]
    link_words: tuple[LinkWordRow, ...]
    actors: tuple[ActorRow, ...]
    aliases: tuple[AliasRow, ...]
    tenures: tuple[TenureRow, ...]
    products: tuple[ProductRow, ...]
    objects: tuple[ObjectRow, ...]
    descriptions: tuple[DescriptionRow, ...]
    non_actors: tuple[NonActorRow, ...]
    boilerplate: tuple[BoilerplatePhrase, ...]
    name_parts: tuple[NamePartRow, ...]
    eras: tuple[EraRow, ...]
    fiscal_years: tuple[FiscalYearRow, ...]
    modality_cues: tuple[ModalityCueRow, ...]
    phase_words: tuple[PhaseWordRow, ...]
    currencies: tuple[CurrencyRow, ...]
    confidence_weights: tuple[ConfidenceWeightRow, ...]
    field_terms: tuple[FieldTermRow, ...]
    triggers: tuple[TriggerRow, ...]
    word_classes: WordClasses
    role_frames: RoleFrames

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each file gave, for `timeline reference check`."""
        return {name: len(rows) for name, rows in vars(self).items() if isinstance(rows, tuple)}


def load_reference(folder: Path | None = None) -> Reference:
    """Read and validate every reference file in `folder` (default: the files of this package).

    Raises ReferenceError with a line for each problem: file, line, what is wrong.
    """
    folder = folder or REFERENCE_FOLDER
    problems: list[str] = []
    event_types = read_csv(folder / "event_types.csv", EventTypeRow, problems)
    type_affinities = read_csv(folder / "type_affinities.csv", TypeAffinityRow, problems)
    type_reversals = read_csv(folder / "type_reversals.csv", TypeReversalRow, problems)
    link_words = read_csv(folder / "link_words.csv", LinkWordRow, problems)
    actors = read_placed([folder / "actors.csv", *folder.glob("imports/*.actors.csv")], ActorRow, problems)
    aliases = read_placed(
        [folder / "actor_aliases.csv", *folder.glob("imports/*.aliases.csv")], AliasRow, problems
    )
    tenures = read_placed([folder / "tenures.csv"], TenureRow, problems)
    products = read_placed([folder / "products.csv"], ProductRow, problems)
    objects = read_placed([folder / "objects.csv"], ObjectRow, problems)
    descriptions = read_placed([folder / "descriptions.csv"], DescriptionRow, problems)
    non_actors = read_csv(folder / "non_actors.csv", NonActorRow, problems)
    boilerplate = read_csv(folder / "boilerplate.csv", BoilerplatePhrase, problems)
    name_parts = read_csv(folder / "name_parts.csv", NamePartRow, problems)
    eras = read_csv(folder / "eras.csv", EraRow, problems)
    fiscal_years = read_csv(folder / "fiscal_years.csv", FiscalYearRow, problems)
    modality_cues = read_csv(folder / "modality_cues.csv", ModalityCueRow, problems)
    phase_words = read_csv(folder / "phase_words.csv", PhaseWordRow, problems)
    currencies = read_csv(folder / "currencies.csv", CurrencyRow, problems)
    confidence_weights = read_csv(folder / "confidence_weights.csv", ConfidenceWeightRow, problems)
    field_terms = read_csv(folder / "field_terms.csv", FieldTermRow, problems)
    triggers = read_csv(folder / "triggers.csv", TriggerRow, problems)
    word_classes = read_word_classes(folder / "word_classes.yaml", problems)
    role_frames = read_role_frames(folder, {row.event_type for _, row in event_types}, problems)
    problems += check_type_relations(event_types, type_affinities, type_reversals)
    problems += check_actors(actors, aliases, tenures, products, descriptions, objects)
    problems += check_triggers(triggers, {row.event_type for _, row in event_types}, word_classes)
    if problems:
        raise ReferenceError(problems)
    return Reference(
        event_types=tuple(row for _, row in event_types),
        type_affinities=tuple(row for _, row in type_affinities),
        type_reversals=tuple(row for _, row in type_reversals),
        link_words=tuple(row for _, row in link_words),
        actors=tuple(row for _, row in actors),
        aliases=tuple(row for _, row in aliases),
        tenures=tuple(row for _, row in tenures),
        products=tuple(row for _, row in products),
        objects=tuple(row for _, row in objects),
        descriptions=tuple(row for _, row in descriptions),
        non_actors=tuple(row for _, row in non_actors),
        boilerplate=tuple(row for _, row in boilerplate),
        name_parts=tuple(row for _, row in name_parts),
        eras=tuple(row for _, row in eras),
        fiscal_years=tuple(row for _, row in fiscal_years),
        modality_cues=tuple(row for _, row in modality_cues),
        phase_words=tuple(row for _, row in phase_words),
        currencies=tuple(row for _, row in currencies),
        confidence_weights=tuple(row for _, row in confidence_weights),
        field_terms=tuple(row for _, row in field_terms),
        triggers=tuple(row for _, row in triggers),
        word_classes=word_classes,
        role_frames=role_frames,
    )
