"""Where a certificate goes: what the user says, what it prints, never a guess."""

import pytest

from tests.printed import sample
from tests.services.conftest import Shop
from tracker.records.reading import Facts
from tracker.services.matching import Ask, Destination, Wish, destinations, why_waiting
from tracker.store.session import Database


def goals(db: Database, wish: Wish, *heads: Facts, ask: Ask | None = None) -> list[Destination]:
    """Where the certificates of a file with these heads go."""
    with db.look() as session:
        return list(destinations(session, heads, wish, ask))


def head(**facts: str | None) -> Facts:
    """The head of the invented certificate with other facts."""
    return sample({}, **facts).facts


def refuse(question: str) -> bool:
    """Say no to every question."""
    return False


def agree(question: str) -> bool:
    """Say yes to every question."""
    return True


def test_a_certificate_nobody_speaks_for_waits(db: Database, shop: Shop) -> None:
    """Without a vendor nothing that is printed names a product."""
    assert goals(db, Wish(), head()) == [Destination()]


def test_printed_name_finds_the_product(db: Database, shop: Shop) -> None:
    """With the vendor alone, the printed product and batch are taken; case and blanks are free."""
    found = goals(db, Wish(shop.vendor), head(product="GREEN  powder"))

    assert found == [Destination(shop.vendor, shop.green, "KR-2401")]


@pytest.mark.parametrize("ask", [None, refuse])
def test_a_like_name_is_not_enough(db: Database, shop: Shop, ask: Ask | None) -> None:
    """The nearest product is never taken without a person's yes."""
    found = goals(db, Wish(shop.vendor), head(product="Green Powder 250 g"), ask=ask)

    assert found == [Destination(shop.vendor)]


def test_a_persons_yes_takes_the_nearest(db: Database, shop: Shop) -> None:
    """The question names both names, and a yes puts the certificate to the product."""
    asked: list[str] = []

    def ask(question: str) -> bool:
        asked.append(question)
        return True

    found = goals(db, Wish(shop.vendor), head(product="Green Powder 250 g"), ask=ask)

    assert found == [Destination(shop.vendor, shop.green, "KR-2401")]
    assert '"Green Powder 250 g"' in asked[0]
    assert '"Green Powder"' in asked[0]


def test_nobody_is_asked_about_an_unlike_name(db: Database, shop: Shop) -> None:
    """A name that is like none of the vendor's waits, whoever is there to answer."""
    found = goals(db, Wish(shop.vendor), head(product="Chamomile"), ask=agree)

    assert found == [Destination(shop.vendor)]


def test_what_the_user_says_goes_before_what_is_printed(db: Database, shop: Shop) -> None:
    """A product and batch given are taken though the certificate prints others."""
    found = goals(db, Wish(shop.vendor, shop.red, "R-1"), head())

    assert found == [Destination(shop.vendor, shop.red, "R-1")]


def test_a_given_product_takes_the_printed_batch(db: Database, shop: Shop) -> None:
    """Where the user names no batch, the certificate's own is taken."""
    found = goals(db, Wish(shop.vendor, shop.red), head())

    assert found == [Destination(shop.vendor, shop.red, "KR-2401")]


def test_of_several_samples_the_one_that_prints_the_batch_is_meant(
    db: Database, shop: Shop
) -> None:
    """A batch given for a file of two goes to the sample that prints it, the other by its print."""
    heads = head(product="Red Powder", batch="KR-2402"), head()

    found = goals(db, Wish(shop.vendor, shop.green, "KR-2401"), *heads)

    assert found == [
        Destination(shop.vendor, shop.red, "KR-2402"),
        Destination(shop.vendor, shop.green, "KR-2401"),
    ]


def test_of_several_samples_the_one_that_prints_the_product_is_meant(
    db: Database, shop: Shop
) -> None:
    """A product given without a batch goes to the one sample that prints it."""
    heads = head(product="Unheard-of", batch="KR-2402"), head()

    found = goals(db, Wish(shop.vendor, shop.green), *heads)

    assert found == [
        Destination(shop.vendor),
        Destination(shop.vendor, shop.green, "KR-2401"),
    ]


def test_a_batch_two_samples_print_decides_nothing(db: Database, shop: Shop) -> None:
    """Where both samples print the batch given, neither is given to the product by it."""
    found = goals(db, Wish(shop.vendor, shop.red, "KR-2401"), head(), head(product="Unheard-of"))

    assert found == [Destination(shop.vendor, shop.green, "KR-2401"), Destination(shop.vendor)]


@pytest.mark.parametrize(
    ("vendor", "printed", "why"),
    [
        (False, "Green Powder", "no vendor was named"),
        (True, None, "it prints no product"),
        (True, "Chamomile", 'Gullible Leaf has no product "Chamomile"'),
        (
            True,
            "Red Powder Fine",
            'Gullible Leaf has no product "Red Powder Fine"; the nearest is "Red Powder"',
        ),
    ],
)
def test_the_inbox_says_why(
    db: Database, shop: Shop, vendor: bool, printed: str | None, why: str
) -> None:
    """Each way to have no product has its sentence."""
    with db.look() as session:
        assert why_waiting(session, shop.vendor if vendor else None, printed) == why
