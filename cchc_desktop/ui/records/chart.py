"""A small chart of one indicator over the periods, drawn to be read at a glance."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from math import ceil, floor, inf, log10
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cchc_desktop.form.numbering import roman
from cchc_desktop.report.number import format_number
from cchc_desktop.report.period import Period, PeriodKind
from cchc_desktop.ui import theme

_SIDE = Qt.AlignmentFlag
_BAR, _WIDEST_BAR = QColor("#7a9fa4"), 44.0
_IMAGE, _SCALE = QSize(760, 340), 2.0
_TICKS = 4


class Point(NamedTuple):
    """The indicator in one period; no `amount` where there is no number."""

    period: Period
    amount: Decimal | None
    text: str
    current: bool = False


def short_name(period: Period) -> str:
    """A period without its year, as it stands under a bar."""
    match period.kind:
        case PeriodKind.MONTH:
            return f"T{period.number}"
        case PeriodKind.QUARTER:
            return f"Quý {roman(period.number)}"
        case PeriodKind.HALF_YEAR:
            return "6T đầu" if period.number == 1 else "6T cuối"
        case PeriodKind.NINE_MONTHS:
            return "9 tháng"
        case PeriodKind.YEAR:
            return "Cả năm"
        case PeriodKind.CUSTOM:
            return f"{period.last:%d/%m}"


def ticks_of(points: Sequence[Point], *, percent: bool) -> list[int]:
    """The marks of the axis from 0 to a round number over every bar; 100 for percentages."""
    most = max((float(point.amount) for point in points if point.amount is not None), default=0.0)
    if percent and most <= 100:
        return [0, 25, 50, 75, 100]
    step = _round_step(most / _TICKS)
    return [step * place for place in range(max(1, ceil(most / step)) + 1)]


def _round_step(rough: float) -> int:
    """The next 1, 2, 5 (or 25) times a power of ten."""
    power = 10 ** max(0, floor(log10(max(rough, 1.0))))
    steps = (1, 2, 5, 10) if power == 1 else (1, 2, 2.5, 5, 10)
    return int(next(each * power for each in steps if each * power >= rough))


class Chart(QWidget):
    """The bars of an indicator. `title` stands only on the copied picture."""

    def __init__(self, title: str, unit: str, points: Sequence[Point], *, percent: bool) -> None:
        super().__init__()
        self._title, self._unit, self._points, self._percent = title, unit, points, percent
        self.setObjectName("chart")
        self.setAccessibleName(f"Biểu đồ {title}")
        self.setAccessibleDescription("; ".join(
            f"{point.period.name}: {point.text or 'trống'}" for point in points))
        self.setMinimumSize(320, 190)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()))
        painter.end()

    def picture(self) -> QImage:
        """The chart with its title, sharp enough for a message."""
        image = QImage(_IMAGE * _SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SCALE)
        image.fill(QColor(theme.SURFACE))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(theme.TEXT))
        room = QRectF(16, 12, _IMAGE.width() - 32, _IMAGE.height() - 24)
        drawn = painter.boundingRect(room, Qt.TextFlag.TextWordWrap, self._title)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._title)
        self._paint(painter, room.adjusted(0, drawn.height() + 8, 0, 0))
        painter.end()
        return image

    def _font(self, *, bold: bool = False, smaller: float = 0.0) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() - smaller)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _paint(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(self._font(smaller=1.5))
        metrics = QFontMetricsF(painter.font())
        line = metrics.height()
        ticks = ticks_of(self._points, percent=self._percent)
        left = max(metrics.horizontalAdvance(_number(tick)) for tick in ticks) + 8
        painter.setPen(QColor(theme.MUTED))
        painter.drawText(QRectF(room.left(), room.top(), room.width(), line), _SIDE.AlignLeft,
                         f"Đơn vị tính: {self._unit}" if self._unit else "")
        bars = room.adjusted(left, 2 * line + 6, 0, -2 * line - 8)
        self._paint_axis(painter, bars, ticks)
        self._paint_bars(painter, bars, ticks[-1])
        self._paint_names(painter, bars, line)

    def _paint_axis(self, painter: QPainter, bars: QRectF, ticks: list[int]) -> None:
        for tick in ticks:
            at = bars.bottom() - bars.height() * tick / ticks[-1]
            painter.setPen(QPen(QColor(theme.MUTED if not tick else theme.LINE), 1))
            painter.drawLine(QPointF(bars.left(), at), QPointF(bars.right(), at))
            painter.setPen(QColor(theme.MUTED))
            painter.drawText(QRectF(bars.left() - 200, at - 10, 194, 20),
                             _SIDE.AlignRight | _SIDE.AlignVCenter, _number(tick))

    def _slot(self, bars: QRectF, place: int, count: int = 1) -> QRectF:
        wide = bars.width() / max(len(self._points), 1)
        return QRectF(bars.left() + place * wide, bars.top(), wide * count, bars.height())

    def _paint_bars(self, painter: QPainter, bars: QRectF, top: int) -> None:
        normal, strong = self._font(smaller=1.5), self._font(bold=True, smaller=0.5)
        fits = all(QFontMetricsF(normal).horizontalAdvance(point.text) + 4
                   <= self._slot(bars, 0).width() for point in self._points)
        for place, point in enumerate(self._points):
            slot = self._slot(bars, place)
            tall = bars.height() * max(0.0, float(point.amount or 0)) / top
            bar = QRectF(0, 0, min(slot.width() * 0.64, _WIDEST_BAR), tall)
            bar.moveCenter(slot.center())
            bar.moveBottom(bars.bottom())
            painter.fillRect(bar, QColor(theme.ACCENT) if point.current else _BAR)
            if fits and not point.current:
                painter.setFont(normal)
                self._paint_value(painter, point, slot, bar.top())
        for place, point in enumerate(self._points):  # over its neighbours where it is wider
            if point.current:
                painter.setFont(strong)
                at = bars.bottom() - bars.height() * max(0.0, float(point.amount or 0)) / top
                self._paint_value(painter, point, self._slot(bars, place), at,
                                  over=None if fits else bars)

    def _paint_value(self, painter: QPainter, point: Point, slot: QRectF, above: float,
                     *, over: QRectF | None = None) -> None:
        room = QRectF(slot.center().x() - 60, above - 22, 120, 20)
        if over is not None:  # a plate of its own, inside the chart
            half = QFontMetricsF(painter.font()).horizontalAdvance(point.text or "…") / 2 + 4
            middle = min(max(slot.center().x(), over.left() + half), over.right() - half)
            room.moveCenter(QPointF(middle, room.center().y()))
            painter.fillRect(QRectF(middle - half, above - 21, 2 * half, 20),
                             QColor(theme.SURFACE))
        painter.setPen(QColor(theme.TEXT if point.text else theme.MUTED))
        painter.drawText(room, _SIDE.AlignHCenter | _SIDE.AlignBottom,
                         point.text or ("trống" if slot.width() > 40 else "…"))

    def _paint_names(self, painter: QPainter, bars: QRectF, line: float) -> None:
        """The period under each bar where there is room, the year under all of its bars."""
        painter.setFont(self._font(smaller=1.5))
        metrics = QFontMetricsF(painter.font())
        names = [short_name(point.period) for point in self._points]
        fits = all(metrics.horizontalAdvance(name) <= self._slot(bars, 0).width() for name in names)
        place, free_from = 0, -inf
        for year, group in groupby(self._points, lambda point: point.period.year):
            listed = list(group)
            for beside, each in enumerate(listed if fits else ()):
                self._name(painter, self._slot(bars, place + beside), bars.bottom() + 3, line,
                           short_name(each.period), each.current)
            whole = self._slot(bars, place, len(listed))
            current = any(each.current for each in listed)
            half = metrics.horizontalAdvance(str(year)) / 2 + 3
            if whole.center().x() - half >= free_from or current:
                self._name(painter, whole, bars.bottom() + (line + 4 if fits else 4), line,
                           str(year), current)
                free_from = whole.center().x() + half
            place += len(listed)
            self._paint_border(painter, whole, line)

    def _paint_border(self, painter: QPainter, whole: QRectF, line: float) -> None:
        """Between two years."""
        painter.setPen(QPen(QColor(theme.LINE), 1))
        painter.drawLine(whole.bottomRight(), whole.bottomRight() + QPointF(0, 2 * line + 4))

    def _name(self, painter: QPainter, slot: QRectF, top: float, line: float, words: str,
              current: bool) -> None:
        painter.setFont(self._font(bold=current, smaller=1.5))
        painter.setPen(QColor(theme.TEXT if current else theme.MUTED))
        painter.drawText(QRectF(slot.center().x() - 80, top, 160, line), _SIDE.AlignHCenter, words)


def _number(amount: int) -> str:
    return format_number(Decimal(amount))
