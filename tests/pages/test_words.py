"""Characters become words as a person would part them."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pages.conftest import File, Read, texts
from tracker.pages import open_pages
from tracker.records.page import Word


def test_encoded_blanks_part_words(page: Read) -> None:
    """Words end where the file holds a blank."""
    read = page(lambda canvas: canvas.drawString(72, 700, "Total Yeast & Mold"))

    assert texts(read) == ["Total", "Yeast", "&", "Mold"]


def test_a_word_knows_where_it_is(page: Read) -> None:
    """Edges come from the top left, by the font's height, to the hundredth of a point."""
    (word,) = page(lambda canvas: canvas.drawString(72, 700, "ND")).words

    assert word == Word("ND", 72.0, 84.2, 86.44, 94.2, size=10.0, starts=(72.0, 79.22))


def test_a_sheet_that_begins_elsewhere_has_its_corner_at_nought(raw_page: Read, page: Read) -> None:
    """The origin is the visible sheet's corner, whatever the file counts from."""
    cropped = raw_page(b"BT /F 10 Tf 172 650 Td (ND) Tj ET", entries=b"/CropBox[100 50 500 742]")

    assert (cropped.width, cropped.height) == (400, 692)
    assert [(word.x0, word.bottom) for word in cropped.words] == [(72.0, 94.2)]


def test_letters_spaced_out_stay_one_word(page: Read) -> None:
    """Text set with wide gaps between letters does not fall into single letters."""

    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setCharSpace(3)
        text.textOut("HEAVY METALS")
        canvas.drawText(text)

    assert texts(page(draw)) == ["HEAVY", "METALS"]


def test_letters_drawn_one_by_one_are_one_word(page: Read) -> None:
    """A program that places every letter by itself draws words all the same."""

    def draw(canvas: Canvas) -> None:
        x = 72.0
        for letter in "Cadmium 0.05 Lead":
            canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter) + 0.2

    assert texts(page(draw)) == ["Cadmium", "0.05", "Lead"]


def test_letters_placed_apart_are_one_word(page: Read) -> None:
    """Letters spaced out by placing each are joined by the gap that their style keeps."""

    def draw(canvas: Canvas) -> None:
        x = 72.0
        for letter in "MICROBIAL SCREEN":
            if letter != " ":
                canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter) + 2

    assert texts(page(draw)) == ["MICROBIAL", "SCREEN"]


def test_single_digits_are_no_number(page: Read) -> None:
    """Digits a blank's width apart stay numbers of their own, however regular their gaps."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 720, "Analyte Result Limit Status")
        for column in range(9):
            canvas.drawString(72 + 8.6 * column, 700, str(column + 1))

    assert texts(page(draw))[4:] == list("123456789")


def test_text_without_blanks_is_parted_by_its_gaps(raw_page: Read) -> None:
    """Words moved apart without a blank between are words."""
    read = raw_page(b"BT /F 10 Tf 72 700 Td [(Lead) -278 (by) -278 (ICP-MS)] TJ ET")

    assert texts(read) == ["Lead", "by", "ICP-MS"]


def test_kerning_parts_no_word(raw_page: Read) -> None:
    """Letters moved together or a little apart stay one word."""
    read = raw_page(b"BT /F 10 Tf 72 700 Td [(T) 80 (ot) -60 (al) 40 (A) -70 (V)] TJ ET")

    assert texts(read) == ["TotalAV"]


def test_a_blank_without_room_parts_no_word(raw_page: Read) -> None:
    """A blank that is taken back by moving left is no gap on paper."""
    read = raw_page(b"BT /F 10 Tf 72 700 Td [(Cad) 0 ( ) 278 (mium)] TJ ET")

    assert texts(read) == ["Cadmium"]


def test_columns_that_touch_can_be_cut(file: File) -> None:
    """Two numbers drawn end to end are one word that tells where the second one begins."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "0.002")
        canvas.drawString(72 + canvas.stringWidth("0.002"), 700, "0.349")

    (page,) = open_pages(file(draw))

    assert [(word.text, word.cuts) for word in page.words] == [("0.0020.349", (5,))]


def test_columns_a_hair_apart_are_parted(page: Read) -> None:
    """A gap of an eighth of the font's size parts two columns."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "0.002")
        canvas.drawString(72 + canvas.stringWidth("0.002") + 1.3, 700, "0.349")

    assert texts(page(draw)) == ["0.002", "0.349"]


def test_lines_above_one_another_are_parted(page: Read) -> None:
    """Text that goes on below begins a word, even right under the last one's end."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Lead")
        canvas.drawString(72 + canvas.stringWidth("Lead"), 690, "0.05")

    assert texts(page(draw)) == ["Lead", "0.05"]


def test_a_hyphen_at_the_end_of_a_line_is_kept(page: Read) -> None:
    """A word broken at a hyphen keeps it."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "7-hydroxy-")
        canvas.drawString(72, 688, "mitragynine")

    assert texts(page(draw)) == ["7-hydroxy-", "mitragynine"]


def test_bold_by_drawing_twice_is_one_word(page: Read) -> None:
    """Text drawn again a hair to the right is read once."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "FAIL 1.5")
        canvas.drawString(72.4, 700, "FAIL 1.5")

    assert texts(page(draw)) == ["FAIL", "1.5"]


def test_letters_doubled_one_by_one_are_one_word(page: Read) -> None:
    """Bold drawn letter by letter twice is read once."""

    def draw(canvas: Canvas) -> None:
        x = 72.0
        for letter in "Total":
            canvas.drawString(x, 700, letter)
            canvas.drawString(x + 0.3, 700, letter)
            x += canvas.stringWidth(letter)

    assert texts(page(draw)) == ["Total"]


def test_the_same_letter_further_left_is_another(page: Read) -> None:
    """A line drawn letter by letter, its last cell first, loses none of them."""

    def draw(canvas: Canvas) -> None:
        for start, text in ((300, "ND"), (72, "Daminozide")):
            x = float(start)
            for letter in text:
                canvas.drawString(x, 700, letter)
                x += canvas.stringWidth(letter)

    assert sorted(texts(page(draw))) == ["Daminozide", "ND"]


def test_a_number_repeated_in_a_column_is_kept(page: Read) -> None:
    """The same number in the next row is a word of its own."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "0.05")
        canvas.drawString(72, 692, "0.05")

    assert texts(page(draw)) == ["0.05", "0.05"]


def test_heavy_fonts_are_bold(raw_page: Read) -> None:
    """The font's name tells heavy from usual text."""
    read = raw_page(b"BT /B 10 Tf 72 700 Td (Total) Tj /F 10 Tf 40 0 Td (Lead) Tj ET")

    assert [(word.text, word.bold) for word in read.words] == [("Total", True), ("Lead", False)]


def test_slanted_text_is_left_out(page: Read) -> None:
    """A watermark across a table puts no letters into its cells."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Lead 0.05 ppm Pass")
        canvas.rotate(35)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(400, 200, "COPY")

    assert texts(page(draw)) == ["Lead", "0.05", "ppm", "Pass"]


def test_text_in_the_margin_is_left_out(page: Read) -> None:
    """Text that runs up the sheet's edge stands in nobody's line."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Arsenic by ICP-MS in mg/kg")
        canvas.rotate(90)
        canvas.drawString(100, -30, "continued")

    assert texts(page(draw)) == ["Arsenic", "by", "ICP-MS", "in", "mg/kg"]


def test_a_sheet_drawn_sideways_is_turned(page: Read) -> None:
    """A page whose text all runs upwards is read as a person turns it, and says so."""

    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.drawString(100, -50, "Lead 0.05")

    read = page(draw)

    assert (read.width, read.height, read.turned) == (792, 612, 90)
    assert [(w.text, w.x0, w.bottom) for w in read.words] == [
        ("Lead", 100.0, 52.2),
        ("0.05", 125.02, 52.2),
    ]


@pytest.mark.parametrize(
    ("quarter", "matrix"), [(90, b"0 1 -1 0 62 200"), (180, b"-1 0 0 -1 400 100"),
                            (270, b"0 -1 1 0 450 592")]
)  # fmt: skip
def test_a_page_that_the_file_turns_is_turned(raw_page: Read, quarter: int, matrix: bytes) -> None:
    """The file's own rotation is followed, from the corner of what is visible."""
    read = raw_page(
        b"BT /F 10 Tf %s Tm (Lead) Tj ET" % matrix,
        entries=b"/Rotate %d/CropBox[12 50 500 692]" % quarter,
    )

    assert (read.width, read.height) == ((488, 642) if quarter == 180 else (642, 488))
    assert read.turned == 0
    assert [(w.text, w.x0, w.bottom) for w in read.words] == [
        ("Lead", 150.0 if quarter == 90 else 100.0, 52.2)
    ]


def test_text_beyond_the_edge_is_left_out(page: Read) -> None:
    """What is drawn off the sheet is on no paper."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Lead")
        canvas.drawString(72, 900, "above")
        canvas.drawString(-90, 700, "left")

    assert texts(page(draw)) == ["Lead"]


def test_upside_down_text_is_turned(page: Read) -> None:
    """A sheet scanned into the file head down is turned by two quarters."""

    def draw(canvas: Canvas) -> None:
        canvas.rotate(180)
        canvas.drawString(-540, -100, "Lead")

    read = page(draw)

    assert read.turned == 180
    assert [(w.text, w.x0, w.bottom) for w in read.words] == [("Lead", 72.0, 102.2)]


def test_text_scaled_by_a_matrix_has_its_printed_size(raw_page: Read) -> None:
    """The size is the height on paper, whatever font size the file names."""
    read = raw_page(b"0.24 0 0 0.24 72 700 cm BT /F 50 Tf 0 0 Td (Lead) Tj ET")

    assert [(word.text, word.size, word.x0) for word in read.words] == [("Lead", 12.0, 72.0)]
