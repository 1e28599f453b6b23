"""Settings that all tests of time expressions share."""

from hypothesis import settings

# The first call compiles the grammar and loads dateparser, which takes longer than any later one.
settings.register_profile("time expressions", deadline=None, max_examples=60)
settings.load_profile("time expressions")
