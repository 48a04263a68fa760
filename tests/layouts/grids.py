"""Printed rows become a grid: columns with headings, lines with cells."""

from dataclasses import dataclass, replace
from random import Random

from tests.layouts import wording
from tests.layouts.printing import Row
from tests.layouts.styles import Style
from tests.layouts.substances import LANGUAGES

TEXT_ROLES = frozenset(("name", "corner", "method", "status", "cas", "date", "unit"))


@dataclass(frozen=True)
class Column:
    """A column: what it holds and the lines of its heading."""

    role: str
    heading: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A line of cells; a category or unit line has no row."""

    cells: tuple[str, ...]
    row: Row | None = None
    kind: str = "row"


@dataclass(frozen=True)
class Grid:
    """A table ready to be drawn.

    Attributes:
        title: The bar or heading above; "" where the heading row says it.
        note: A line of text under the title; `foot` under the table.
        features: What of the style this table really shows.
    """

    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    note: str = ""
    foot: tuple[str, ...] = ()
    verdict: str = ""
    form: str = "table"  # table, across, sentences, tiles
    across: int = 0  # how many rows a transposed table shows

    def halves(self) -> list["Grid"]:
        """Two tables of half the length, to stand beside each other."""
        units = [line for line in self.lines if line.kind == "units"]
        body = [line for line in self.lines if line.kind != "units"]
        middle = -(-len(body) // 2)
        first = replace(self, lines=(*units, *body[:middle]), foot=())
        return [first, replace(self, lines=(*units, *body[middle:]), title="", note="")]


def in_language(names: str, language: str) -> str:
    """One of six names divided by "|", or the only one."""
    each = names.split("|")
    return each[LANGUAGES.index(language) % len(each)]


class Gridder:
    """Lays the rows of one certificate's panels out in grids."""

    def __init__(self, style: Style, rng: Random) -> None:
        self.style = style
        self.rng = rng
        self.unit_form = rng.choice(("({})", "({})", "[{}]", "{}"))
        self.others_too = rng.random() < 0.5  # the unit also stands over LOD, LOQ and limit
        self.bare_units = rng.random() < 0.25  # two result columns headed by their units alone
        self.long_titles = rng.random() < 0.5
        self.title_case = rng.choice((str, str, str.upper))
        self.names_heading = rng.random() < 0.4

    def title(self, key: str) -> str:
        """What a panel is called."""
        style = self.style
        if style.language == "en" and self.long_titles and key in wording.LONG_TITLES:
            choices = wording.LONG_TITLES[key]
            return self.title_case(choices[style.seed % len(choices)])
        return self.title_case(in_language(wording.PANELS[key], style.language))

    def grid(self, key: str, rows: list[Row]) -> Grid:
        """The panel as a table."""
        columns = self._columns(key, rows)
        unit = next((r.unit for r in rows if r.unit), "")
        title = self.title(key)
        if self.style.unit_at == "bar" and unit:
            title += self.rng.choice((f" ({unit})", f" [{unit}]", f", {unit}", f" - {unit}"))
        note, foot = self._notes(rows, unit)
        lines = self._lines(key, rows, columns)
        if self.style.unit_at == "row":
            lines = [self._unit_line(columns, rows), *lines]
        if self.style.has("titled_header") and self.style.unit_at != "bar":
            columns = (
                (Column("name", (title,)), *columns[1:]) if columns[0].role == "name" else columns
            )
            title = "" if columns[0].heading == (title,) else title
        return Grid(title, columns, tuple(lines), note, foot)

    def _notes(self, rows: list[Row], unit: str) -> tuple[str, tuple[str, ...]]:
        """The line above the table, and those below it."""
        style, language = self.style, self.style.language
        note, foot = "", []
        loq = next((r.loq for r in rows if r.loq), "")
        if style.has("one_loq") and loq and unit and rows[0].panel != "microbial":
            note = f"{style.words['loq'].replace('|', ' ')}: {loq} {unit}"
        if style.unit_at == "legend" and unit:
            foot.append(self.rng.choice(wording.ALL_IN[language]).format(unit))
        if any(r.mark for r in rows):
            mark = next(r.mark for r in rows if r.mark)
            foot.append(f"{mark} Outside the scope of accreditation no. 4411.")
        if style.has("legend"):
            foot.append(self.rng.choice(wording.LEGENDS[language]))
        return note, tuple(foot)

    def _roles(self, key: str, rows: list[Row]) -> list[str]:
        """The roles of the columns, in order; those without any text are left out."""
        roles = ["name"]
        for role in self.style.columns:
            roles += {"lods": self._lod_roles(), "result": self._result_roles(rows)}.get(
                role, [role]
            )
        if self.style.has("status_first") and "status" in roles:
            roles.remove("status")
            roles.insert(roles.index("result"), "status")
        if self.style.has("second_limit"):
            roles.insert(roles.index("limit") + 1, "second_limit")
        extra = {"cas_column": "cas", "dilution_column": "dilution"}
        roles[1:1] = [role for oddity, role in extra.items() if self.style.has(oddity)]
        if self.style.has("number_column"):
            roles.insert(0, "number")
        return [role for role in roles if self._wanted(role, key, rows)]

    def _lod_roles(self) -> list[str]:
        if self.style.has("merged_lods"):
            return ["lodloq"]
        return ["loq", "lod"] if self.style.seed % 7 == 0 else ["lod", "loq"]

    def _result_roles(self, rows: list[Row]) -> list[str]:
        return ["result", "second"] if any(r.second for r in rows) else ["result"]

    def _wanted(self, role: str, key: str, rows: list[Row]) -> bool:
        """Whether the column is printed for this panel."""
        style = self.style
        switches = {
            "unit": style.unit_at == "column",
            "method": style.has("method_column"),
            "date": style.has("date_column"),
            "cas": key in ("heavy_metals", "residual_solvents"),
            "uncertainty": style.has("uncertainty") and any(r.uncertainty for r in rows),
            "lodloq": any(r.loq for r in rows) and any(r.lod for r in rows),
            "loq": any(r.loq for r in rows) and not style.has("one_loq"),
            "lod": any(r.lod for r in rows) and not style.has("one_loq"),
            "limit": any(r.limit_value is not None or r.verdict for r in rows),
            "second_limit": any(r.second_limit for r in rows),
            "status": any(r.status for r in rows),
            "dilution": key not in ("microbial", "water"),
        }
        return switches.get(role, True)

    def _columns(self, key: str, rows: list[Row]) -> tuple[Column, ...]:
        return tuple(Column(r, self._heading(r, rows)) for r in self._roles(key, rows))

    def _heading(self, role: str, rows: list[Row]) -> tuple[str, ...]:
        """The lines of a column's heading, its unit behind or below it."""
        word = self.style.words["result" if role == "second" else role]
        unit = self._unit_over(role, rows)
        lines = tuple(word.split("|"))
        if (
            role in ("result", "second")
            and unit
            and self.bare_units
            and len(self._result_roles(rows)) > 1
        ):
            return (unit,)
        if not unit:
            return lines
        shown = self.unit_form.format(unit)
        below = self.style.seed % 3 == 0 or len(lines) > 1
        return (*lines, shown) if below else (*lines[:-1], f"{lines[-1]} {shown}")

    def _unit_over(self, role: str, rows: list[Row]) -> str:
        """The unit that stands over a column."""
        if self.style.unit_at != "header":
            return ""
        if role == "second":
            return next((r.second_unit for r in rows if r.second_unit), "")
        amounts = ("lod", "loq", "lodloq", "limit", "second_limit", "uncertainty")
        if role == "result" or (self.others_too and role in amounts):
            return next((r.unit for r in rows if r.unit), "")
        return ""

    def _unit_line(self, columns: tuple[Column, ...], rows: list[Row]) -> Line:
        """Units in a row of their own under the headings."""
        unit = next((r.unit for r in rows if r.unit), "")
        second = next((r.second_unit for r in rows if r.second_unit), "")
        amounts = ("lod", "loq", "lodloq", "limit", "second_limit")
        units = {"result": unit, "second": second} | {r: unit for r in amounts if self.others_too}
        return Line(tuple(units.get(c.role, "") for c in columns), None, "units")

    def _lines(self, key: str, rows: list[Row], columns: tuple[Column, ...]) -> list[Line]:
        """A line for each row, with category lines between where the laboratory has them."""
        lines = [
            Line(
                tuple(self._cell(c.role, r, i, key) for c in columns),
                r,
                "total" if r.total else "row",
            )
            for i, r in enumerate(rows, 1)
        ]
        if not self.style.has("categories") or len(lines) < 4:
            return lines
        middle = len(lines) // 2
        if key == "microbial":
            middle = next((i for i, r in enumerate(rows) if not r.unit), middle) or middle
        first, second = self._categories(key)
        return [self._category(first, columns), *lines[:middle],
                self._category(second, columns), *lines[middle:]]  # fmt: skip

    def _categories(self, key: str) -> tuple[str, str]:
        if key == "microbial":
            return "Counts", "Pathogens"
        return ("Category I", "Category II") if key == "pesticides" else ("Group A", "Group B")

    def _category(self, name: str, columns: tuple[Column, ...]) -> Line:
        return Line((name,) + ("",) * (len(columns) - 1), None, "category")

    def _cell(self, role: str, row: Row, number: int, key: str) -> str:
        """What stands in a column for a row."""
        made = {
            "name": row.name + row.mark,
            "number": str(number),
            "unit": row.unit,
            "lodloq": f"{row.lod}/{row.loq}" if row.lod else "",
            "dilution": "1" if number % 3 else "10",
            "date": "2024-0{}-1{}".format(number % 8 + 1, number % 9),
            "method": self._method(key, row, number),
        }
        if role in made:
            return made[role]
        text = str(getattr(row, role))
        if role in ("lod", "loq", "limit") and not row.tested and not text:
            return "NT" if self.style.seed % 2 else ""
        blank = self.style.has("blank_cells") and role in ("lod", "loq")
        return "-" if blank and not text and self.style.seed % 2 else text

    def _method(self, key: str, row: Row, number: int) -> str:
        """The method of a row; one for all but microbial panels."""
        group = "pathogens" if key == "microbial" and not row.unit else key
        methods = wording.METHODS[group]
        return (
            methods[number % len(methods)]
            if key == "microbial"
            else methods[self.style.seed % len(methods)]
        )
