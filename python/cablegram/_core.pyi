# Types of the extension module, with its docstrings, which scripts/generate.py takes over.
# ruff: noqa: PYI021 - editors show the docstrings of stubs
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
    """The list of a telegram that an addressee stands in."""

    ACTION = "action"
    INFO = "info"
    EXEMPT = "exempt"

class BlockKind(Code):
    """Kinds of blocks of the body."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TEXT = "text"
    PREFORMATTED = "preformatted"

class Caption(Code):
    """Known captions and handling words."""

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
    """Level of classification. Levels compare: TOP_SECRET is greatest."""

    UNCLASSIFIED = "UNCLASSIFIED"
    LIMITED_OFFICIAL_USE = "LIMITED_OFFICIAL_USE"
    CONFIDENTIAL = "CONFIDENTIAL"
    SECRET = "SECRET"
    TOP_SECRET = "TOP_SECRET"

class DeclassificationScheme(Code):
    """How an executive order line schedules declassification."""

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
    """The form of a text."""

    UNKNOWN = "unknown"
    TELEGRAM = "telegram"
    AAD = "aad"
    SMART = "smart"

class Precedence(OrderedCode):
    """How fast a message is handled, ACP-127. Precedences compare: FLASH is greatest."""

    ROUTINE = "ROUTINE"
    PRIORITY = "PRIORITY"
    IMMEDIATE = "IMMEDIATE"
    NIACT_IMMEDIATE = "NIACT_IMMEDIATE"
    FLASH = "FLASH"

class ReferenceKind(Code):
    """What a reference points to."""

    CABLE = "cable"
    OTHER = "other"

class Role(Code):
    """What a block does in the cable."""

    SUMMARY = "summary"
    COMMENT = "comment"
    ACTION_REQUEST = "action_request"
    NOTE = "note"

class Severity(OrderedCode):
    """How much a diagnostic matters. Severities compare: error is greatest."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

class TagKind(Code):
    """Kinds of TAGS."""

    UNKNOWN = "unknown"
    SUBJECT = "subject"
    GEOGRAPHIC = "geographic"
    ORGANISATION = "organisation"
    PROGRAM = "program"
    PERSON = "person"
    TERM = "term"

class TileKind(Code):
    """The elements that tile a text."""

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
    """The transmission header: ACP-127 format lines 1 to 4."""

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
    def start_of_message(self) -> str | None:
        """The token of the start-of-message line, such as VZCZCXRO1155, or None."""
    @property
    def routing_precedence(self) -> tuple[Precedence, ...]:
        """Precedence of the routing line: a tuple of at most one Precedence."""
    @property
    def routing_indicators(self) -> tuple[str, ...]:
        """Routing indicators of the routing line, as a tuple of str."""
    @property
    def originator(self) -> str | None:
        """Routing indicator of the station that filed the message, or None."""
    @property
    def station_serial(self) -> str | None:
        """Station serial number as written, without "#" and section, or None."""
    @property
    def section(self) -> int | None:
        """The number after "/" in the DE line, or None."""
    @property
    def filed_day(self) -> int | None:
        """Day of the year on which the message was filed, 1 to 366, or None."""
    @property
    def filed_time(self) -> dt.time | None:
        """Time of day at which the message was filed, as an aware datetime.time in UTC, or
        None."""
    @property
    def security(self) -> Classification | None:
        """The Classification that the letters of the security line stand for, or None."""
    @property
    def operating_signals(self) -> tuple[str, ...]:
        """Names of the operating signals of the security and date-time lines, as a tuple of
        str."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the header."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Originator:
    """Who sends the cable."""

    __match_args__ = ("routing_indicator", "name")
    @property
    def routing_indicator(self) -> str | None:
        """Routing indicator before the name, or None."""
    @property
    def name(self) -> str | None:
        """Plain language address, such as AMEMBASSY ASTANA."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Addressee:
    """One addressee."""

    __match_args__ = ("routing_indicator", "name", "precedence", "mcn", "office_symbols", "list")
    @property
    def routing_indicator(self) -> str | None:
        """Routing indicator before the name, or None."""
    @property
    def name(self) -> str | None:
        """Plain language address, such as SECSTATE WASHDC."""
    @property
    def precedence(self) -> Precedence | None:
        """The addressee's own Precedence, or None."""
    @property
    def mcn(self) -> str | None:
        """Message control number, or range of numbers, as written, or None."""
    @property
    def office_symbols(self) -> tuple[str, ...]:
        """What stands between // and //, as a tuple of str."""
    @property
    def list(self) -> AddresseeList:
        """The AddresseeList that it stands in."""
    @property
    def by_other_means(self) -> bool:
        """Whether ZEN stands in place of the routing indicator."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the name."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Section:
    """Which section of a cable in several sections."""

    __match_args__ = ("number", "of")
    @property
    def number(self) -> int:
        """The number of this section."""
    @property
    def of(self) -> int:
        """How many sections the cable has."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class CaptionMark:
    """A caption where it first stands."""

    __match_args__ = ("text", "caption", "span")
    @property
    def text(self) -> str:
        """The caption in its canonical spelling; as written, in upper case, where it is no known
        one.
        """
    @property
    def caption(self) -> Caption | None:
        """The Caption that it is; None for captions with a rider or a number."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end)."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class TagMark:
    """One of the TAGS where it first stands."""

    __match_args__ = ("text", "kind", "span")
    @property
    def text(self) -> str:
        """The tag in upper case."""
    @property
    def kind(self) -> TagKind:
        """The TagKind."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end)."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ExecutiveOrder:
    """The executive order line."""

    __match_args__ = ("number", "declassify_on", "text", "scheme", "span")
    @property
    def number(self) -> str | None:
        """Number of the order, such as 12958, or None."""
    @property
    def declassify_on(self) -> dt.date | None:
        """Date of declassification as datetime.date; None for events, exemptions and N/A."""
    @property
    def text(self) -> str | None:
        """All that follows the number, or None."""
    @property
    def scheme(self) -> DeclassificationScheme | None:
        """The DeclassificationScheme, or None."""
    @property
    def category(self) -> int | None:
        """Category of the exemption (2 of XGDS-2), or None."""
    @property
    def classifier(self) -> str | None:
        """E.O. 12065: who classified, the name in brackets, or None."""
    @property
    def office(self) -> str | None:
        """E.O. 12065: the classifier's office, or None."""
    @property
    def downgrade_to(self) -> Classification | None:
        """The Classification that the text is to be downgraded to, or None."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the line."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Reference:
    """One item of the reference list."""

    __match_args__ = ("label", "kind", "id", "text", "span")
    @property
    def label(self) -> str | None:
        """Letter of the item, or None."""
    @property
    def kind(self) -> ReferenceKind:
        """The ReferenceKind."""
    @property
    def id(self) -> str | None:
        """Canonical reference id of the cable that is meant, or None."""
    @property
    def text(self) -> str:
        """The item without its label."""
    @property
    def year_written(self) -> bool:
        """Whether the item gives its year; else it is the year of the cable."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the item."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class ClassifiedBy:
    """The classification statement."""

    __match_args__ = ("name", "title", "reasons", "text", "span")
    @property
    def name(self) -> str | None:
        """Who classified the cable, or None."""
    @property
    def title(self) -> str | None:
        """Title as written, with office and agency, or None."""
    @property
    def reasons(self) -> tuple[str, ...]:
        """Reasons for classification in the form 1.4(b), as a tuple of str."""
    @property
    def text(self) -> str:
        """The statement without its label."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the statement."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Block:
    """A block of the body."""

    __match_args__ = ("kind", "label", "portion", "role", "text", "depth", "span")
    @property
    def kind(self) -> BlockKind:
        """The BlockKind."""
    @property
    def label(self) -> str | None:
        """Number or letter of a paragraph, dash of an item, without dots and brackets, or
        None."""
    @property
    def portion(self) -> str | None:
        """Portion mark in upper case, without blanks and brackets, or None."""
    @property
    def level(self) -> Classification | None:
        """The Classification that the portion mark stands for, or None."""
    @property
    def role(self) -> Role | None:
        """The Role of a paragraph in the cable, or None."""
    @property
    def text(self) -> str:
        """The block without label and portion mark. Line breaks are kept in preformatted blocks,
        else all white space is single blanks.
        """
    @property
    def depth(self) -> int:
        """0 for the body's own blocks, 1 and more for what stands below a paragraph."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the text."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class SectionMark:
    """A mark that the transmission system left at a section's or page's begin."""

    __match_args__ = ("section", "page", "of", "serial", "span")
    @property
    def section(self) -> int:
        """The number of the section."""
    @property
    def page(self) -> int | None:
        """The number of the page, or None."""
    @property
    def of(self) -> int:
        """How many sections the cable has."""
    @property
    def serial(self) -> int:
        """Serial number of the cable in the mark."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end)."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Diagnostic:
    """A remark of the parser on a place in the text."""

    __match_args__ = ("code", "severity", "message", "begin", "end")
    @property
    def code(self) -> str:
        """What is odd, as a stable code."""
    @property
    def severity(self) -> Severity:
        """The Severity."""
    @property
    def message(self) -> str:
        """What is odd, as a sentence."""
    @property
    def begin(self) -> int:
        """Byte offset of the first byte concerned."""
    @property
    def end(self) -> int:
        """Byte offset after the last byte concerned."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end)."""
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Offices:
    """Distribution of copies inside the Department."""

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
    def action(self) -> tuple[Office, ...]:
        """Offices that are to act, as a tuple of Office."""
    @property
    def origin(self) -> tuple[Office, ...]:
        """Offices that send the cable, as a tuple of Office."""
    @property
    def info(self) -> tuple[Office, ...]:
        """Offices that are informed, as a tuple of Office."""
    @property
    def total(self) -> int | None:
        """The sum of copies as the text gives it, or None."""
    @property
    def desired(self) -> tuple[str, ...]:
        """Lines of the desired distribution, as a tuple of str."""
    @property
    def control_number(self) -> str | None:
        """Control number of the line of dashes below the offices, or None."""
    @property
    def control_time(self) -> str | None:
        """Day and time of that line, such as 120429Z, or None."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the lists."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Drafting:
    """Who drafted, approved, cleared and released a cable."""

    __match_args__ = ("drafted_by", "approved_by", "cleared_by", "released_by")
    @property
    def drafted_by(self) -> tuple[Officer, ...]:
        """Who drafted it, as a tuple of Officer."""
    @property
    def approved_by(self) -> tuple[Officer, ...]:
        """Who approved it, as a tuple of Officer."""
    @property
    def cleared_by(self) -> tuple[Officer, ...]:
        """Who cleared it, as a tuple of Officer."""
    @property
    def released_by(self) -> tuple[Officer, ...]:
        """Who released it for transmission, as a tuple of Officer."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Attributes:
    """What the archive or the message system states beside the text."""

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
    def document_number(self) -> str | None:
        """Number of the document: year, post, serial (1974NOWHER02077), or None."""
    @property
    def draft_date(self) -> dt.date | None:
        """Day of the draft as datetime.date, or None."""
    @property
    def from_(self) -> str | None:
        """Post that sent the cable, or None. Also reachable as getattr(attributes, "from")."""
    @property
    def to(self) -> str | None:
        """Who it was sent to, or None."""
    @property
    def subject(self) -> str | None:
        """Subject, or None."""
    @property
    def tags(self) -> tuple[str, ...]:
        """TAGS, names without brackets, as a tuple of str."""
    @property
    def concepts(self) -> tuple[str, ...]:
        """Concepts, the archive's own index words, as a tuple of str."""
    @property
    def entries(self) -> tuple[Attribute, ...]:
        """All keys with their values in text order, as a tuple of Attribute."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Release:
    """What stamps and footers of a release say."""

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
    def authority(self) -> str | None:
        """Who released the text, or None."""
    @property
    def date(self) -> dt.date | None:
        """Day of the release as datetime.date, or None."""
    @property
    def disposition(self) -> str | None:
        """What was released, such as RELEASE IN PART, or None."""
    @property
    def exemptions(self) -> tuple[str, ...]:
        """Codes of what was withheld, such as B6, as a tuple of str."""
    @property
    def case_number(self) -> str | None:
        """Number of the case, such as F-2015-00000, or None."""
    @property
    def document_number(self) -> str | None:
        """Number of the released document, such as C01234567, or None."""
    @property
    def span(self) -> tuple[int, int]:
        """Byte offsets (begin, end) of the first stamp."""
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Cable:
    """A parsed cable. Made by parse; never changes. Equal to another when the texts, their
    sources and the options of the parse are equal. Pickled as its text, and parsed again when
    loaded.
    """

    @property
    def source(self) -> str | None:
        """Path or name of the text, as given to parse, or None."""
    @property
    def encoding(self) -> str:
        """What the text was decoded from, as given to parse; else utf-8."""
    @property
    def id(self) -> str | None:
        """Canonical reference id: two-digit year, post, serial (08ASTANA64), or None."""
    @property
    def dialect(self) -> Dialect:
        """The form of the text: a Dialect."""
    @property
    def is_partial(self) -> bool:
        """Whether the text says it is an extract, or lacks its ending sections."""
    @property
    def transmission(self) -> Transmission | None:
        """The Transmission header, or None."""
    @property
    def precedence(self) -> tuple[Precedence, ...]:
        """Precedence of the date-time line, for action, then for information when dual: a tuple
        of Precedence.
        """
    @property
    def datetime(self) -> dt.datetime | None:
        """The date-time group as an aware datetime.datetime in UTC, or None."""
    # Also there as "from", which is a keyword: getattr(cable, "from").
    @property
    def from_(self) -> Originator | None:
        """The Originator, or None. Also reachable as getattr(cable, "from")."""
    @property
    def to(self) -> tuple[Addressee, ...]:
        """Action addressees, as a tuple of Addressee."""
    @property
    def info(self) -> tuple[Addressee, ...]:
        """Information addressees, as a tuple of Addressee."""
    @property
    def exempt(self) -> tuple[str, ...]:
        """Names of addressees exempted from a collective (XMT), as a tuple of str."""
    @property
    def classification(self) -> Classification | None:
        """The Classification of the banner line, or None."""
    @property
    def post(self) -> str | None:
        """Post of the banner line, in upper case, or None."""
    @property
    def serial(self) -> int | None:
        """Serial number of the banner line, or None."""
    @property
    def section(self) -> Section | None:
        """Which Section of a cable in several sections, or None."""
    @property
    def captions(self) -> tuple[str, ...]:
        """Captions and handling words, without repeats, as a tuple of str; known words are
        members of Caption.
        """
    @property
    def caption_marks(self) -> tuple[CaptionMark, ...]:
        """The captions with their places, as a tuple of CaptionMark."""
    @property
    def attention(self) -> tuple[str, ...]:
        """Passing and attention statements, as a tuple of str."""
    @property
    def executive_order(self) -> ExecutiveOrder | None:
        """The ExecutiveOrder line, or None."""
    @property
    def tags(self) -> tuple[str, ...]:
        """TAGS in text order, in upper case, without repeats, as a tuple of str."""
    @property
    def tag_marks(self) -> tuple[TagMark, ...]:
        """The TAGS with their kinds and places, as a tuple of TagMark."""
    @property
    def subject(self) -> str | None:
        """Subject without its portion mark, or None."""
    @property
    def subject_portion(self) -> str | None:
        """Portion mark of the subject, or None."""
    @property
    def references(self) -> tuple[Reference, ...]:
        """The reference list, as a tuple of Reference."""
    @property
    def classified_by(self) -> ClassifiedBy | None:
        """The ClassifiedBy statement, or None."""
    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the text in reading order, as a tuple of Block."""
    @property
    def summary(self) -> str | None:
        """Text of the summary, without labels, marks and the words that open and close it, or
        None.
        """
    @property
    def signature(self) -> str | None:
        """Surname that closes the cable, or None."""
    @property
    def offices(self) -> Offices | None:
        """The Offices that get copies inside the Department, or None."""
    @property
    def drafting(self) -> Drafting | None:
        """The Drafting: who drafted, approved, cleared and released the cable, or None."""
    @property
    def attributes(self) -> Attributes | None:
        """The Attributes that the archive or the message system states beside the text, or
        None."""
    @property
    def release(self) -> Release | None:
        """The Release that stamps and footers tell of, or None."""
    @property
    def coverage(self) -> float:
        """The share of bytes that a rule of the format accounts for, 0 to 1: all but what no
        rule knows. 0 for a text that is no cable, whose prose belongs to none.
        """
    @property
    def section_marks(self) -> tuple[SectionMark, ...]:
        """Marks that the transmission system left in the text, as a tuple of SectionMark."""
    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is odd about the text, as a tuple of Diagnostic."""
    @property
    def text(self) -> str:
        """The text that was parsed, as str. Offsets are not into it, but into its UTF-8 form."""
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
    ) -> tuple[int, int] | None:
        """Byte offsets (begin, end) of the value of an attribute that is no record, such as
        "subject"; None where it is absent. Raises ValueError for an attribute without a place.
        """
    def spans_of(self, attribute: str) -> tuple[tuple[int, int], ...]:
        """Byte offsets (begin, end) of the values of an attribute: of each item of a list, of
        the one value else; () where it is absent, or made of what stands at no place of its own.
        Raises ValueError where there is no such attribute.
        """
    def span_text(self, span: tuple[int, int]) -> str:
        """What stands between the byte offsets (begin, end), as str. Raises ValueError for
        offsets outside the text.
        """
    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a byte offset, both from 1, the column in bytes. The first call
        counts the lines of the text, and every call is fast from then on. Raises ValueError for
        an offset outside the text.
        """
    def tiles(self) -> list[tuple[TileKind, int, int]]:
        """The elements that tile the text, as a list of (TileKind, begin, end) with byte
        offsets: without gap or overlap from the first byte to the last.
        """
    def to_json(self) -> str:
        """The cable as one JSON object in the public form, as str without a line end."""
    def to_dict(self) -> dict[str, Any]:
        """The public JSON as a dict of str, int, bool, None, dict and list."""
    def _repr_html_(self) -> str: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __copy__(self) -> Cable: ...
    def __deepcopy__(self, memo: object) -> Cable: ...

@final
class Field:
    """One field of the public JSON."""

    @property
    def name(self) -> str:
        """The key."""
    @property
    def type(
        self,
    ) -> Literal["string", "integer", "boolean", "date", "time", "timestamp", "record"]:
        """Type of the value: string, integer, boolean, date, time, timestamp or record."""
    @property
    def list(self) -> bool:
        """Whether it is a list of such values."""
    @property
    def nullable(self) -> bool:
        """Whether it may be null."""
    @property
    def meaning(self) -> str:
        """One sentence."""
    @property
    def values(self) -> tuple[str, ...]:
        """The vocabulary of a string, as a tuple of str; empty where it is open."""
    @property
    def minimum(self) -> int | None:
        """The least integer, or None."""
    @property
    def maximum(self) -> int | None:
        """The greatest integer, or None."""
    @property
    def record(self) -> str | None:
        """Name of the record type, or None."""
    @property
    def members(self) -> tuple[Field, ...]:
        """The fields of a record, as a tuple of Field."""

@final
class Rule:
    """What the checker looks for, and what it is founded on."""

    @property
    def code(self) -> str:
        """The stable code, such as "de-day-mismatch"."""
    @property
    def part(self) -> str:
        """The part of a cable that it looks at, such as "Transmission header"."""
    @property
    def severity(self) -> Severity:
        """The Severity of most findings; one may be graver or less grave, where the meaning says
        so.
        """
    @property
    def message(self) -> str:
        """What is odd, as a clause."""
    @property
    def meaning(self) -> str:
        """What it means, in a paragraph."""
    @property
    def source(self) -> str:
        """Publication and section that the rule is founded on, or how it is known."""
    @property
    def good(self) -> bytes:
        """A text without such a finding, as bytes."""
    @property
    def bad(self) -> bytes:
        """A text with one, as bytes."""

def check(cable: Cable) -> tuple[Finding, ...]:
    """What a cable says against itself, against the rules of its time and against good practice:
    a tuple of Finding in the order of their places, the diagnostics of the parse among them.

    A rule gives no more findings than the limit max_diagnostics of the parse; where one has
    more, the finding too-many-diagnostics says so. Linear in the size of the text. Other threads
    of Python run meanwhile.
    """

def rules() -> tuple[Rule, ...]:
    """The rules of the checker, those of the parser's diagnostics among them, in the order of
    the parts of a cable: a tuple of Rule. Codes are unique.
    """

def parse(
    text: str | Buffer,
    *,
    source: str | PathLike[str] | None = None,
    encoding: str = "utf-8",
    dialect: Dialect | str | None = None,
    mend_quotes: bool = False,
    unwrap: bool = True,
    mend_hyphens: bool = False,
    max_size: int = ...,
    max_nodes: int = 10_000_000,
    max_diagnostics: int = 10_000,
) -> Cable:
    """Parses the text of one cable.

    text: str, bytes or another buffer of bytes, UTF-8 or nearly so. Every text can be parsed:
    what is odd about it is in the diagnostics of the cable. It is not copied, but kept with the
    cable; a writable buffer is copied.
    source: path or name of the text, for the attribute source.
    encoding: what the text was decoded from, for the attribute encoding; see decode.
    dialect: reads the text as this Dialect instead of recognising it.
    mend_quotes: puts back quotation marks that were lost in transmission, in all texts of the
    cable.
    unwrap: joins the lines of the body's blocks; else their line breaks are kept.
    mend_hyphens: leaves out the hyphens of words that are cut at a line's end, in all texts of a
    cable of the archive form of 1973-79.
    max_size: greatest number of bytes that are read; a larger text is cut there.
    max_nodes: greatest number of elements, blocks, references... of the cable; what stands
    behind is one unknown element.
    max_diagnostics: greatest number of diagnostics, those about the text as a whole not counted.
    Where a limit is met, a diagnostic says so.

    Threads may parse at the same time. Raises TypeError for other types and for limits that are
    negative or beyond 32 bits, and ValueError for a dialect that does not exist.
    """

def parse_many(
    texts: Iterable[str | Buffer],
    threads: int | None = None,
    *,
    dialect: Dialect | str | None = None,
    mend_quotes: bool = False,
    unwrap: bool = True,
    mend_hyphens: bool = False,
    max_size: int = ...,
    max_nodes: int = 10_000_000,
    max_diagnostics: int = 10_000,
) -> list[Cable]:
    """Parses the texts of many cables on several threads, and lists the cables in the order of
    the texts.

    texts: an iterable of str, bytes or other buffers of bytes, as parse takes them.
    threads: how many threads work; None for one a core.

    The other options are those of parse, for all texts. Other threads of Python run meanwhile.
    Raises TypeError and ValueError as parse does, before any text is parsed, and ValueError for
    less than one thread.
    """

def write(
    cable: Cable,
    *,
    form: Dialect | str | None = None,
    width: int = 65,
    line_end: str = "\n",
    section_lines: int = 0,
    page_lines: int = 0,
) -> str:
    r"""The cable as clean text: every element in its place, lines wrapped at blanks. A telegram
    is written after 5 FAH-1 H-200 and ACP-127, one of the archive as the archive prints it, a
    SMART message in its labelled lines. Parsed again, the text says the same; docs/write.md
    tells what is not kept.

    form: the dialect in whose form it is written, a Dialect or its name; None for the cable's
    own.
    width: columns of the longest line, 40 at least. A line is longer where no blank in it can
    end it safely.
    line_end: "\n" or "\r\n".
    section_lines: cuts a telegram into sections of so many lines, with a mark between them; 0
    keeps the sections that the cable has.
    page_lines: pages of so many lines, in these sections of a telegram and in the archive form;
    0 for none.

    Raises ValueError for a form that is no dialect, a width below 40, another line end, and
    pages of a telegram without sections.
    """

def _write_bytes(
    cable: Cable,
    *,
    form: Dialect | str | None = None,
    width: int = 65,
    line_end: str = "\n",
    section_lines: int = 0,
    page_lines: int = 0,
) -> bytes: ...
def title_case(subject: str) -> str:
    """A subject in capitals as a readable title: small words small, acronyms kept. One with
    small letters stays as it is.
    """

def mend_quotes(text: str) -> str:
    """Puts back quotation marks that were lost in transmission: &word8 and country,s."""

def mend_id(id: str) -> str | None:
    """The canonical id that a malformed one stands for, by a table of known spellings or one
    post a letter away; None when the id is good, or nothing is known of it.
    """

def _join_texts(
    cables: Iterable[Cable],
) -> tuple[bytes, tuple[int, ...], tuple[int, ...]]: ...
def fields() -> tuple[Field, ...]:
    """The fields of the public JSON in order, as a tuple of Field."""

def _arrow_schema(columns: Sequence[str], dictionaries: bool) -> object: ...
def _parse_arrow(
    column: object, names: object, columns: Sequence[str], dictionaries: bool, threads: int
) -> tuple[object, object]: ...
