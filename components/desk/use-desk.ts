import { useMemo } from 'react';
import { useView } from '@/components/ui/workspace-context';
import { buildDeskView, type DeskView } from '@/lib/desk/desk-view';
import { toLocalTime } from '@/lib/model/local-time';

/** The desk as of today; null where nothing was set up. */
export function useDesk(): DeskView | null {
  const {
    assessment,
    catalogue,
    departments,
    plans,
    firms,
    slots,
    evidence,
    filings,
    exemptions,
    reviews,
    receipts,
    settings,
  } = useView();
  const { publicityDays } = settings;
  return useMemo(() => {
    if (!assessment) return null;
    const now = new Date();
    const today = toLocalTime(now.getTime(), -now.getTimezoneOffset()).slice(0, 10);
    const around = { assessment, catalogue, departments, plans, firms };
    return buildDeskView({ ...around, slots, evidence, filings, exemptions, reviews, receipts, today, publicityDays });
  }, [
    assessment,
    catalogue,
    departments,
    plans,
    firms,
    slots,
    evidence,
    filings,
    exemptions,
    reviews,
    receipts,
    publicityDays,
  ]);
}
