"""Errors that the user or the machine can mend, and the user's own cancelling."""


class UserError(Exception):
    """Something a person can mend, told in Vietnamese: what happened, where, what to do."""


class Cancelled(Exception):  # noqa: N818 - cancelling is a wish, not an error
    """The user stopped a long operation; nothing of it is kept."""
