"""The words for what one factor did to another, and for how sure we are."""

from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.analysis.factor_link import LinkKind

LINKS = {
    LinkKind.CONTRIBUTED: "Helped it come about",
    LinkKind.MADE_WORSE: "Made it worse",
    LinkKind.HID: "Hid it",
    LinkKind.DELAYED: "Delayed it",
    LinkKind.LIMITED: "Limited it",
}
# How the border of a card shows what its words say already.
EDGES = {
    FactorStatus.HYPOTHESIS: "guess",
    FactorStatus.SUPPORTED: "supported",
    FactorStatus.CONTESTED: "contested",
    FactorStatus.RULED_OUT: "ruled-out",
}
