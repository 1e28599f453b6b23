"""Dagster assets: read, call the core, write.

What belongs here: the wiring of each step to the warehouse, its checks and its automation. What does
not: rules (the core packages) or statements (`sql/`).
"""
