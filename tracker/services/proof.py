"""What a person's word rests on: files that are kept like certificates, addresses, words."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import FileError
from tracker.services.filing import media_type
from tracker.services.parsing import bytes_of
from tracker.store.certificates import file_named, keep_file
from tracker.store.keys import written_out
from tracker.store.schema import File
from tracker.store.session import Database, Session

_FILE_NAME = re.compile(r"(?!\w+://)\S+\.(pdf|png|jpe?g|webp|tiff?|txt|eml|html?|docx?)", re.I)


@contextmanager
def proof_kept(
    database: Database, session: Session, texts: Sequence[str]
) -> Iterator[list[File | str]]:
    """Each piece of evidence: words as they are, a file with its bytes kept under its name.

    New bytes are taken out again if what follows fails.

    Args:
        database: Where to.
        session: Of `Database.change`.
        texts: Names of files, addresses, or words.

    Raises:
        FileError: A file is not there, or cannot be read.
    """
    found = [_file_or_words(text) for text in texts]
    new: list[str] = []
    try:
        yield [_kept(database, session, each, new) for each in found]
    except BaseException:
        for digest in new:
            database.files.discard(digest)
        raise


def _file_or_words(text: str) -> Path | str:
    path = Path(text)
    if path.is_file():
        return path
    if _FILE_NAME.fullmatch(text):
        raise FileError(f"{text} is not there.", "Name a file, a web address, or say it in words.")
    return text


def _kept(database: Database, session: Session, proof: Path | str, new: list[str]) -> File | str:
    if isinstance(proof, str):
        return proof
    data = bytes_of(proof)
    digest = database.files.keep(data)
    if file_named(session, digest) is None:
        new.append(digest)
    return keep_file(session, digest, len(data), media_type(data), written_out(proof.name))
