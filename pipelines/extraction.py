"""The way of one document, from text to mentions; pure, so that it maps over documents in parallel.

What belongs here: the order of the steps. What does not: any of the steps.
"""
