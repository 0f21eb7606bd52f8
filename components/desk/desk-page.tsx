import { Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import { ReceiveSection } from '@/components/bundles/receive-section';
import { useWords } from '@/components/ui/words-context';
import { goTo } from '@/components/workbench/route';
import { unitKey } from '@/lib/desk/units';
import { CrossSection } from './cross/cross-section';
import classes from './desk.module.css';
import { Odd } from './odd';
import { OverviewSection } from './overview/overview-section';
import { PapersSection } from './papers/papers-section';
import { ScoreSection } from './score-section';
import { UnitDialog } from './unit-dialog';
import { UnitSection } from './unit-section';
import { useDesk } from './use-desk';

const tabs = ['units', 'scores', 'cross', 'papers', 'overview'] as const;

/** 市级汇总: everyone's bundles come in here; who has sent what, what it scores, and the marks that go back. */
export function DeskPage({ params }: { params: URLSearchParams }) {
  const words = useWords();
  const desk = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  if (!desk) return null;
  const unit = desk.units.find((one) => unitKey(one) === open);
  const tab = tabs.find((name) => name === params.get('tab')) ?? tabs[0];
  // All panels stay mounted: bundles go on coming in, and half-written lists stay, while another one is looked at.
  return (
    <>
      <Tabs value={tab} onChange={(name) => name && goTo('desk', { tab: name })}>
        <Tabs.List aria-label={words.desk.parts} className={classes.tabs}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.desk.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="units">
          <Stack gap="md">
            <ReceiveSection />
            <Odd desk={desk} />
            <UnitSection desk={desk} onOpen={(one) => setOpen(unitKey(one))} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="scores">
          <ScoreSection desk={desk} />
        </Tabs.Panel>
        <Tabs.Panel value="cross">
          <CrossSection />
        </Tabs.Panel>
        <Tabs.Panel value="papers">
          <PapersSection desk={desk} />
        </Tabs.Panel>
        <Tabs.Panel value="overview">
          <OverviewSection desk={desk} />
        </Tabs.Panel>
      </Tabs>
      {unit && <UnitDialog unit={unit} onClose={() => setOpen(null)} />}
    </>
  );
}
