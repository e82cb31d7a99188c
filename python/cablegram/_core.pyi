# Types of the extension module. The documentation of each name is in the module itself.
# ruff: noqa: PYI052 - the members of enumerations, whose base class ruff does not know
import datetime as dt
from collections.abc import Iterable, Sequence
from os import PathLike
from typing import Any, Final, Literal, final

from typing_extensions import Buffer

from ._codes import Code, OrderedCode
from ._records import Attribute, Finding, Office, Officer

__version__: Final[str]

# Enumerations, made by scripts/generate.py
class AddresseeList(Code):
    ACTION = "action"
    INFO = "info"
    EXEMPT = "exempt"

class BlockKind(Code):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TEXT = "text"
    PREFORMATTED = "preformatted"

class Caption(Code):
    SIPDIS = "SIPDIS"
    NODIS = "NODIS"
    EXDIS = "EXDIS"
    STADIS = "STADIS"
    LIMDIS = "LIMDIS"
    NOFORN = "NOFORN"
    SENSITIVE = "SENSITIVE"
    SENSITIVE_BUT_UNCLASSIFIED = "SENSITIVE BUT UNCLASSIFIED"
    SBU = "SBU"
    EFTO = "EFTO"
    FOUO = "FOUO"
    ORCON = "ORCON"
    PROPIN = "PROPIN"
    RELIDO = "RELIDO"
    FGI = "FGI"
    LES = "LES"
    AGREMENT_CHANNEL = "AGREMENT CHANNEL"
    DIRGEN_CHANNEL = "DIRGEN CHANNEL"
    MED_CHANNEL = "MED CHANNEL"
    TM_CHANNEL = "TM CHANNEL"
    ROGER_CHANNEL = "ROGER CHANNEL"
    DISSENT_CHANNEL = "DISSENT CHANNEL"
    DS_CHANNEL = "DS CHANNEL"
    EYES_ONLY = "EYES ONLY"
    CODEL = "CODEL"
    STAFFDEL = "STAFFDEL"
    TERREP = "TERREP"
    INFORM_CONSULS = "INFORM CONSULS"
    INFORM_ALL_STATE_EMPLOYEES = "INFORM ALL STATE EMPLOYEES"
    SPECAT = "SPECAT"
    SPECAT_EXCLUSIVE = "SPECAT EXCLUSIVE"

class Classification(OrderedCode):
    UNCLASSIFIED = "UNCLASSIFIED"
    LIMITED_OFFICIAL_USE = "LIMITED_OFFICIAL_USE"
    CONFIDENTIAL = "CONFIDENTIAL"
    SECRET = "SECRET"
    TOP_SECRET = "TOP_SECRET"

class DeclassificationScheme(Code):
    N_A = "N/A"
    DATE = "DATE"
    EVENT = "EVENT"
    GDS = "GDS"
    XGDS = "XGDS"
    RDS = "RDS"
    ADS = "ADS"
    XDS = "XDS"
    OADR = "OADR"
    EXEMPTION = "EXEMPTION"
    MR = "MR"

class Dialect(Code):
    UNKNOWN = "unknown"
    TELEGRAM = "telegram"
    AAD = "aad"
    SMART = "smart"

class Precedence(OrderedCode):
    ROUTINE = "ROUTINE"
    PRIORITY = "PRIORITY"
    IMMEDIATE = "IMMEDIATE"
    NIACT_IMMEDIATE = "NIACT_IMMEDIATE"
    FLASH = "FLASH"

class ReferenceKind(Code):
    CABLE = "cable"
    OTHER = "other"

class Role(Code):
    SUMMARY = "summary"
    COMMENT = "comment"
    ACTION_REQUEST = "action_request"
    NOTE = "note"

class Severity(OrderedCode):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

class TagKind(Code):
    UNKNOWN = "unknown"
    SUBJECT = "subject"
    GEOGRAPHIC = "geographic"
    ORGANISATION = "organisation"
    PROGRAM = "program"
    PERSON = "person"
    TERM = "term"

class TileKind(Code):
    SEPARATOR = "separator"
    START_OF_MESSAGE = "start_of_message"
    PROSIGN = "prosign"
    ROUTING_INDICATOR = "routing_indicator"
    STATION_SERIAL = "station_serial"
    SECTION_SUFFIX = "section_suffix"
    FILING_TIME = "filing_time"
    SECURITY = "security"
    OPERATING_SIGNAL = "operating_signal"
    SIGNAL_ARGUMENT = "signal_argument"
    PRECEDENCE = "precedence"
    DATE_TIME_GROUP = "date_time_group"
    PLAIN_LANGUAGE_ADDRESS = "plain_language_address"
    OFFICE_SYMBOLS = "office_symbols"
    MESSAGE_CONTROL_NUMBER = "message_control_number"
    CLASSIFICATION = "classification"
    SECTION_NUMBER = "section_number"
    POST = "post"
    SERIAL = "serial"
    CAPTION = "caption"
    ATTENTION = "attention"
    CORRECTED_COPY = "corrected_copy"
    FIELD_LABEL = "field_label"
    EXECUTIVE_ORDER = "executive_order"
    DECLASSIFICATION = "declassification"
    TAG = "tag"
    SUBJECT = "subject"
    REFERENCE_LABEL = "reference_label"
    REFERENCE = "reference"
    CLASSIFIED_BY = "classified_by"
    REASON = "reason"
    PARAGRAPH_LABEL = "paragraph_label"
    PORTION_MARK = "portion_mark"
    TEXT = "text"
    HEADING = "heading"
    ITEM_LABEL = "item_label"
    PREFORMATTED = "preformatted"
    SIGNATURE = "signature"
    END_MARK = "end_mark"
    PARTIAL_NOTICE = "partial_notice"
    DISTRIBUTION = "distribution"
    CONTROL_LINE = "control_line"
    CLIENT_LINE = "client_line"
    LINK_TARGET = "link_target"
    PSEUDO_HEADER = "pseudo_header"
    OFFICE = "office"
    OFFICER = "officer"
    ATTRIBUTE_KEY = "attribute_key"
    ATTRIBUTE_VALUE = "attribute_value"
    ARCHIVE_NOTICE = "archive_notice"
    UNKNOWN = "unknown"
    SECTION_MARK = "section_mark"
    PAGE_LINE = "page_line"
    HEADING_RULE = "heading_rule"
    REPEATED_CAPTION = "repeated_caption"
    REPEATED_HEADING = "repeated_heading"
    ECHO = "echo"
    RELEASE_FOOTER = "release_footer"

# End of the enumerations

@final
class Transmission:
    __match_args__ = (
        "start_of_message",
        "routing_precedence",
        "routing_indicators",
        "originator",
        "station_serial",
        "section",
        "filed_day",
        "filed_time",
        "security",
        "operating_signals",
        "span",
    )
    @property
    def start_of_message(self) -> str | None: ...
    @property
    def routing_precedence(self) -> tuple[Precedence, ...]: ...
    @property
    def routing_indicators(self) -> tuple[str, ...]: ...
    @property
    def originator(self) -> str | None: ...
    @property
    def station_serial(self) -> str | None: ...
    @property
    def section(self) -> int | None: ...
    @property
    def filed_day(self) -> int | None: ...
    @property
    def filed_time(self) -> dt.time | None: ...
    @property
    def security(self) -> Classification | None: ...
    @property
    def operating_signals(self) -> tuple[str, ...]: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Originator:
    __match_args__ = ("routing_indicator", "name")
    @property
    def routing_indicator(self) -> str | None: ...
    @property
    def name(self) -> str | None: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Addressee:
    __match_args__ = ("routing_indicator", "name", "precedence", "mcn", "office_symbols", "list")
    @property
    def routing_indicator(self) -> str | None: ...
    @property
    def name(self) -> str | None: ...
    @property
    def precedence(self) -> Precedence | None: ...
    @property
    def mcn(self) -> str | None: ...
    @property
    def office_symbols(self) -> tuple[str, ...]: ...
    @property
    def list(self) -> AddresseeList: ...
    @property
    def by_other_means(self) -> bool: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Section:
    __match_args__ = ("number", "of")
    @property
    def number(self) -> int: ...
    @property
    def of(self) -> int: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class CaptionMark:
    __match_args__ = ("text", "caption", "span")
    @property
    def text(self) -> str: ...
    @property
    def caption(self) -> Caption | None: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class TagMark:
    __match_args__ = ("text", "kind", "span")
    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> TagKind: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ExecutiveOrder:
    __match_args__ = ("number", "declassify_on", "text", "scheme", "span")
    @property
    def number(self) -> str | None: ...
    @property
    def declassify_on(self) -> dt.date | None: ...
    @property
    def text(self) -> str | None: ...
    @property
    def scheme(self) -> DeclassificationScheme | None: ...
    @property
    def category(self) -> int | None: ...
    @property
    def classifier(self) -> str | None: ...
    @property
    def office(self) -> str | None: ...
    @property
    def downgrade_to(self) -> Classification | None: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Reference:
    __match_args__ = ("label", "kind", "id", "text", "span")
    @property
    def label(self) -> str | None: ...
    @property
    def kind(self) -> ReferenceKind: ...
    @property
    def id(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def year_written(self) -> bool: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ClassifiedBy:
    __match_args__ = ("name", "title", "reasons", "text", "span")
    @property
    def name(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def reasons(self) -> tuple[str, ...]: ...
    @property
    def text(self) -> str: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Block:
    __match_args__ = ("kind", "label", "portion", "role", "text", "depth", "span")
    @property
    def kind(self) -> BlockKind: ...
    @property
    def label(self) -> str | None: ...
    @property
    def portion(self) -> str | None: ...
    @property
    def level(self) -> Classification | None: ...
    @property
    def role(self) -> Role | None: ...
    @property
    def text(self) -> str: ...
    @property
    def depth(self) -> int: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class SectionMark:
    __match_args__ = ("section", "page", "of", "serial", "span")
    @property
    def section(self) -> int: ...
    @property
    def page(self) -> int | None: ...
    @property
    def of(self) -> int: ...
    @property
    def serial(self) -> int: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Diagnostic:
    __match_args__ = ("code", "severity", "message", "begin", "end")
    @property
    def code(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def message(self) -> str: ...
    @property
    def begin(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Offices:
    __match_args__ = (
        "action",
        "origin",
        "info",
        "total",
        "desired",
        "control_number",
        "control_time",
        "span",
    )
    @property
    def action(self) -> tuple[Office, ...]: ...
    @property
    def origin(self) -> tuple[Office, ...]: ...
    @property
    def info(self) -> tuple[Office, ...]: ...
    @property
    def total(self) -> int | None: ...
    @property
    def desired(self) -> tuple[str, ...]: ...
    @property
    def control_number(self) -> str | None: ...
    @property
    def control_time(self) -> str | None: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Drafting:
    __match_args__ = ("drafted_by", "approved_by", "cleared_by", "released_by")
    @property
    def drafted_by(self) -> tuple[Officer, ...]: ...
    @property
    def approved_by(self) -> tuple[Officer, ...]: ...
    @property
    def cleared_by(self) -> tuple[Officer, ...]: ...
    @property
    def released_by(self) -> tuple[Officer, ...]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Attributes:
    __match_args__ = (
        "document_number",
        "draft_date",
        "from_",
        "to",
        "subject",
        "tags",
        "concepts",
        "entries",
    )
    @property
    def document_number(self) -> str | None: ...
    @property
    def draft_date(self) -> dt.date | None: ...
    @property
    def from_(self) -> str | None: ...
    @property
    def to(self) -> str | None: ...
    @property
    def subject(self) -> str | None: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def concepts(self) -> tuple[str, ...]: ...
    @property
    def entries(self) -> tuple[Attribute, ...]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Release:
    __match_args__ = (
        "authority",
        "date",
        "disposition",
        "exemptions",
        "case_number",
        "document_number",
        "span",
    )
    @property
    def authority(self) -> str | None: ...
    @property
    def date(self) -> dt.date | None: ...
    @property
    def disposition(self) -> str | None: ...
    @property
    def exemptions(self) -> tuple[str, ...]: ...
    @property
    def case_number(self) -> str | None: ...
    @property
    def document_number(self) -> str | None: ...
    @property
    def span(self) -> tuple[int, int]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Cable:
    @property
    def source(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def dialect(self) -> Dialect: ...
    @property
    def is_partial(self) -> bool: ...
    @property
    def transmission(self) -> Transmission | None: ...
    @property
    def precedence(self) -> tuple[Precedence, ...]: ...
    @property
    def datetime(self) -> dt.datetime | None: ...
    # Also there as "from", which is a keyword: getattr(cable, "from").
    @property
    def from_(self) -> Originator | None: ...
    @property
    def to(self) -> tuple[Addressee, ...]: ...
    @property
    def info(self) -> tuple[Addressee, ...]: ...
    @property
    def exempt(self) -> tuple[str, ...]: ...
    @property
    def classification(self) -> Classification | None: ...
    @property
    def post(self) -> str | None: ...
    @property
    def serial(self) -> int | None: ...
    @property
    def section(self) -> Section | None: ...
    @property
    def captions(self) -> tuple[str, ...]: ...
    @property
    def caption_marks(self) -> tuple[CaptionMark, ...]: ...
    @property
    def attention(self) -> tuple[str, ...]: ...
    @property
    def executive_order(self) -> ExecutiveOrder | None: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def tag_marks(self) -> tuple[TagMark, ...]: ...
    @property
    def subject(self) -> str | None: ...
    @property
    def subject_portion(self) -> str | None: ...
    @property
    def references(self) -> tuple[Reference, ...]: ...
    @property
    def classified_by(self) -> ClassifiedBy | None: ...
    @property
    def body(self) -> tuple[Block, ...]: ...
    @property
    def summary(self) -> str | None: ...
    @property
    def signature(self) -> str | None: ...
    @property
    def offices(self) -> Offices | None: ...
    @property
    def drafting(self) -> Drafting | None: ...
    @property
    def attributes(self) -> Attributes | None: ...
    @property
    def release(self) -> Release | None: ...
    @property
    def coverage(self) -> float: ...
    @property
    def section_marks(self) -> tuple[SectionMark, ...]: ...
    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]: ...
    @property
    def text(self) -> str: ...
    def span_of(
        self,
        attribute: Literal[
            "precedence",
            "datetime",
            "from_",
            "classification",
            "post",
            "serial",
            "section",
            "subject",
            "subject_portion",
            "signature",
        ],
    ) -> tuple[int, int] | None: ...
    def span_text(self, span: tuple[int, int]) -> str: ...
    def line_column(self, offset: int) -> tuple[int, int]: ...
    def tiles(self) -> list[tuple[TileKind, int, int]]: ...
    def to_json(self) -> str: ...
    def to_dict(self) -> dict[str, Any]: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __copy__(self) -> Cable: ...
    def __deepcopy__(self, memo: object) -> Cable: ...

@final
class Field:
    @property
    def name(self) -> str: ...
    @property
    def type(
        self,
    ) -> Literal["string", "integer", "boolean", "date", "time", "timestamp", "record"]: ...
    @property
    def list(self) -> bool: ...
    @property
    def nullable(self) -> bool: ...
    @property
    def meaning(self) -> str: ...
    @property
    def values(self) -> tuple[str, ...]: ...
    @property
    def minimum(self) -> int | None: ...
    @property
    def maximum(self) -> int | None: ...
    @property
    def record(self) -> str | None: ...
    @property
    def members(self) -> tuple[Field, ...]: ...

@final
class Rule:
    @property
    def code(self) -> str: ...
    @property
    def part(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def message(self) -> str: ...
    @property
    def meaning(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def good(self) -> bytes: ...
    @property
    def bad(self) -> bytes: ...

def check(cable: Cable) -> tuple[Finding, ...]: ...
def rules() -> tuple[Rule, ...]: ...
def parse(
    text: str | Buffer,
    *,
    source: str | PathLike[str] | None = None,
    dialect: Dialect | str | None = None,
    mend_quotes: bool = False,
    unwrap: bool = True,
    mend_hyphens: bool = False,
) -> Cable: ...
def parse_many(
    texts: Iterable[str | Buffer],
    threads: int | None = None,
    *,
    dialect: Dialect | str | None = None,
    mend_quotes: bool = False,
    unwrap: bool = True,
    mend_hyphens: bool = False,
) -> list[Cable]: ...
def title_case(subject: str) -> str: ...
def mend_quotes(text: str) -> str: ...
def mend_id(id: str) -> str | None: ...
def _join_texts(
    cables: Iterable[Cable],
) -> tuple[bytes, tuple[int, ...], tuple[int, ...]]: ...
def fields() -> tuple[Field, ...]: ...
def _arrow_schema(columns: Sequence[str], dictionaries: bool) -> object: ...
def _parse_arrow(
    column: object, names: object, columns: Sequence[str], dictionaries: bool, threads: int
) -> tuple[object, object]: ...
