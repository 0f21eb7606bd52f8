import { Stack } from '@mantine/core';
import { useState } from 'react';
import { ReceiveSection } from '@/components/bundles/receive-section';
import { CrossSection } from './cross/cross-section';
import { Odd } from './odd';
import { OverviewSection } from './overview/overview-section';
import { PapersSection } from './papers/papers-section';
import { ScoreSection } from './score-section';
import { UnitDialog } from './unit-dialog';
import { UnitSection } from './unit-section';
import { useDesk } from './use-desk';

/** 市级汇总: everyone's bundles come in here; who has sent what, what it scores, and the marks that go back. */
export function DeskPage() {
  const desk = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  if (!desk) return null;
  const unit = desk.units.find(({ kind, id }) => `${kind} ${id}` === open);
  return (
    <Stack gap="md">
      <ReceiveSection />
      <Odd desk={desk} />
      <UnitSection desk={desk} onOpen={({ kind, id }) => setOpen(`${kind} ${id}`)} />
      <ScoreSection desk={desk} />
      <CrossSection />
      <PapersSection desk={desk} />
      <OverviewSection desk={desk} />
      {unit && <UnitDialog unit={unit} onClose={() => setOpen(null)} />}
    </Stack>
  );
}
