import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Section } from '@/components/ui/states';
import { materialOf } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import classes from './tag-choices.module.css';

/** More options than this are found by typing; a list of 2,000 plans must not be drawn whole. */
const shownOptions = 60;

/** The tags that are chosen once and kept. Everything may follow the page; the stage only where the item has one. */
export function TagChoices() {
  const { panel, terms } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { tags } = index.settings;
  const item = tags.item === null ? undefined : index.itemByNo.get(tags.item);
  const material = tags.item !== null && tags.material ? materialOf(index, tags.item, tags.material) : undefined;
  const staged = item?.materials.some(({ stages }) => stages) && (material === undefined || material.stages);
  const departments = useMemo(
    () => index.departments.map(({ id, name }) => ({ value: id, label: name })),
    [index.departments],
  );
  const items = useMemo(
    () => index.catalogue.items.map(({ no, shortName }) => ({ value: String(no), label: `${no} ${shortName}` })),
    [index.catalogue],
  );
  const plans = useMemo(
    () => [
      { value: 'page', label: panel.followPage },
      ...index.plans.map(({ id, serial, name }) => ({ value: id, label: `${serial} ${name}` })),
    ],
    [index.plans, panel],
  );
  const common = {
    size: 'xs',
    searchable: true,
    limit: shownOptions,
    classNames: { root: classes.field, label: classes.label },
  };
  return (
    <Section
      title={panel.tags}
      aside={
        <Text size="xs" c="dimmed">
          {panel.tagsMeaning}
        </Text>
      }
    >
      <Stack gap={6}>
        {departments.length > 0 && (
          <Select
            {...common}
            label={panel.department}
            data={departments}
            value={tags.department ?? index.assessment?.me.department ?? null}
            placeholder={panel.pickPlaceholder}
            onChange={(department) => workspace.chooseTags({ department })}
          />
        )}
        <Select
          {...common}
          label={panel.item}
          data={items}
          value={tags.item === null ? null : String(tags.item)}
          placeholder={panel.anyItem}
          clearable
          onChange={(no) =>
            workspace.chooseTags({ item: no === null ? null : Number(no), material: null, stage: null })
          }
        />
        {item && item.materials.length > 1 && (
          <Select
            {...common}
            label={panel.material}
            data={item.materials.map(({ id, name }) => ({ value: id, label: name }))}
            value={tags.material}
            placeholder={panel.anyItem}
            clearable
            onChange={(id) => workspace.chooseTags({ material: id })}
          />
        )}
        {plans.length > 1 && (
          <Select
            {...common}
            label={panel.plan}
            data={plans}
            value={tags.plan}
            allowDeselect={false}
            onChange={(plan) => workspace.chooseTags({ plan: plan ?? 'page' })}
          />
        )}
        {staged && (
          <div className={classes.field}>
            <Text size="xs" fw={500} id="stage-label" className={classes.label}>
              {panel.stage}
            </Text>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby="stage-label"
              data={[
                { value: 'before', label: terms.stages.before },
                { value: 'after', label: terms.stages.after },
              ]}
              value={tags.stage ?? ''}
              onChange={(stage) => workspace.chooseTags({ stage: stage === 'after' ? 'after' : 'before' })}
            />
          </div>
        )}
      </Stack>
    </Section>
  );
}
