import { useMemo } from 'react';
import { today } from '@/components/ui/today';
import { useView } from '@/components/ui/workspace-context';
import { checkEvidence, type EvidenceCheck } from '@/lib/coverage/check-evidence';

/** What the filed pictures' own pages say against the notice's rules, as of today. */
export function useChecks(): EvidenceCheck[] {
  const { catalogue, plans, slots, exemptions, evidence, filings, settings } = useView();
  const { publicityDays } = settings;
  return useMemo(() => {
    const around = { catalogue, plans, slots, exemptions, evidence, filings };
    return checkEvidence({ ...around, today: today(), publicityDays });
  }, [catalogue, plans, slots, exemptions, evidence, filings, publicityDays]);
}
