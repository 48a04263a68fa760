"""The samples' stories: what is true of each."""

from . import not_shown, over_limits, several, well, wrong_paper

STORIES = (
    *well.STORIES,
    *over_limits.STORIES,
    *not_shown.STORIES,
    *wrong_paper.STORIES,
    *several.STORIES,
)
