"""The frames that a word can trigger.

What belongs here: finding frames by their triggers. What does not: what a frame is
(`pipelines.reference.frame_notation`), or testing it against a clause (`slots`).
"""

from collections.abc import Collection, Sequence

from pipelines.reference.frame_notation import ANYTHING, Frame


class FrameIndex:
    """The frames by the classes that can trigger them."""

    def __init__(self, frames: Sequence[Frame]):
        self._by_trigger: dict[tuple[bool, str], list[Frame]] = {}
        for frame in frames:
            for trigger in frame.triggers:
                self._by_trigger.setdefault((frame.is_verbal, trigger), []).append(frame)

    def triggered_by(self, classes: Collection[str], is_verbal: bool, ranks: Collection[int]) -> list[Frame]:
        """The frames among `ranks` that a verb (or noun) of these classes can trigger, each once."""
        names = (*classes, ANYTHING) if is_verbal else classes
        frames = (frame for name in names for frame in self._by_trigger.get((is_verbal, name), ()))
        return list({frame.rank: frame for frame in frames if frame.rank in ranks}.values())
