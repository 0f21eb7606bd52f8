import { Stack } from '@mantine/core';
import { ExportSection } from './export-section';
import { HistorySection } from './history-section';
import { NameSection } from './name-section';
import { ReceiveSection } from './receive-section';
import { VerifySection } from './verify-section';

/** Handing in and receiving. */
export function BundlesPage() {
  return (
    <Stack gap="md">
      <ExportSection />
      <NameSection />
      <HistorySection />
      <ReceiveSection />
      <VerifySection />
    </Stack>
  );
}
