"""Turns a password into what may be kept of it, and holds one that is typed against that."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from dossier.errors import UsageError
from dossier.words.text import nfc

SHORTEST = 8  # signs
_COST, _BLOCK, _PARALLEL = 14, 8, 5  # 16 MB and a fifth of a second: as OWASP asks of scrypt
_SALT, _LENGTH = 16, 32  # bytes
_KIND = "scrypt"


class ShortPasswordError(UsageError):
    """A password has fewer signs than it needs."""

    code = "accounts.short_password"


def kept_of(password: str) -> str:
    """Give what may be kept of a password, with a salt of its own; raise ShortPasswordError."""
    if len(nfc(password)) < SHORTEST:
        raise ShortPasswordError(least=SHORTEST)
    salt = secrets.token_bytes(_SALT)
    drawn = _drawn(password, salt, (_COST, _BLOCK, _PARALLEL))
    return f"{_KIND}${_COST}${_BLOCK}${_PARALLEL}${salt.hex()}${drawn.hex()}"


def is_password(password: str, kept: str) -> bool:
    """Tell whether a password is the kept one, in a time that says nothing of how near it came."""
    _kind, cost, block, parallel, salt, drawn = kept.split("$")
    numbers = (int(cost), int(block), int(parallel))
    return hmac.compare_digest(_drawn(password, bytes.fromhex(salt), numbers), bytes.fromhex(drawn))


def _drawn(password: str, salt: bytes, numbers: tuple[int, int, int]) -> bytes:
    cost, block, parallel = numbers
    return hashlib.scrypt(
        nfc(password).encode(), salt=salt, n=2**cost, r=block, p=parallel, dklen=_LENGTH
    )
