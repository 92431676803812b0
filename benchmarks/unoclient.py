"""Speaks to a running LibreOffice: loads each Word file named on standard input, writes its PDF.

Run by an interpreter that has LibreOffice's module `uno`; standard library only besides.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import Any

import uno  # type: ignore[import-not-found]  # comes with LibreOffice

TRIES = 600  # ten a second, for as long as LibreOffice starts


def main(door: str) -> None:
    """Convert until the input ends, then end LibreOffice."""
    desktop = _desktop(door)
    hidden = (_property("Hidden", value=True),)
    pdf = (_property("FilterName", value="writer_pdf_Export"),)
    for line in sys.stdin:
        source = line.strip()
        document = desktop.loadComponentFromURL(source, "_blank", 0, hidden)
        document.storeToURL(source.removesuffix(".docx") + ".pdf", pdf)
        document.dispose()
        print("done", flush=True)
    with suppress(Exception):  # the answer to this never comes: it is gone
        desktop.terminate()


def _desktop(door: str) -> Any:
    local = uno.getComponentContext()
    name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = local.ServiceManager.createInstanceWithContext(name, local)
    for _ in range(TRIES):
        with suppress(Exception):  # uno's own kinds are known only while it runs
            remote = resolver.resolve(f"uno:{door};urp;StarOffice.ComponentContext")
            desktop = "com.sun.star.frame.Desktop"
            return remote.ServiceManager.createInstanceWithContext(desktop, remote)
        time.sleep(0.1)
    raise SystemExit("unoclient: LibreOffice does not answer")


def _property(name: str, *, value: object) -> Any:
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main(sys.argv[1])
