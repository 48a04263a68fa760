"""How far the letters of a word stand apart."""

from collections import defaultdict

from tracker.pages.letters import Letters, Run

_NARROWEST_BLANK = 0.14  # font sizes between two words, beyond what letters stand apart
_ENOUGH = 8  # gaps from which an estimate is trusted
_LOOSE = 0.08  # letters further apart than this are spaced out on purpose
_WIDEST = 1.5  # gaps beyond are no letter gaps in any style


class Spacing:
    """The gaps between letters of each style of a page."""

    def __init__(self, letters: Letters) -> None:
        self._usual = {style: _usual(gaps) for style, gaps in _gaps(letters).items()}

    def widest(self, run: Run) -> float:
        """The widest gap in points that does not part two words of this run."""
        usual = self._usual.get(run.style, 0.0)
        loose = 0.4 * usual if usual > _LOOSE else 0.0
        return (usual + loose + _NARROWEST_BLANK) * run.size


def _gaps(letters: Letters) -> dict[object, list[float]]:
    """For each style, the gaps between neighbouring characters in font sizes."""
    gaps: dict[object, list[float]] = defaultdict(list)
    x0, x1 = letters.x0, letters.x1
    last: Run | None = None
    for run, start, end in letters.runs:
        goes_on = last and last.style == run.style and abs(last.baseline - run.baseline) < 0.1
        begin = start - 1 if goes_on else start
        size = run.size
        lefts, rights = x0[begin + 1 : end], x1[begin : end - 1]
        gaps[run.style].extend((a - b) / size for a, b in zip(lefts, rights, strict=True))
        last = run
    return gaps


def _usual(gaps: list[float]) -> float:
    """The gap that most letters keep: low in the list, since words are parted by wider ones."""
    near = sorted(gap for gap in gaps if -_WIDEST < gap < _WIDEST)
    return max(0.0, near[len(near) // 4]) if len(near) >= _ENOUGH else 0.0
