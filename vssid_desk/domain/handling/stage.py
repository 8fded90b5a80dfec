"""Where a case stands; computed from its path, what is missing and what the agency said."""

from typing import NamedTuple

from vssid_desk.domain.case import Case, Stage

# Paths whose paper goes to the agency; the case is ready when nothing is missing.
PAPER_PATHS = frozenset({"correct", "obtain_personal_id"})
# Paths whose own list goes to the agency as it is; sent, the case leaves the campaign.
LIST_PATHS = frozenset({"not_ours", "change_code"})
# Paths whose identity needs no paper; what is wrong with the data still has to be answered.
SETTLED_PATHS = frozenset({"confirm", "complete_in_app", "report_change"})
# Paths on which the next step is the person's or the police's.
_WAITING_PATHS = frozenset(
    {"settle_with_police", "police_record_wrong", "apply_for_card"}
)


class Standing(NamedTuple):
    """What decides the stage: path key ("" for none), steps taken, what is open.

    `doubted`: the number contradicts the rest, nobody has compared it with a paper.
    `lists_besides`: another list than that of the identity goes to the agency (D02-LT).
    """

    path: str
    asks_identity: bool
    asks_account: bool
    account_open: bool
    number_pending: bool
    step_done: bool
    missing: bool
    doubted: bool = False
    lists_besides: bool = False


def stage_of(case: Case, standing: Standing) -> Stage:
    """Return the stage of a case.

    Sent stands until the agency answers; accepted is done whatever the account lacks (the
    list of people without VssID follows that up). Otherwise the identity comes first: an
    open account never holds up its paper, but a case whose identity is settled (I-1 signed,
    nothing to correct) waits for the account, and asks what the account still needs to know.
    """
    if case.outcome == "accepted":
        return Stage.CLOSED
    if case.package_id is not None and not case.outcome:
        return Stage.CLOSED if standing.path in LIST_PATHS else Stage.SENT
    if case.continued_in is not None:
        return Stage.CLOSED  # the work goes on in the case of the newer list
    if standing.asks_identity:
        return Stage.ASKING
    return _by_path(standing)


def _by_path(standing: Standing) -> Stage:
    path = standing.path
    if path in _WAITING_PATHS or standing.number_pending:
        return Stage.WAITING
    if standing.missing:
        return Stage.CORRECTING
    if path in PAPER_PATHS or path in LIST_PATHS:
        return Stage.READY
    return _settled(standing)


def _settled(standing: Standing) -> Stage:
    """Return the stage where no paper is needed: confirm, done in the app, nothing wrong.

    Nobody is done while a contradiction of the own data is unanswered (procedure.md §1, I).
    """
    if standing.doubted:
        return Stage.ASKING
    if standing.path == "confirm" and not standing.step_done:
        return Stage.WAITING
    if standing.lists_besides:
        return Stage.READY
    return _by_account(standing)


def _by_account(standing: Standing) -> Stage:
    if standing.path == "complete_in_app":
        return Stage.CLOSED
    if standing.asks_account:
        return Stage.ASKING
    return Stage.WAITING if standing.account_open else Stage.CLOSED
