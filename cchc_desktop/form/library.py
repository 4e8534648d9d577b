"""Where forms, templates and resources are: inside the package, or beside it in a checkout."""

from functools import cache
from pathlib import Path
from typing import Any

from cchc_desktop.form.loading import load_form
from cchc_desktop.form.model import Form
from cchc_desktop.form.reading import FormFileError, FormProblem


@cache
def shipped(folder: str) -> Path:
    """The shipped folder `forms`, `templates_docx` or `resources`."""
    package = Path(__file__).resolve().parent.parent
    inside = package / folder
    return inside if inside.is_dir() else package.parent / folder


def listed_units() -> dict[str, str]:
    """The unit of every name in names.toml, "" without one; a column of a list is `list.column`."""
    listed = _names_list()
    columns = {f"{name}.{column}": entry for name, found in listed["lists"].items()
               for column, entry in found["columns"].items()}
    return {name: entry.get("unit", "") for name, entry in {**listed["fields"], **columns}.items()}


def listed_definitions() -> dict[str, str]:
    """What every field in names.toml means, in words."""
    return {name: entry["definition"] for name, entry in _names_list()["fields"].items()}


def _names_list() -> dict[str, dict[str, Any]]:
    import tomli

    return tomli.loads((shipped("resources") / "names.toml").read_text(encoding="utf-8"))


class FormLibrary:
    """The forms in a folder, each loaded when it is first asked for.

    A file with mistakes is no form, but does not keep the other files from being used.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or shipped("forms")
        self._loaded: dict[Path, Form | None] = {}
        self._problems: dict[Path, tuple[FormProblem, ...]] = {}

    def files(self) -> list[Path]:
        """Every form file, usable or not, by name."""
        return sorted(self._folder.glob("*.toml"))

    def forms(self) -> list[Form]:
        """Every usable form. Two files with one id: the first by name."""
        loaded = filter(None, map(self._load, self.files()))
        return list({form.id: form for form in reversed(list(loaded))}.values())[::-1]

    def problems(self) -> tuple[FormProblem, ...]:
        """Every mistake in every file, and files that give an id a second time."""
        first: dict[str, Path] = {}
        twice: list[FormProblem] = []
        for file in self.files():
            form = self._load(file)
            if form is not None and first.setdefault(form.id, file) != file:
                twice.append(FormProblem(file.name, 0, "id", f"Mẫu “{form.id}” đã có trong tệp "
                                         f"{first[form.id].name}.", "Đặt id khác cho một mẫu."))
        return (*(problem for found in self._problems.values() for problem in found), *twice)

    def form(self, form_id: str) -> Form | None:
        """The form with an id. Raises FormFileError if its file is there but cannot be used."""
        form = self.usable_form(form_id)
        if form is None and self._named(form_id) in self._problems:
            raise FormFileError(self._problems[self._named(form_id)])
        return form

    def usable_form(self, form_id: str) -> Form | None:
        """The form with an id, looked for first in the file of that name; None without one."""
        named = self._named(form_id)
        if named.is_file() and (form := self._load(named)) is not None and form.id == form_id:
            return form
        loaded = map(self._load, self.files())
        return next((form for form in loaded if form is not None and form.id == form_id), None)

    def text(self, form: Form) -> str:
        """The text of the file a form was loaded from; "" if it is not one of these forms."""
        file = next((file for file, loaded in self._loaded.items() if loaded is form), None)
        return file.read_text(encoding="utf-8-sig") if file else ""

    def _named(self, form_id: str) -> Path:
        return self._folder / f"{form_id}.toml"

    def _load(self, file: Path) -> Form | None:
        if file not in self._loaded:
            self._loaded[file] = None
            try:
                self._loaded[file] = load_form(file)
            except FormFileError as error:
                self._problems[file] = error.problems
        return self._loaded[file]
