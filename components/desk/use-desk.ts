import { useMemo } from 'react';
import { today } from '@/components/ui/today';
import { useView } from '@/components/ui/workspace-context';
import { buildDeskView, type DeskView } from '@/lib/desk/desk-view';

/** The desk as of today; null where nothing was set up. */
export function useDesk(): DeskView | null {
  const view = useView();
  return useMemo(() => {
    const { assessment, settings } = view;
    if (!assessment) return null;
    return buildDeskView({ ...view, assessment, today: today(), publicityDays: settings.publicityDays });
  }, [view]);
}
