import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { Icon } from '@/components/ui/icons';
import { useOpenKeys } from '@/components/ui/keys-dialog';
import { departmentName } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import classes from './panel.module.css';

/** Where I am: year, region, department; and the ways out to the workbench and the keys. */
export function PanelHeader() {
  const words = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const openKeys = useOpenKeys();
  const { assessment, settings } = index;
  const department = settings.tags.department ?? assessment?.me.department ?? null;
  return (
    <header className={classes.header}>
      <div className={classes.place}>
        <h1 className={classes.assessment}>
          {assessment ? words.panel.place(assessment.year, assessment.region.name) : words.app.name}
        </h1>
        {assessment && (
          <Text size="xs" c="dimmed" truncate>
            {words.terms.roles[assessment.me.role].name}
            {' · '}
            {department ? departmentName(index, department) : words.panel.noDepartment}
          </Text>
        )}
      </div>
      <Tooltip label={words.keys.open}>
        <ActionIcon variant="subtle" size="lg" aria-label={words.keys.open} onClick={openKeys}>
          <Icon name="keyboard" size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.app.openWorkbench}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.app.openWorkbench}
          onClick={() => workspace.openWorkbench('/overview')}
        >
          <Icon name="workbench" size={20} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
