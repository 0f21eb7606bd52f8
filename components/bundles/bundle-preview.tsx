import { Button, Group, List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Icon } from '@/components/ui/icons';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { goTo } from '@/components/workbench/route';
import type { BundlePlan } from '@/lib/use-cases/workspace';
import classes from './bundles.module.css';
import { type Folder, fileTree } from './file-tree';

const shownFiles = 50;
const shownMissing = 20;
/** Folders this deep are open at first; those with the files stay closed. */
const openDepth = 3;

/** What the bundle would hold and what it would lack. */
export function BundlePreview({ plan, onlyNew }: { plan: BundlePlan; onlyNew: boolean }) {
  const { bundles, bundleExport, format } = useWords();
  const { slots } = useView();
  const tree = useMemo(() => fileTree(plan.files), [plan.files]);
  const lacking = plan.missing.length;
  return (
    <>
      <Text fw={600}>{bundles.files(plan.files.length, format.bytes(plan.bytes))}</Text>
      {plan.firstTime && <Text size="sm">{bundleExport.firstTime}</Text>}
      {plan.zips.length > 1 && <Text size="sm">{bundleExport.zips(plan.zips.length)}</Text>}
      {plan.empty.length > 0 && plan.zips.length > 0 && (
        <details>
          <summary>{bundleExport.empty(plan.empty.length)}</summary>
          <Text size="sm">{plan.empty.join('、')}</Text>
        </details>
      )}
      {plan.files.length > 0 && (
        <section className={classes.tree} aria-label={bundles.tree}>
          {tree.folders.map((one) => (
            <FolderView key={one.path} folder={one} depth={0} />
          ))}
        </section>
      )}
      {plan.asked === 0 ? (
        <Group gap="xs">
          <Text size="sm">{bundles.nothingAsked}</Text>
          {slots.length === 0 && (
            <Button size="compact-sm" onClick={() => goTo('plans')}>
              {bundles.toPlans}
            </Button>
          )}
        </Group>
      ) : lacking === 0 ? (
        <Text size="sm" c="var(--ok)" fw={600}>
          ✓ {bundles.nothingMissing}
        </Text>
      ) : (
        <details className={classes.missing}>
          <summary>{bundles.missing(lacking)}</summary>
          <Text size="sm">{bundles.missingMeaning}</Text>
          <List size="sm">
            {plan.missing.slice(0, shownMissing).map(({ key, label }) => (
              <List.Item key={key}>{label}</List.Item>
            ))}
            {lacking > shownMissing && <List.Item>…（{format.count(lacking - shownMissing)}）</List.Item>}
          </List>
        </details>
      )}
      {plan.files.length === 0 && onlyNew && <Text size="sm">{bundleExport.nothingNew}</Text>}
    </>
  );
}

function FolderView({ folder, depth }: { folder: Folder; depth: number }) {
  const { bundles, format } = useWords();
  return (
    <details open={depth < openDepth} className={classes.folder}>
      <summary>
        {folder.name}
        <span className={classes.size}>{bundles.files(folder.count, format.bytes(folder.bytes))}</span>
      </summary>
      {folder.folders.map((one) => (
        <FolderView key={one.path} folder={one} depth={depth + 1} />
      ))}
      {folder.files.length > 0 && (
        <ul className={classes.files}>
          {folder.files.slice(0, shownFiles).map(({ name, bytes }) => (
            <li key={name}>
              <Icon name="file" size={14} />
              <span className={classes.fileName}>{name}</span>
              <span className={classes.size}>{format.bytes(bytes)}</span>
            </li>
          ))}
          {folder.files.length > shownFiles && <li>…（{format.count(folder.files.length - shownFiles)}）</li>}
        </ul>
      )}
    </details>
  );
}
