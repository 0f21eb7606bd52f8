import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Section, Sentence } from '@/components/ui/states';
import { TaskProgress } from '@/components/ui/task-progress';
import { useTask } from '@/components/ui/use-task';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { type Problem, problemFrom } from '@/lib/model/problem';
import type { BundlePlan, BundleScope, ExportPlace, ExportRequest, ExportRun } from '@/lib/use-cases/workspace';
import { BundlePreview } from './bundle-preview';
import { ContentsChoice } from './contents-choice';
import { ExportedNote } from './exported-note';
import { ScopeChoice, useFirstScope } from './scope-choice';

/** A new object asks anew: also after an export, which changes what is new. */
type Wish = Omit<ExportRequest, 'scope'> & { scope: BundleScope | null };

type Planned =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'plan'; plan: BundlePlan }
  | { state: 'failed'; problem: Problem };

/** What would be in the bundle, worked out again when the wish or the evidence changes. */
function usePlan(wish: Wish): Planned {
  const workspace = useWorkspace();
  const index = useView();
  const [planned, setPlanned] = useState<Planned>({ state: 'none' });
  useEffect(() => {
    const { scope, onlyNew } = wish;
    if (!scope) return setPlanned({ state: 'none' });
    let live = index.assessment !== null;
    setPlanned({ state: 'loading' });
    workspace.planBundle({ scope, split: wish.split && scope.kind === 'all', onlyNew }).then(
      (result) =>
        live &&
        setPlanned(result.ok ? { state: 'plan', plan: result.value } : { state: 'failed', problem: result.error }),
      (error) => live && setPlanned({ state: 'failed', problem: problemFrom(error) }),
    );
    return () => {
      live = false;
    };
  }, [workspace, wish, index]);
  return planned;
}

/** Choose, look, export; then the values to pass on. */
export function ExportSection() {
  const { bundles, bundleExport: words } = useWords();
  const workspace = useWorkspace();
  const first = useFirstScope();
  const [wish, setWish] = useState<Wish>({ scope: first, split: false, onlyNew: false });
  const [outcome, setOutcome] = useState<{ run: ExportRun; place: ExportPlace } | null>(null);
  const task = useTask<'export'>();
  const planned = usePlan(wish);
  const { scope, split, onlyNew } = wish;
  const busy = task.running !== null;
  const change = (part: Partial<Wish>) => {
    setWish({ ...wish, ...part });
    setOutcome(null);
    task.forget();
  };
  const run = async (place: ExportPlace) => {
    if (!scope) return;
    setOutcome(null);
    const request = { scope, split: split && scope.kind === 'all', onlyNew };
    const done = await task.run('export', (progress, signal) =>
      workspace.exportBundles(request, place, progress, signal),
    );
    if (!done) return;
    setOutcome({ run: done, place });
    setWish({ ...wish });
  };
  const ready = planned.state === 'plan' && planned.plan.files.length > 0;
  return (
    <Section title={bundles.export}>
      <Stack gap="sm">
        <Text size="sm">{bundles.meaning}</Text>
        <div>
          <ScopeChoice first={first} disabled={busy} onChange={(chosen) => change({ scope: chosen })} />
        </div>
        <Stack gap={6}>
          {scope?.kind === 'all' && (
            <Checkbox
              label={words.split}
              description={words.splitMeaning}
              checked={split}
              disabled={busy}
              onChange={({ currentTarget }) => change({ split: currentTarget.checked })}
            />
          )}
          <Checkbox
            label={words.onlyNew}
            description={words.onlyNewMeaning}
            checked={onlyNew}
            disabled={busy}
            onChange={({ currentTarget }) => change({ onlyNew: currentTarget.checked })}
          />
        </Stack>
        <ContentsChoice disabled={busy} />
        <Text size="sm" role="status" c="dimmed">
          {planned.state === 'loading' ? bundles.previewing : planned.state === 'none' ? bundles.chooseFirst : ''}
        </Text>
        {planned.state === 'failed' && <Sentence problem={planned.problem} />}
        {planned.state === 'plan' && <BundlePreview plan={planned.plan} onlyNew={onlyNew} />}
        {task.running && (
          <TaskProgress
            label={bundles.exportLabel}
            sentence={bundles.exporting(Math.floor(task.running.done), task.running.all)}
            done={task.running.done}
            all={task.running.all}
            stop={{ label: words.stop, run: task.stop }}
          />
        )}
        {task.problem && <Sentence problem={task.problem} />}
        {outcome && <ExportedNote {...outcome} />}
        <Group gap="xs">
          <Button disabled={!ready || busy} loading={busy} onClick={() => run('download')}>
            {bundles.export}
          </Button>
          {workspace.exportPlaces().includes('folder') && (
            <Button variant="default" disabled={!ready || busy} onClick={() => run('folder')}>
              {words.toFolder}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}
