"""How fast texts become mentions on one core: `python tests/benchmarks/extraction.py FILE.parquet [texts]`.

The file has a column `text`, one document a row. Prints words a CPU-second for the whole extraction.
"""

import hashlib
import sys
import time
from pathlib import Path

import polars as pl

sys.path.insert(0, str(Path(__file__).parents[2]))

from pipelines.extraction import Extractor
from pipelines.model import Document
from pipelines.reference import load_reference


def document(text: str) -> Document:
    """A document of a text of which nothing else is known."""
    document_id = "d" + hashlib.sha256(text.encode()).hexdigest()[:16]
    return Document(document_id, document_id, "", None, None, "en", None, None, None, "none", text)


def main() -> None:
    texts = pl.read_parquet(sys.argv[1])["text"].drop_nulls()
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    documents = [document(text) for text in texts.sample(min(wanted, len(texts)), seed=7)]
    extractor = Extractor(load_reference())
    extractor.extract(documents[0])  # loads the parser
    started = time.process_time()
    mentions = sum(len(extractor.extract(one).event_mentions) for one in documents)
    seconds = time.process_time() - started
    words = sum(len(one.text.split()) for one in documents)
    print(f"{len(documents)} texts, {words} words, {mentions} event mentions")
    print(f"{words / seconds:.0f} words a CPU-second")


if __name__ == "__main__":
    main()
