"""Policy Timeline: from raw texts to one table of dated, sourced policy events.

The way of one article: bytes → `reading` → Document → `timex`, `actors` → `events` → mentions →
`merging` → events → tables → views → published file.

Imports follow that way. `model` knows nobody; `reading`, `timex` and `actors` know `model` and
`reference`; `events` takes what they found; `merging` knows mentions only; `assets`, `cli` and
`warehouse` stand outside and are imported by none of them.
"""
