"""The report of a batch: one file that needs nothing beside itself, and can be looked at."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES
from tests.conftest import Run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NASTY = 'Ipsum <img src=x onerror="alert(1)"> & Sons'

pytestmark = pytest.mark.usefixtures("autumn")


class Tags(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


def reported(run: Run, folder: Path, sample: str = "lead-too-high.pdf") -> str:
    """The report of a sample's batch, of a vendor with a nasty name."""
    run("vendor", "add", NASTY)
    run("product", "add", "1", "Yellow Kali Powder")
    run("import", str(SAMPLES / sample), "--product", "1")
    made = run("report", "1", "--html", str(folder / "report.html"))
    assert made.exit_code == 0, made.output
    return (folder / "report.html").read_text("utf-8")


def test_it_needs_nothing_beside_itself(run: Run, tmp_path: Path) -> None:
    """No script, no address that is loaded; pictures are in it, each with its words."""
    page = Tags(reported(run, tmp_path))

    names = {tag for tag, _ in page.elements}
    assert names.isdisjoint({"script", "link", "iframe", "object", "a", "form"})
    sources = [said["src"] or "" for _, said in page.elements if "src" in said]
    assert len(sources) == 15
    assert all(source.startswith("data:image/png;base64,") for source in sources)
    assert all(said.get("alt") for tag, said in page.elements if tag == "img")


def test_names_are_words_never_markup(run: Run, tmp_path: Path) -> None:
    """What a person typed is shown as typed."""
    page = Tags(reported(run, tmp_path))

    assert NASTY in page.text
    assert not any("onerror" in said for _, said in page.elements)


def test_it_holds_what_it_rests_on(run: Run, tmp_path: Path) -> None:
    """Finding, page, remedy, exposure, checklist and the hashes of certificate and rules."""
    text = Tags(reported(run, tmp_path)).text

    assert "Unverified on 2026-11-20" in text
    assert "Lead 1.84 µg/g exceeds 1.2 ppm (Utah R70-580-5), page 1 of certificate 1." in text
    assert "What would verify it: Another batch." in text
    assert "6 µg a day" in text
    assert "C34 Is the vendor on no import alert" in text
    assert len(re.findall(r"\b[0-9a-f]{64}\b", text)) >= 3


def test_it_says_what_a_person_put_in(run: Run, tmp_path: Path) -> None:
    """A corrected field, an entered row and a settled contradiction say who and why."""
    reported(run, tmp_path)
    why = ("--why", "seen <b>on</b> the page")
    run("correct", "1", "lead", "--field", "value", "--to", "0.184 µg/g", *why)
    run("correct", "1", "add", "--analyte", "Nickel", "--value", "1.3 µg/g", *why)
    run("correct", "1", "head", "--field", "pages_claimed", "--to", "6", *why)
    settled = run("settle", "1", "pages_missing", "--why", "they sent one", "--evidence", "a call")
    assert settled.exit_code == 0, settled.output

    run("report", "1", "--html", str(tmp_path / "report.html"))

    page = Tags((tmp_path / "report.html").read_text("utf-8"))
    assert "By hand, value: 0.184 µg/g (read: 1.84 µg/g). tester on 2026-11-20: seen" in page.text
    assert "Nickel" in page.text and "Entered by a person; the reader has missed it." in page.text
    assert "settled by tester on 2026-11-20: they sent one (a call)" in page.text
    assert sum(tag == "img" for tag, _ in page.elements) == 15


def test_it_is_the_same_each_time(run: Run, tmp_path: Path) -> None:
    """Made again of the same on the same day, it has the same bytes."""
    first = reported(run, tmp_path)

    run("report", "1", "--html", str(tmp_path / "again.html"))

    assert (tmp_path / "again.html").read_text("utf-8") == first


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_shows_it(run: Run, tmp_path: Path) -> None:
    """Chromium draws every picture of it, runs nothing, and nothing sticks out of the page."""
    page = reported(run, tmp_path)
    check = (
        "<script>addEventListener('load',()=>{const i=[...document.images];"
        "document.body.dataset.seen=i.filter(x=>x.naturalWidth>0).length;"
        "document.body.dataset.wide=document.documentElement.scrollWidth<=innerWidth})</script>"
    )
    probed = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    (tmp_path / "probe.html").write_text(probed.replace("</head>", f"{check}</head>"), "utf-8")

    shown = subprocess.run(
        [
            str(CHROMIUM),
            *FLAGS,
            f"--user-data-dir={tmp_path / 'browser'}",
            "--window-size=1100,1400",
            "--dump-dom",
            (tmp_path / "probe.html").as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout

    (body,) = (said for tag, said in Tags(shown).elements if tag == "body")
    assert body == {"data-seen": "15", "data-wide": "true"}
