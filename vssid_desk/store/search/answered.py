"""On which day answers that stand now were given, as the journal tells."""

import json
from collections.abc import Sequence

from vssid_desk.store.database import Store


def answered_by_day(
    store: Store, fact: str, values: Sequence[str], campaign_id: int | None = None
) -> dict[str, int]:
    """Return by day (ISO, in this computer's zone) how many people came to be answered so.

    Only people of whom one of `values` is the answer to `fact` now count, on the day of its
    last change. What a newer list brought along counts where it was answered.
    """
    found = store.rows(
        "SELECT date(o.at, 'localtime') AS day, count(*) FROM ("
        "SELECT ch.case_id, max(ch.operation_id) AS last FROM cases AS c "
        "JOIN lists AS l ON l.id = c.list_id "
        "JOIN changes AS ch ON ch.case_id = c.id "
        "WHERE (?1 IS NULL OR l.campaign_id = ?1) AND c.answers <> '' "
        "AND json_extract(c.answers, ?2) IN (SELECT value FROM json_each(?3)) "
        "AND ch.table_name = 'cases' AND ch.kind = 'update' "
        "AND json_extract(nullif(json_extract(ch.after, '$.answers'), ''), ?2) "
        "IS NOT json_extract(nullif(json_extract(ch.before, '$.answers'), ''), ?2) "
        "GROUP BY ch.case_id) AS said JOIN operations AS o ON o.id = said.last GROUP BY day",
        (campaign_id, f"$.{fact}", json.dumps(list(values))),
    )
    return dict(found)
