"""How far the letters of a word stand apart."""

from collections import defaultdict
from itertools import repeat
from operator import truediv

from tracker.pages.letters import Letters, Run

# Between words of 100,000 characters of certificates the gap is 0.13 font sizes and more,
# between letters 0.10 and less.
_NARROWEST_BLANK = 0.115
_ENOUGH = 8  # gaps from which an estimate for a style is trusted
_PLENTY = 500  # gaps beyond which it does not change
_ENOUGH_IN_RUN = 3  # for a single run, if it is written in letters
_LOOSE = 0.07  # letters further apart than this are spaced out on purpose
_WIDEST = 1.5  # gaps beyond are no letter gaps in any style
_NO_RUN = Run(size=1, baseline=0)


class Spacing:
    """The gaps between letters of each style of a page.

    Attributes:
        gaps: From each character's end to the next one's beginning, in points.
    """

    def __init__(self, letters: Letters) -> None:
        self.gaps = letters.gaps()
        self._text = letters.text
        self._allowed = {
            style: _allowed(_usual(gaps)) if len(gaps) >= _ENOUGH else _NARROWEST_BLANK
            for style, gaps in self._by_style(letters).items()
        }

    def _by_style(self, letters: Letters) -> dict[object, list[float]]:
        """For each style, the gaps between neighbouring characters in font sizes."""
        found: dict[object, list[float]] = defaultdict(list)
        last = _NO_RUN
        for run, start, end in letters.runs:
            known = found[run.style]
            if len(known) < _PLENTY:
                goes_on = last.style == run.style and abs(last.baseline - run.baseline) < 0.1
                own = self.gaps[start - 1 if goes_on else start : end - 1]
                known += map(truediv, own, repeat(run.size))
            last = run
        return found

    def widest(self, run: Run) -> float:
        """The widest gap in points that does not part two words in the style of a run."""
        return self._allowed[run.style] * run.size

    def widest_in(self, run: Run, start: int, end: int) -> float:
        """The widest gap in points that does not part two words of a run itself.

        Digits do not count: "1 2 3" with one gap throughout may be three numbers.
        """
        if sum(map(str.isalpha, self._text[start:end])) <= _ENOUGH_IN_RUN:
            return self.widest(run)
        own = [gap / run.size for gap in self.gaps[start : end - 1]]
        return max(self.widest(run), _allowed(_usual(own)) * run.size)


def _allowed(usual: float) -> float:
    """The widest gap between letters whose usual one is known, in font sizes."""
    return usual + _NARROWEST_BLANK + (0.4 * usual if usual > _LOOSE else 0.0)


def _usual(gaps: list[float]) -> float:
    """The gap that most letters keep: low in the list, since words are parted by wider ones."""
    near = sorted([gap for gap in gaps if -_WIDEST < gap < _WIDEST])
    return max(0.0, near[len(near) // 4]) if near else 0.0
