"""The values of many people field by field: the same done to all of a field costs half."""

from collections.abc import Mapping, Sequence


class ByField(dict[str, list[str]]):
    """The values of each field in the order of the people, "" for what is not known.

    A field is gathered when it is asked for.
    """

    def __init__(self, people: Sequence[Mapping[str, str]]) -> None:
        super().__init__()
        self._people = people

    def __missing__(self, key: str) -> list[str]:
        """Gather a field."""
        values = self[key] = [known.get(key, "") for known in self._people]
        return values
