import { Stack } from '@mantine/core';
import { hasDesk } from '@/components/desk/has-desk';
import { useView } from '@/components/ui/workspace-context';
import { NoAssessment } from '@/components/workbench/no-assessment';
import { ExportSection } from './export-section';
import { HistorySection } from './history-section';
import { NameSection } from './name-section';
import { ReceiveSection } from './receive-section';
import { ReviewSection } from './review-section';
import { VerifySection } from './verify-section';

/** Handing in and receiving. A bundle may be what sets the assessment up: receiving stays where it is meanwhile. */
export function BundlesPage() {
  const { assessment } = useView();
  return (
    <Stack gap="md">
      {assessment ? (
        <>
          <ExportSection />
          <NameSection />
          <HistorySection />
        </>
      ) : (
        <NoAssessment />
      )}
      <ReceiveSection />
      {assessment && !hasDesk(assessment) && <ReviewSection />}
      <VerifySection />
    </Stack>
  );
}
