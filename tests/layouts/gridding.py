"""Printed rows become grids: which columns, in which order, under which headings."""

from dataclasses import replace
from random import Random

from tests.layouts import wording
from tests.layouts.grids import Column, Grid, Line, Span
from tests.layouts.printing import Other, Row, date_text, verdict_word
from tests.layouts.styles import Style
from tests.layouts.substances import LANGUAGES
from tests.layouts.truth import Facts

AMOUNTS = ("lod", "loq", "lodloq", "limit", "second_limit")


def in_language(names: str, language: str) -> str:
    """One of six names divided by "|", or the only one."""
    each = names.split("|")
    return each[LANGUAGES.index(language) % len(each)]


def first_unit(rows: list[Row]) -> str:
    """The unit of the panel's numbers."""
    return next((r.unit for r in rows if r.unit), "")


class Gridder:
    """Lays the rows of one certificate's panels out in grids.

    Args:
        style: The laboratory's habits.
        rng: For what differs from panel to panel.
        facts: For the dates that stand beside results.
    """

    def __init__(self, style: Style, rng: Random, facts: Facts) -> None:
        self.style = style
        self.rng = rng
        self.facts = facts
        self.unit_form = rng.choice(("({})", "({})", "[{}]", "{}", ", {}"))
        self.others_too = rng.random() < 0.5  # the unit also stands over LOD, LOQ and limit
        self.bare_units = rng.random() < 0.25  # two result columns headed by their units alone
        self.long_titles = rng.random() < 0.5
        self.title_case = rng.choice((str, str, str.upper))

    def title(self, key: str) -> str:
        """What a panel is called."""
        style = self.style
        if style.language == "en" and self.long_titles and key in wording.LONG_TITLES:
            choices = wording.LONG_TITLES[key]
            return self.title_case(choices[style.seed % len(choices)])
        return self.title_case(in_language(wording.PANELS[key], style.language))

    def grid(self, key: str, rows: list[Row]) -> Grid:
        """The panel as a table."""
        roles = self._roles(key, rows)
        columns = tuple(Column(r, self._heading(r, rows)) for r in roles)
        lines = self._lines(key, rows, roles)
        if self.style.unit_at == "row" and first_unit(rows):
            lines = [self._unit_line(roles, rows), *lines]
        grid = Grid(
            self._full_title(key, rows),
            columns,
            tuple(lines),
            self._notes(key, rows),
            self._foot(key, rows),
            self._panel_verdict(rows),
        )
        grid = self._spanned(grid, roles, rows)
        return self._title_as_heading(grid) if self.style.has("titled_header") else grid

    def together(self, panels: list[tuple[str, list[Row]]]) -> Grid:
        """Several panels in one table, each under a line with its name."""
        every = [row for _, rows in panels for row in rows]
        roles = self._roles("together", every)
        columns = tuple(Column(r, self._heading(r, every)) for r in roles)
        lines = []
        for key, rows in panels:
            lines.append(Line((self.title(key),) + ("",) * (len(roles) - 1), None, "category"))
            lines += [
                Line(tuple(self._cell(c, r, i, key) for c in roles), r)
                for i, r in enumerate(rows, 1)
            ]
        title = wording.RESULTS[self.style.language]
        return Grid(title, columns, tuple(lines), (), self._foot("together", every))

    def _full_title(self, key: str, rows: list[Row]) -> str:
        """The title, with the unit where it stands in the bar."""
        title, unit = self.title(key), first_unit(rows)
        if self.style.unit_at != "bar" or not unit:
            return title
        return title + self.rng.choice((f" ({unit})", f" [{unit}]", f", {unit}", f" - {unit}"))

    def _title_as_heading(self, grid: Grid) -> Grid:
        """The title in the names' heading instead of above: "HEAVY METALS | Limit | Result"."""
        if self.style.unit_at == "bar" or grid.columns[0].role != "name" or grid.notes:
            return grid
        first = Column("name", (grid.title,))
        return replace(grid, title="", verdict="", columns=(first, *grid.columns[1:]))

    def _spanned(self, grid: Grid, roles: list[str], rows: list[Row]) -> Grid:
        """One heading over all result columns, their units below it."""
        wide = [i for i, role in enumerate(roles) if role.startswith(("result", "other"))]
        if not self.style.has("spanning_header") or len(wide) < 2:
            return grid
        units = [first_unit(rows), *(o.unit for o in self._others(rows))]
        if self.style.unit_at == "row":
            units = [""] * len(wide)
        columns = list(grid.columns)
        for i, unit in zip(wide, units, strict=True):
            columns[i] = replace(columns[i], heading=(unit,) if unit else ())
        text = self.style.words["result"].replace("|", " ")
        return replace(grid, columns=tuple(columns), spans=(Span(wide[0], wide[-1], text),))

    def bench_note(self) -> Grid:
        """Who weighed in how much when: a table that holds no results."""
        day = date_text(self.facts.tested, self.style)
        weight = f"{0.2 + self.rng.random():.4f} g".replace(".", self.style.decimal)
        cells = (str(self.rng.randint(100, 999)), weight, day, str(self.rng.randint(100, 4000)))
        heads = wording.BENCH.get(self.style.language, wording.BENCH["en"])
        roles = ("aside0", "aside1", "aside2", "aside3")
        columns = tuple(Column(r, (h,)) for r, h in zip(roles, heads, strict=True))
        return Grid("", columns, (Line(cells),))

    def _panel_verdict(self, rows: list[Row]) -> str:
        if not self.style.has("panel_verdict"):
            return ""
        return verdict_word(self.style, fails=any(r.fails for r in rows))

    def _notes(self, key: str, rows: list[Row]) -> tuple[str, ...]:
        """Lines between title and table: who measured when, and a limit that holds for all."""
        notes = []
        if self.style.has("panel_facts"):
            day = date_text(self.facts.tested, self.style)
            method = self._method(key, rows[0], 0)
            word = self.style.words["method"].replace("|", " ")
            label = self.style.labels["tested"]
            notes.append(f"{word}: {method}    {label}: {day}    Instrument: {key[:2].upper()}-04")
        if self.style.seed % 2:
            notes += self._one_loq(key, rows)
        return tuple(notes)

    def _one_loq(self, key: str, rows: list[Row]) -> list[str]:
        """The limit that holds for all rows, in a line of its own."""
        loq, unit = next((r.loq for r in rows if r.loq), ""), first_unit(rows)
        if not self.style.has("one_loq") or not loq or not unit or key == "microbial":
            return []
        return [f"{self.style.words['loq'].replace('|', ' ')}: {loq} {unit}"]

    def _foot(self, key: str, rows: list[Row]) -> tuple[str, ...]:
        """Lines under the table."""
        language, unit = self.style.language, first_unit(rows)
        foot = [] if self.style.seed % 2 else self._one_loq(key, rows)
        if self.style.unit_at == "legend" and unit:
            foot.append(self.rng.choice(wording.ALL_IN[language]).format(unit))
        if self.style.has("footnotes") and self.style.seed % 3 == 0:
            foot.append("¹ Measured in duplicate, at 23 °C.")
        mark = next((r.mark or r.result_mark for r in rows if r.mark or r.result_mark), "")
        if mark:
            foot.append(f"{mark} Outside the scope of accreditation no. 4411.")
        if self.style.has("legend"):
            foot.append(self.rng.choice(wording.LEGENDS[language]))
        return tuple(foot)

    def _roles(self, key: str, rows: list[Row]) -> list[str]:
        """The roles of the columns, in order; those without any text are left out."""
        others = [f"other{i}" for i in range(len(self._others(rows)))]
        many = {"lods": self._lod_roles(), "result": ["result", *others]}
        roles = [r for role in ("name", *self.style.columns) for r in many.get(role, [role])]
        if self.style.has("status_first"):
            roles.remove("status")
            roles.insert(roles.index("result"), "status")
        if self.style.has("second_limit"):
            roles.insert(roles.index("limit") + 1, "second_limit")
        extra = {"cas_column": "cas", "dilution_column": "dilution"}
        roles[1:1] = [role for oddity, role in extra.items() if self.style.has(oddity)]
        for oddity, role in (("number_column", "number"), ("code_column", "code")):
            if self.style.has(oddity):
                roles.insert(0, role)
        return [role for role in roles if self._wanted(role, key, rows)]

    def _others(self, rows: list[Row]) -> tuple[Other, ...]:
        return next((r.others for r in rows if r.others), ())

    def _lod_roles(self) -> list[str]:
        if self.style.has("merged_lods"):
            return ["lodloq"]
        return ["loq", "lod"] if self.style.seed % 7 == 0 else ["lod", "loq"]

    def _wanted(self, role: str, key: str, rows: list[Row]) -> bool:
        """Whether the column is printed for this panel."""
        style = self.style
        switches = {
            "unit": style.unit_at == "column" and bool(first_unit(rows)),
            "method": style.has("method_column"),
            "date": style.has("date_column"),
            "cas": key in ("heavy_metals", "residual_solvents"),
            "uncertainty": style.has("uncertainty") and any(r.uncertainty for r in rows),
            "lodloq": any(r.loq for r in rows) and any(r.lod for r in rows),
            "loq": any(r.loq for r in rows) and (not style.has("one_loq") or key == "microbial"),
            "lod": any(r.lod for r in rows) and not style.has("one_loq"),
            "limit": any(r.limit_value is not None or r.verdict for r in rows),
            "second_limit": any(r.second_limit for r in rows),
            "status": any(r.status for r in rows),
            "dilution": key not in ("microbial", "water", "identity", "activity"),
        }
        return switches.get(role, True)

    def _heading(self, role: str, rows: list[Row]) -> tuple[str, ...]:
        """The lines of a column's heading, its unit behind or below it."""
        lines = tuple(self.style.words["result" if role.startswith("other") else role].split("|"))
        unit = self._unit_over(role, rows)
        if role == "result" and self.style.has("footnotes") and self.style.seed % 3 == 0:
            lines = (*lines[:-1], f"{lines[-1]}¹")
        if not unit:
            return lines
        if role.startswith(("result", "other")) and self.bare_units and self._others(rows):
            return (unit,)
        shown = self.unit_form.format(unit)
        if shown.startswith(","):
            return (*lines[:-1], lines[-1] + shown)
        if self.style.seed % 3 == 0 or len(lines) > 1:
            return (*lines, shown)
        return (*lines[:-1], f"{lines[-1]} {shown}")

    def _unit_over(self, role: str, rows: list[Row]) -> str:
        """The unit that stands over a column."""
        if self.style.unit_at != "header":
            return ""
        if role.startswith("other"):
            return str(self._others(rows)[int(role[5:])].unit)
        if role == "result" or (self.others_too and role in (*AMOUNTS, "uncertainty")):
            return first_unit(rows)
        return ""

    def _unit_line(self, roles: list[str], rows: list[Row]) -> Line:
        """Units in a row of their own under the headings."""
        units = {"result": first_unit(rows)}
        units |= {f"other{i}": o.unit for i, o in enumerate(self._others(rows))}
        units |= {role: first_unit(rows) for role in AMOUNTS if self.others_too}
        return Line(tuple(units.get(role, "") for role in roles), None, "units")

    def _lines(self, key: str, rows: list[Row], roles: list[str]) -> list[Line]:
        """A line for each row, with category lines between where the laboratory has them."""
        lines = [
            Line(tuple(self._cell(c, r, i, key) for c in roles), r, "total" if r.total else "row")
            for i, r in enumerate(rows, 1)
        ]
        if not self.style.has("categories") or len(lines) < 4:
            return lines
        middle = len(lines) // 2
        if key == "microbial":
            middle = next((i for i, r in enumerate(rows) if not r.unit), middle) or middle
        groups = {"microbial": ("Counts", "Pathogens"), "pesticides": ("Category I", "Category II")}
        first, second = (
            Line((name,) + ("",) * (len(roles) - 1), None, "category")
            for name in groups.get(key, ("Group A", "Group B"))
        )
        return [first, *lines[:middle], second, *lines[middle:]]

    def _cell(self, role: str, row: Row, number: int, key: str) -> str:
        """What stands in a column for a row."""
        if role.startswith("other"):
            return row.others[int(role[5:])].text if row.others else ""
        made = {
            "name": row.name + row.mark,
            "result": row.result + row.result_mark,
            "number": str(number),
            "code": f"{key[:2].upper()}-{number:02}{'ABC'[number % 3]}",
            "unit": row.unit,
            "lodloq": f"{row.lod or '-'}/{row.loq or '-'}" if row.lod or row.loq else "",
            "dilution": "1" if number % 3 else "10",
            "date": date_text(self.facts.tested, self.style),
            "method": self._method(key, row, number),
        }
        if role in made:
            return made[role]
        text = str(getattr(row, role))
        return "NT" if role in AMOUNTS and not row.tested and self.style.seed % 2 else text

    def _method(self, key: str, row: Row, number: int) -> str:
        """The method of a row; one for all but microbial panels."""
        methods = wording.METHODS["pathogens" if key == "microbial" and not row.unit else key]
        return methods[(number if key == "microbial" else self.style.seed) % len(methods)]
