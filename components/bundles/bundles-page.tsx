import { Stack } from '@mantine/core';
import { ExportSection } from './export-section';
import { ReceiveSection } from './receive-section';
import { VerifySection } from './verify-section';

/** Handing in and receiving. */
export function BundlesPage() {
  return (
    <Stack gap="md">
      <ExportSection />
      <ReceiveSection />
      <VerifySection />
    </Stack>
  );
}
