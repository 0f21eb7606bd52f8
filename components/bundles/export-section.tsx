import { Button, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { copyText } from '@/components/capture/use-aim';
import { useNotice } from '@/components/ui/notice';
import { Section, Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { type Problem, problemFrom } from '@/lib/model/problem';
import type { BundlePlan, BundleScope, Workspace } from '@/lib/use-cases/workspace';
import { BundlePreview } from './bundle-preview';
import classes from './bundles.module.css';
import { ScopeChoice, useFirstScope } from './scope-choice';

type Exported = Extract<Awaited<ReturnType<Workspace['exportBundle']>>, { ok: true }>['value'];
type Planned =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'plan'; plan: BundlePlan }
  | { state: 'failed'; problem: Problem };

/** What would be in the bundle, worked out again when the scope or the evidence changes. */
function usePlan(scope: BundleScope | null): Planned {
  const workspace = useWorkspace();
  const index = useView();
  const [planned, setPlanned] = useState<Planned>({ state: 'none' });
  useEffect(() => {
    if (!scope) return setPlanned({ state: 'none' });
    let live = index.assessment !== null;
    setPlanned({ state: 'loading' });
    workspace.planBundle(scope).then(
      (result) =>
        live &&
        setPlanned(result.ok ? { state: 'plan', plan: result.value } : { state: 'failed', problem: result.error }),
      (error) => live && setPlanned({ state: 'failed', problem: problemFrom(error) }),
    );
    return () => {
      live = false;
    };
  }, [workspace, scope, index]);
  return planned;
}

/** Choose, look, export; then the checksum to pass on. */
export function ExportSection() {
  const { bundles } = useWords();
  const workspace = useWorkspace();
  const first = useFirstScope();
  const [scope, setScope] = useState<BundleScope | null>(first);
  const planned = usePlan(scope);
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [exported, setExported] = useState<Exported | null>(null);
  const run = async () => {
    if (!scope) return;
    setProblem(null);
    setExported(null);
    setProgress({ done: 0, all: 0 });
    const result = await workspace.exportBundle(scope, (done, all) => setProgress({ done, all }));
    setProgress(null);
    if (result.ok) setExported(result.value);
    else setProblem(result.error);
  };
  return (
    <Section title={bundles.export}>
      <Stack gap="sm">
        <Text size="sm">{bundles.meaning}</Text>
        <div>
          <ScopeChoice
            first={first}
            disabled={progress !== null}
            onChange={(chosen) => {
              setScope(chosen);
              setExported(null);
              setProblem(null);
            }}
          />
        </div>
        <Text size="sm" role="status" c="dimmed">
          {planned.state === 'loading' ? bundles.previewing : planned.state === 'none' ? bundles.chooseFirst : ''}
        </Text>
        {planned.state === 'failed' && <Sentence problem={planned.problem} />}
        {planned.state === 'plan' && <BundlePreview plan={planned.plan} />}
        {progress && (
          <div>
            <Text size="sm" role="status">
              {bundles.exporting(progress.done, progress.all)}
            </Text>
            <Progress
              aria-label={bundles.exportLabel}
              value={progress.all ? (progress.done / progress.all) * 100 : 0}
            />
          </div>
        )}
        {problem && <Sentence problem={problem} />}
        {exported && <ExportedNote exported={exported} />}
        <div>
          <Button
            disabled={planned.state !== 'plan' || planned.plan.files.length === 0}
            loading={progress !== null}
            onClick={run}
          >
            {bundles.export}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

function ExportedNote({ exported }: { exported: Exported }) {
  const { bundles, app } = useWords();
  const { say } = useNotice();
  return (
    <div className={classes.good} role="status">
      <Text fw={600}>✓ {bundles.exported}</Text>
      <Text size="sm">{bundles.exportedMeaning}</Text>
      <Text size="sm" mt={6}>
        {bundles.fileName}：{exported.fileName}
      </Text>
      <Text size="sm">{bundles.hash}：</Text>
      <div className={classes.hash}>{exported.sha256}</div>
      <Text size="sm">
        {bundles.checkpoint}：{exported.checkpoint.seq}
      </Text>
      {!exported.signed && <Text size="sm">{bundles.notSigned}</Text>}
      <Button
        size="compact-sm"
        variant="default"
        mt={6}
        onClick={async () => say((await copyText(exported.sha256)) ? app.copied(exported.sha256) : app.copyFailed)}
      >
        {app.copy}
      </Button>
    </div>
  );
}
