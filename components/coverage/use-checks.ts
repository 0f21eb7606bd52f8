import { useMemo } from 'react';
import { useView } from '@/components/ui/workspace-context';
import { checkEvidence, type EvidenceCheck } from '@/lib/coverage/check-evidence';
import { toLocalTime } from '@/lib/model/local-time';

/** What the filed pictures' own pages say against the notice's rules, as of today. */
export function useChecks(): EvidenceCheck[] {
  const { catalogue, plans, slots, exemptions, evidence, filings, settings } = useView();
  const { publicityDays } = settings;
  return useMemo(() => {
    const now = new Date();
    const today = toLocalTime(now.getTime(), -now.getTimezoneOffset()).slice(0, 10);
    return checkEvidence({ catalogue, plans, slots, exemptions, evidence, filings, today, publicityDays });
  }, [catalogue, plans, slots, exemptions, evidence, filings, publicityDays]);
}
