"""A parser for US diplomatic cables.

>>> import cablegram
>>> cable = cablegram.parse("CONFIDENTIAL NOWHERE 000064\\nSUBJECT: A TITLE\\n")
>>> cable.subject
'A TITLE'
>>> cable.classification == "CONFIDENTIAL"
True
"""

from . import _interrupts
from ._core import (
    Addressee,
    AddresseeList,
    Attributes,
    Block,
    BlockKind,
    Cable,
    Caption,
    CaptionMark,
    Classification,
    ClassifiedBy,
    DeclassificationScheme,
    Diagnostic,
    Dialect,
    Drafting,
    ExecutiveOrder,
    Offices,
    Originator,
    Precedence,
    Reference,
    ReferenceKind,
    Release,
    Role,
    Rule,
    Section,
    SectionMark,
    Severity,
    TagKind,
    TagMark,
    TileKind,
    Transmission,
    __version__,
    check,
    mend_id,
    mend_quotes,
    parse,
    parse_many,
    rules,
    title_case,
    write,
)
from ._encodings import Decoded, decode
from ._files import parse_file
from ._read import read
from ._records import Attribute, Finding, Office, Officer
from ._sections import Joined, join
from ._unread import UnreadError, UnreadWarning

__all__ = [
    "Addressee",
    "AddresseeList",
    "Attribute",
    "Attributes",
    "Block",
    "BlockKind",
    "Cable",
    "Caption",
    "CaptionMark",
    "Classification",
    "ClassifiedBy",
    "DeclassificationScheme",
    "Decoded",
    "Diagnostic",
    "Dialect",
    "Drafting",
    "ExecutiveOrder",
    "Finding",
    "Joined",
    "Office",
    "Officer",
    "Offices",
    "Originator",
    "Precedence",
    "Reference",
    "ReferenceKind",
    "Release",
    "Role",
    "Rule",
    "Section",
    "SectionMark",
    "Severity",
    "TagKind",
    "TagMark",
    "TileKind",
    "Transmission",
    "UnreadError",
    "UnreadWarning",
    "__version__",
    "check",
    "decode",
    "join",
    "mend_id",
    "mend_quotes",
    "parse",
    "parse_file",
    "parse_many",
    "read",
    "rules",
    "title_case",
    "write",
]

_interrupts.end_start()
