"""Qt's own words in Vietnamese: standard buttons, context menus, file dialogs, scroll bars.

Qt ships no Vietnamese translation. A source text has one meaning in all the places we use it, so
the context is not looked at.
"""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

WORDS = {
    # standard buttons
    "OK": "Đồng ý", "&OK": "Đồn&g ý", "Cancel": "Hủy", "&Cancel": "&Hủy", "Save": "Lưu",
    "&Save": "&Lưu", "Save All": "Lưu tất cả", "Open": "Mở", "&Open": "&Mở", "Close": "Đóng",
    "&Close": "Đón&g", "Yes": "Có", "&Yes": "&Có", "Yes to &All": "Có cho &tất cả",
    "No": "Không", "&No": "&Không", "N&o to All": "Không ch&o tất cả", "Abort": "Dừng",
    "Retry": "Thử lại", "Ignore": "Bỏ qua", "Discard": "Không lưu",
    "Close without Saving": "Đóng, không lưu", "Don't Save": "Không lưu", "Apply": "Áp dụng",
    "Reset": "Đặt lại", "Restore Defaults": "Về mặc định", "Help": "Trợ giúp",
    "Show Details...": "Hiện chi tiết…", "Hide Details...": "Ẩn chi tiết…",
    # context menus
    "&Undo": "&Hoàn tác", "&Redo": "&Làm lại", "Cu&t": "Cắ&t", "&Copy": "&Chép",
    "Copy &Link Location": "Chép đường &dẫn", "&Paste": "&Dán", "Delete": "Xóa",
    "&Delete": "&Xóa", "Select All": "Chọn tất cả", "&Select All": "Chọn tất &cả",
    "Insert Unicode control character": "Chèn ký tự điều khiển", "&Step up": "&Tăng",
    "Step &down": "&Giảm",
    # scroll bars
    "Scroll here": "Cuộn đến đây", "Top": "Đầu", "Bottom": "Cuối", "Page up": "Lên một trang",
    "Page down": "Xuống một trang", "Scroll up": "Cuộn lên", "Scroll down": "Cuộn xuống",
    "Left edge": "Mép trái", "Right edge": "Mép phải", "Page left": "Sang trái một trang",
    "Page right": "Sang phải một trang", "Scroll left": "Cuộn sang trái",
    "Scroll right": "Cuộn sang phải",
    # file dialogs
    "Look in:": "Tìm trong:", "&Look in:": "Tìm &trong:",
    "Find Directory": "Tìm thư mục", "Directory:": "Thư mục:",
    "Save As": "Lưu thành", "All Files (*)": "Mọi tệp (*)", "All files (*)": "Mọi tệp (*)",
    "&Choose": "&Chọn", "File &name:": "Tên &tệp:", "Files of type:": "Loại tệp:",
    "Files of &type:": "&Loại tệp:",
    "Back": "Trở lại", "Go back": "Trở lại", "Alt+Left": "Alt+Left", "Forward": "Tiếp",
    "Go forward": "Đi tiếp", "Alt+Right": "Alt+Right", "Parent Directory": "Thư mục trên",
    "Go to the parent directory": "Lên thư mục trên", "Alt+Up": "Alt+Up",
    "Create New Folder": "Tạo thư mục mới", "Create a New Folder": "Tạo thư mục mới",
    "&New Folder": "Thư mục &mới", "New Folder": "Thư mục mới", "List View": "Danh sách",
    "Change to list view mode": "Xem dạng danh sách", "Detail View": "Chi tiết",
    "Change to detail view mode": "Xem dạng chi tiết", "Sidebar": "Thanh bên",
    "List of places and bookmarks": "Các nơi hay dùng", "Files": "Tệp",
    "&Rename": "Đổi &tên", "Show &hidden files": "Hiện tệp ẩ&n", "Show ": "Hiện ",
    "Drive": "Ổ đĩa", "File": "Tệp", "File Folder": "Thư mục", "Folder": "Thư mục",
    "Alias": "Lối tắt", "Shortcut": "Lối tắt", "Unknown": "Không rõ", "Name": "Tên",
    "Size": "Kích thước", "Type": "Loại", "Kind": "Loại", "Date Modified": "Ngày sửa",
    "My Computer": "Máy tính", "Computer": "Máy tính", "Recent Places": "Nơi vừa dùng",
    "Remove": "Bỏ", "%1 File": "Tệp %1", "%1 KiB": "%1 KB", "%1 MiB": "%1 MB",
    "%1 GiB": "%1 GB", "%1 TiB": "%1 TB", "%1 bytes": "%1 byte",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.":
        "%1\nKhông có thư mục này.\nKiểm tra lại tên thư mục.",
    "%1\nFile not found.\nPlease verify the correct file name was given.":
        "%1\nKhông có tệp này.\nKiểm tra lại tên tệp.",
    "%1 already exists.\nDo you want to replace it?": "%1 đã có.\nGhi đè lên tệp đó?",
    "'%1' is write protected.\nDo you want to delete it anyway?":
        "“%1” đang được bảo vệ.\nVẫn xóa?",
    "Are you sure you want to delete '%1'?": "Xóa “%1”?",
    "Could not delete directory.": "Không xóa được thư mục.",
    "Invalid filename": "Tên tệp không hợp lệ",
    "<b>The name \"%1\" cannot be used.</b><p>Try using another name, with fewer characters or no "
    "punctuation marks.": "<b>Không dùng được tên “%1”.</b><p>Chọn tên khác, ngắn hơn, không có "
    "dấu đặc biệt.",
    # accessibility
    "Press": "Bấm", "Toggle": "Bật, tắt", "Increase": "Tăng", "Decrease": "Giảm",
    "Show Menu": "Mở trình đơn", "SetFocus": "Đưa con trỏ vào", "Scroll Left": "Cuộn trái",
    "Scroll Right": "Cuộn phải", "Scroll Up": "Cuộn lên", "Scroll Down": "Cuộn xuống",
    "Next Page": "Trang sau", "Previous Page": "Trang trước",
    "Triggers the action": "Thực hiện", "Toggles the state": "Đổi trạng thái",
    "Sets the focus": "Đưa con trỏ vào", "Shows the menu": "Mở trình đơn",
    "Line up": "Lên một dòng", "Position": "Vị trí", "Line down": "Xuống một dòng",
}


class VietnameseWords(QTranslator):
    """Answers for Qt's own texts; anything else stays as it is in the source."""

    def translate(self, context: str, source: str, disambiguation: str | None = None,
                  count: int = -1) -> str | None:
        """None, not "", for what has no translation: an empty one would be shown."""
        return WORDS.get(source)

    def isEmpty(self) -> bool:
        return False


def speak_vietnamese(application: QApplication) -> None:
    """Dates, numbers and Qt's own texts in Vietnamese, whatever the system's language."""
    QLocale.setDefault(QLocale("vi_VN"))
    words = VietnameseWords(application)
    application.installTranslator(words)
