import { Badge, Button, Group, Text } from '@mantine/core';
import { Icon } from '@/components/ui/icons';
import { ErrorState, Section } from '@/components/ui/states';
import { refPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWatchedPage, useWorkspace } from '@/components/ui/workspace-context';
import type { PageView } from '@/lib/use-cases/workspace';
import { tagsFor } from './aim';
import { NeedsGesture } from './needs-gesture';
import classes from './panel.module.css';
import { PinnedBefore } from './pinned-before';
import { RememberForm } from './remember-form';
import { Warnings } from './warnings';

/** What this page is, why we think so, and where a picture of it would go. */
export function PageCard() {
  const words = useWords();
  const watched = useWatchedPage();
  return (
    <Section title={words.panel.page}>
      {watched.state === 'loading' && (
        <Text size="sm" c="dimmed">
          {words.app.loading}
        </Text>
      )}
      {watched.state === 'error' && <ErrorState problem={watched.problem} retry={watched.retry} />}
      {watched.state === 'value' && <Page page={watched.value} />}
    </Section>
  );
}

function Page({ page }: { page: PageView | null }) {
  const words = useWords();
  if (!page) return <Plain title={words.panel.noPage} meaning={words.panel.noPageMeaning} />;
  if (page.access === 'practice') {
    return <Plain title={words.practice.panelTitle} meaning={words.practice.panelMeaning} />;
  }
  if (page.access === 'browser-page') {
    return <Plain title={words.panel.browserPage} meaning={words.panel.browserPageMeaning} />;
  }
  if (page.access === 'page-failed') {
    return <Plain title={words.panel.pageFailed} meaning={words.panel.pageFailedMeaning} />;
  }
  if (page.reading) return <Plain title={page.title || page.url} meaning={words.panel.reading} />;
  return (
    <>
      {page.recognition && <Recognised page={page} />}
      {!page.recognition && (
        <Text size="sm" className={classes.clamp} title={page.title}>
          {page.title || page.url}
        </Text>
      )}
      {page.access === 'needs-gesture' ? <NeedsGesture /> : <Proposal page={page} />}
      {page.access === 'granted' && <RememberForm recognition={page.recognition} />}
    </>
  );
}

function Plain({ title, meaning }: { title: string; meaning: string }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="sm" c="dimmed">
        {meaning}
      </Text>
    </>
  );
}

function Recognised({ page }: { page: PageView }) {
  const { panel, terms } = useWords();
  const recognition = page.recognition;
  if (!recognition) return null;
  const { kind, system } = recognition;
  return (
    <>
      <Group gap={6} align="center">
        <Text span className={classes.kind}>
          {terms.pageKinds[kind.value]}
        </Text>
        {system && (
          <Badge variant="outline" radius="sm" tt="none" title={terms.systems[system.value]}>
            {terms.systemsShort[system.value]}
          </Badge>
        )}
      </Group>
      <Text size="xs" c="dimmed" className={classes.clamp} title={page.url}>
        {page.title || page.url}
      </Text>
      <Text size="xs" c="dimmed" className={classes.clamp} title={kind.reason}>
        {panel.certain(terms.certainty(kind.score))}
        {kind.reason ? ` · ${panel.reason(kind.reason)}` : ''}
      </Text>
    </>
  );
}

function Proposal({ page }: { page: PageView }) {
  const { panel } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { proposal } = page;
  if (!proposal) return <Plain title={panel.noProposal} meaning={panel.noProposalMeaning} />;
  return (
    <>
      <div className={classes.proposal} data-decision={proposal.decision}>
        <div className={classes.proposalHead}>
          <Icon name={proposal.decision === 'file' ? 'ok' : 'warn'} size={16} />
          <span>{proposal.decision === 'file' ? panel.fileNow : panel.ask}</span>
        </div>
        {proposal.slots.length === 0 && (
          <Text size="sm" mt={2}>
            {panel.noProposalMeaning}
          </Text>
        )}
        {proposal.slots.map((slot) => (
          <Text size="sm" fw={600} mt={2} key={refPlace(index, slot)}>
            {refPlace(index, slot)}
          </Text>
        ))}
        {proposal.reason && (
          <Text size="xs" mt={2}>
            {panel.reason(proposal.reason)}
          </Text>
        )}
      </div>
      <PinnedBefore slots={proposal.slots} />
      <Warnings warnings={proposal.warnings} />
      {proposal.alternatives.length > 0 && (
        <Group gap={4} mt={8}>
          <Text size="xs" c="dimmed" w="100%">
            {panel.alternatives}
          </Text>
          {proposal.alternatives.slice(0, 3).map((slot) => (
            <Button
              key={refPlace(index, slot)}
              size="compact-sm"
              variant="default"
              className={classes.alternative}
              onClick={() => workspace.chooseTags(tagsFor(slot))}
            >
              {refPlace(index, slot)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
