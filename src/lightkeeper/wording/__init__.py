"""The wording coach: text in, kind remarks out, by the standard library alone.

from lightkeeper.wording import check
for remark in check(text).findings: ...
"""

from lightkeeper.wording.checking import check
from lightkeeper.wording.finding import Finding, Level, Report
from lightkeeper.wording.settings import Settings

__all__ = ["Finding", "Level", "Report", "Settings", "check"]
