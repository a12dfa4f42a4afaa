"""A factor earns its status by evidence."""

from uuid import uuid4

import pytest

from lightkeeper.domain.analysis.factor import EvidenceMissingError, Factor, FactorStatus, check_evidence


def test_a_supported_factor_needs_evidence() -> None:
    with pytest.raises(EvidenceMissingError, match="link at least one event"):
        check_evidence(Factor(uuid4(), "The alert was quiet", status=FactorStatus.SUPPORTED))


@pytest.mark.parametrize("status", [FactorStatus.HYPOTHESIS, FactorStatus.CONTESTED, FactorStatus.RULED_OUT])
def test_every_other_status_may_wait_for_evidence(status: FactorStatus) -> None:
    check_evidence(Factor(uuid4(), "The alert was quiet", status=status))
    check_evidence(Factor(uuid4(), "The alert was quiet", status=FactorStatus.SUPPORTED, evidence_ids=(uuid4(),)))
