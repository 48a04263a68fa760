"""Readings, heads and doubts come back from the database as they went in."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import SOME_DAY
from tests.store.test_schema import a_product
from tracker.records.page import Code, Page
from tracker.records.place import Place
from tracker.records.reading import Cell, Doubt, Fact, Facts, OtherResult, Reading, Sample
from tracker.store import certificates
from tracker.store.belongings import belongings
from tracker.store.rows import CELLS
from tracker.store.schema import Certificate
from tracker.store.session import Database, Session

lengths = st.integers(0, 200_000).map(lambda hundredths: hundredths / 100)
# Half a surrogate pair is no character, and no database takes it.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@st.composite
def places(draw: st.DrawFn) -> Place:
    """Any rectangle on any page."""
    x0, top, width, height = (draw(lengths) for _ in range(4))
    return Place(draw(st.integers(1, 300)), x0, top, x0 + width, top + height)


cells = st.builds(Cell, texts, places())
doubts = st.builds(Doubt, texts, texts, st.none() | places())
others = st.builds(OtherResult, cells, st.none() | cells)
readings = st.builds(
    Reading,
    panel=texts,
    sample=st.just(1),
    others=st.lists(others, max_size=2).map(tuple),
    doubts=st.lists(doubts, max_size=2).map(tuple),
    analyte=cells,
    result=cells,
    **{name: st.none() | cells for name in CELLS if name not in ("analyte", "result")},
)
facts = st.builds(Fact, texts, texts, places())
heads = st.builds(
    Facts, laboratory=st.none() | facts, batch=st.none() | facts, overall=st.none() | facts
)


def a_certificate(session: Session, digest: str = "0" * 64, sample: int = 1) -> Certificate:
    """A certificate of no rows, with its file, in the database."""
    file = certificates.keep_file(session, digest, 9, "application/pdf", "lab.pdf")
    row = Certificate(
        file_id=file.id, sample=sample, pages=1, engine="e", reader="1", imported_at=SOME_DAY
    )
    certificates.keep_sample(session, row, Sample(Facts()), ())
    return row


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(sample=st.builds(Sample, heads, st.lists(readings, max_size=3).map(tuple)))
def test_what_is_printed_comes_back(db: Database, sample: Sample) -> None:
    """Head and rows come back equal, with every place and doubt, and replace earlier ones."""
    with db.change() as session:
        row = certificates.certificate_at(session, 1) or a_certificate(session)
        certificates.keep_sample(session, row, sample, [None] * len(sample.readings))

    with db.look() as session:
        again = certificates.certificate_at(session, 1)
        assert again is not None
        found = belongings(session, [again])[1].printed

    assert found == sample


def test_pages_codes_and_doubts_of_a_file_come_back(db: Database) -> None:
    """What was seen of a file's pages replaces what was seen before, and comes back."""
    seen = (
        Page(1, 612, 792, codes=(Code("code", "https://lab.example/1", 1, 2, 3, 4),), engine="e"),
        Page(2, 612, 792, text_state="scan", engine="e"),
        Page(3, 612, 792, text_state="blank", engine="e"),
    )
    doubt = Doubt("page_missing", "It says page 4 of 4; there are 3.", Place(3, 1, 2, 3, 4))

    with db.change() as session:
        row = a_certificate(session)
        session.flush()
        file_id = row.file_id
        for _ in range(2):
            certificates.keep_pages(session, file_id, seen, [doubt])

    with db.look() as session:
        states = [page.text_state for page in certificates.pages_of(session, file_id)]
        found = belongings(session, [row])[row.id]
    assert (states, found.unread_pages) == (["text", "scan", "blank"], (2,))
    assert found.codes == ("https://lab.example/1",) and found.doubts == (doubt,)


def test_one_file_is_one_row(db: Database) -> None:
    """Keeping a file again gives back the row that is there."""
    with db.change() as session:
        first = certificates.keep_file(session, "a" * 64, 1, "application/pdf", "one.pdf")
        second = certificates.keep_file(session, "a" * 64, 1, "application/pdf", "two.pdf")

        assert first is second and first.name == "one.pdf"


def test_certificates_are_found_by_file_report_and_inbox(db: Database) -> None:
    """Two samples of a file are found in order; without a product both wait in the inbox."""
    with db.change() as session:
        second, first = a_certificate(session, sample=1), a_certificate(session, sample=0)
        second.laboratory_key, second.report_key = "lab", "r-1"

    with db.look() as session:
        of_file = [c.id for c in certificates.certificates_of_file(session, first.file_id)]
        waiting = [c.id for c in certificates.inbox(session)]
        same = [c.id for c in certificates.same_report(session, "lab", "r-1")]
    assert of_file == [first.id, second.id]
    assert sorted(waiting) == sorted(of_file) and same == [second.id]


def test_a_later_issue_stands_in_for_the_earlier(db: Database) -> None:
    """Only the later of two issues counts for the product; both are still its certificates."""
    with db.change() as session:
        product = a_product(session)
        old, new = a_certificate(session), a_certificate(session, "b" * 64)
        old.product_id = new.product_id = product.id
        new.supersedes_id = old.id

    with db.look() as session:
        counting = [c.id for c in certificates.certificates_of(session, product.id, None)]
        every = [c.id for c in certificates.product_certificates(session, product.id)]
        later = certificates.superseded_by(session, old.id)
    assert (counting, every) == ([new.id], [old.id, new.id])
    assert later is not None and later.id == new.id
