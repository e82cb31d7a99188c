"""A parser for US diplomatic cables.

>>> import cablegram
>>> cable = cablegram.parse("CONFIDENTIAL NOWHERE 000064\\nSUBJECT: A TITLE\\n")
>>> cable.subject
'A TITLE'
>>> cable.classification == "CONFIDENTIAL"
True
"""

from ._core import (
    Addressee,
    AddresseeList,
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
    ExecutiveOrder,
    Originator,
    Precedence,
    Reference,
    ReferenceKind,
    Role,
    Section,
    SectionMark,
    Severity,
    TagKind,
    TagMark,
    TileKind,
    Transmission,
    __version__,
    mend_id,
    mend_quotes,
    parse,
    parse_many,
    title_case,
)
from ._sections import Joined, join

__all__ = [
    "Addressee",
    "AddresseeList",
    "Block",
    "BlockKind",
    "Cable",
    "Caption",
    "CaptionMark",
    "Classification",
    "ClassifiedBy",
    "DeclassificationScheme",
    "Diagnostic",
    "Dialect",
    "ExecutiveOrder",
    "Joined",
    "Originator",
    "Precedence",
    "Reference",
    "ReferenceKind",
    "Role",
    "Section",
    "SectionMark",
    "Severity",
    "TagKind",
    "TagMark",
    "TileKind",
    "Transmission",
    "__version__",
    "join",
    "mend_id",
    "mend_quotes",
    "parse",
    "parse_many",
    "title_case",
]
