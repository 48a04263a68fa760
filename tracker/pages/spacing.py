"""How far the letters of a word stand apart."""

from collections import defaultdict
from itertools import repeat
from operator import sub, truediv

from tracker.pages.letters import Letters, Run

# Between words of 100,000 characters of certificates the gap is 0.13 font sizes and more,
# between letters 0.10 and less.
_NARROWEST_BLANK = 0.115
_ENOUGH = 8  # gaps from which an estimate for a style is trusted
_ENOUGH_IN_RUN = 3  # for a single run, if it is written in letters
_LOOSE = 0.07  # letters further apart than this are spaced out on purpose
_WIDEST = 1.5  # gaps beyond are no letter gaps in any style
_NO_RUN = Run(size=1, baseline=0)


class Spacing:
    """The gaps between letters of each style of a page."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._allowed = {
            style: _allowed(_usual(gaps)) if len(gaps) >= _ENOUGH else _NARROWEST_BLANK
            for style, gaps in _gaps(letters).items()
        }

    def widest(self, run: Run) -> float:
        """The widest gap in points that does not part two words in the style of a run."""
        return self._allowed[run.style] * run.size

    def widest_in(self, run: Run, start: int, end: int) -> float:
        """The widest gap in points that does not part two words of a run itself.

        Digits do not count: "1 2 3" with one gap throughout may be three numbers.
        """
        x0, x1, text = self._letters.x0, self._letters.x1, self._letters.text[start:end]
        if sum(map(str.isalpha, text)) <= _ENOUGH_IN_RUN:
            return self.widest(run)
        own = [(a - b) / run.size for a, b in zip(x0[start + 1 : end], x1[start:end], strict=False)]
        return max(self.widest(run), _allowed(_usual(own)) * run.size)


def _allowed(usual: float) -> float:
    """The widest gap between letters whose usual one is known, in font sizes."""
    return usual + _NARROWEST_BLANK + (0.4 * usual if usual > _LOOSE else 0.0)


def _gaps(letters: Letters) -> dict[object, list[float]]:
    """For each style, the gaps between neighbouring characters in font sizes."""
    gaps: dict[object, list[float]] = defaultdict(list)
    x0, x1 = letters.x0, letters.x1
    last = _NO_RUN
    for run, start, end in letters.runs:
        goes_on = last.style == run.style and abs(last.baseline - run.baseline) < 0.1
        begin = start - 1 if goes_on else start
        found = map(sub, x0[begin + 1 : end], x1[begin:end])
        gaps[run.style] += map(truediv, found, repeat(run.size))
        last = run
    return gaps


def _usual(gaps: list[float]) -> float:
    """The gap that most letters keep: low in the list, since words are parted by wider ones."""
    near = sorted(gap for gap in gaps if -_WIDEST < gap < _WIDEST)
    return max(0.0, near[len(near) // 4]) if near else 0.0
