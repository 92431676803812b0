"""Confines this process to a job object, which is how Windows limits memory."""

from __future__ import annotations

import ctypes
import sys
from typing import ClassVar

# Win32 winnt.h: of JOBOBJECTINFOCLASS and of the flags of JOBOBJECT_BASIC_LIMIT_INFORMATION.
_EXTENDED_LIMITS = 9
_LIMIT_PROCESS_MEMORY = 0x0100


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_: ClassVar = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    ]


class _ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, whose IO_COUNTERS are six numbers."""

    _fields_: ClassVar = [
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


def limits(size: int) -> _ExtendedLimits:
    """Say in Windows' own words that a process may commit so many bytes."""
    asked = _ExtendedLimits(ProcessMemoryLimit=size)
    asked.BasicLimitInformation.LimitFlags = _LIMIT_PROCESS_MEMORY
    return asked


def confine(size: int) -> None:
    """Put this process into a job with so many bytes, for as long as it lives.

    Where Windows refuses, as inside a job that allows none within it, nothing is limited.
    """
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        kernel.SetInformationJobObject.argtypes = (
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_uint32,
        )
        job, asked = kernel.CreateJobObjectW(None, None), limits(size)
        here = (ctypes.byref(asked), ctypes.sizeof(asked))
        if kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, *here):
            kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
