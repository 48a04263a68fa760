"""Several samples under one head of a certificate become samples of their own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tracker.reading.head import shapes
from tracker.reading.sample_names import SampleName
from tracker.records.reading import Doubt, Fact, Facts, Reading, Sample

_SHOWN = 4


def numbered(
    readings: Iterable[Reading], names: Sequence[SampleName], known: list[SampleName]
) -> Iterator[Reading]:
    """The readings of a table with the numbers that its samples have among all.

    Args:
        readings: `sample` counts the table's samples from 1.
        names: The table's samples; may still grow while readings come.
        known: All that tables tell apart so far; new ones are added.
    """
    for reading in readings:
        if not reading.sample:
            yield reading
            continue
        name = names[reading.sample - 1]
        keys = [n.key for n in known]
        if name.key not in keys:
            known.append(name)
            keys.append(name.key)
        yield replace(reading, sample=keys.index(name.key) + 1)


def parted(
    facts: Facts, readings: Sequence[Reading], names: Sequence[SampleName]
) -> Iterator[Sample]:
    """One sample for each that tables tell apart; all as one, where they tell none apart.

    Rows that do not say of which sample they are go to the first, with a doubt.
    """
    if not names:
        yield Sample(facts, tuple(readings))
        return
    for k, name in enumerate(names, 1):
        own = [r for r in readings if r.sample == k]
        unsaid = [_doubted(r, names) for r in readings if not r.sample] if k == 1 else []
        yield Sample(_facts(facts, name, names), (*own, *unsaid))


def _doubted(reading: Reading, names: Sequence[SampleName]) -> Reading:
    """A row that does not say of which sample it is, with that doubt."""
    shown = ", ".join(f'"{n.cell.text}"' for n in names[:_SHOWN])
    more = ", …" if len(names) > _SHOWN else ""
    sentence = (
        f'Of which of the samples {shown}{more} "{reading.result.text}" of '
        f'"{reading.analyte.text}" is, is not said.'
    )
    doubt = Doubt("sample_not_said", sentence, reading.result.place)
    return replace(reading, doubts=(*reading.doubts, doubt))


def _facts(facts: Facts, name: SampleName, names: Sequence[SampleName]) -> Facts:
    """What the head says, without what it says of another sample, and with this one's name."""
    own = {part.key for part in name.all}
    others = {part.key for n in names for part in n.all} - own
    changed: dict[str, Fact | None] = {}
    for fact in ("batch", "sample_id", "product"):
        said = getattr(facts, fact)
        key = shapes.squash(said.value) if said is not None else ""
        if key in others:
            changed[fact] = None
        own.discard(key)  # said already
    for part in name.all:
        if part.key in own:
            changed[part.fact] = Fact(part.cell.text, part.cell.text, part.cell.place)
    return replace(facts, **changed)
