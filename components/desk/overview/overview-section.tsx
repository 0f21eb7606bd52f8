import { Button, Group, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { DeskView } from '@/lib/desk/desk-view';
import { OnePage } from './one-page';
import classes from './one-page.module.css';

/** The one-page overview, on the screen and printed, and the progress sheet. */
export function OverviewSection({ desk }: { desk: DeskView }) {
  const { deskOverview, officePapers } = useWords();
  const { papers } = useWorkspace();
  const { say, complain } = useNotice();
  const [printing, setPrinting] = useState(false);
  const [making, setMaking] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const sheet = async () => {
    setMaking(true);
    const made = await papers.progressSheet();
    setMaking(false);
    if (made.ok) say(officePapers.made(made.value));
    else complain(made.error);
  };
  return (
    <Section title={deskOverview.title}>
      <Text size="sm" mb="sm">
        {deskOverview.meaning}
      </Text>
      <Group mb="md">
        <Button onClick={() => setPrinting(true)}>{deskOverview.print}</Button>
        <Button variant="default" loading={making} onClick={sheet}>
          {deskOverview.sheet}
        </Button>
      </Group>
      <OnePage desk={desk} />
      {printing && <Printed desk={desk} done={printed} />}
    </Section>
  );
}

/** The page alone, beside everything else in the document, while the printer's window is open. */
function Printed({ desk, done }: { desk: DeskView; done: () => void }) {
  useEffect(() => {
    document.body.dataset.printing = 'overview';
    window.addEventListener('afterprint', done);
    window.print();
    return () => {
      window.removeEventListener('afterprint', done);
      delete document.body.dataset.printing;
    };
  }, [done]);
  return createPortal(
    <div className={classes.printed} data-printed>
      <OnePage desk={desk} />
    </div>,
    document.body,
  );
}
