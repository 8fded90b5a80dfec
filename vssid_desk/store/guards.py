"""Guards of the journal: triggers that refuse what no operation may do."""

ERASED = "erased:"  # before the digest of an image that was erased
_FORGETTING = (
    "EXISTS (SELECT 1 FROM operations AS o JOIN open_operation AS n ON n.id = o.id "
    "WHERE o.name = 'forget')"
)
_UNALTERED = " AND ".join(
    f"old.{column} IS new.{column}"
    for column in (
        "id",
        "operation_id",
        "table_name",
        "row_id",
        "case_id",
        "kind",
        "fingerprint",
    )
)

_SAME_LINE = " AND ".join(
    f"old.{column} IS new.{column}"
    for column in (
        "id",
        "at",
        "who",
        "name",
        "kind",
        "reverses",
        "first_change",
        "last_change",
        "digest",
        "hash",
    )
)


def digest_in_place(image: str) -> str:
    """Return SQL for what stands in the place of an erased image."""
    return f"'{ERASED}' || sha256_of(CAST(coalesce({image}, '') AS BLOB))"


def _erased(image: str) -> str:
    return f"(new.{image} IS old.{image} OR new.{image} = {digest_in_place(f'old.{image}')})"


GUARDS: tuple[str, ...] = (
    """CREATE TRIGGER guard_contents_insert BEFORE INSERT ON contents
       WHEN NOT EXISTS (SELECT 1 FROM open_operation)
       BEGIN SELECT RAISE(ABORT, 'no operation is open'); END""",
    """CREATE TRIGGER guard_contents_update BEFORE UPDATE ON contents
       BEGIN SELECT RAISE(ABORT, 'contents are never altered'); END""",
    """CREATE TRIGGER guard_contents_delete BEFORE DELETE ON contents
       WHEN NOT EXISTS (SELECT 1 FROM open_operation)
       BEGIN SELECT RAISE(ABORT, 'no operation is open'); END""",
    # Forgetting alone may put the digest of an image in its place, and nothing else.
    f"""CREATE TRIGGER guard_changes_update BEFORE UPDATE ON changes
       WHEN NOT ({_FORGETTING} AND {_erased("before")} AND {_erased("after")}
           AND {_UNALTERED})
       BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END""",
    """CREATE TRIGGER guard_changes_delete BEFORE DELETE ON changes
       BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END""",
    # What an operation says in words may go with whom it names; `erasures` holds its seal.
    f"""CREATE TRIGGER guard_operations_update BEFORE UPDATE ON operations
       WHEN old.hash <> '' AND NOT ({_FORGETTING} AND {_SAME_LINE})
       BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END""",
    """CREATE TRIGGER guard_operations_delete BEFORE DELETE ON operations
       BEGIN SELECT RAISE(ABORT, 'the journal is never altered'); END""",
)
