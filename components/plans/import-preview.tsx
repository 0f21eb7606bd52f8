import { Badge, Button, Group, List, Select, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { departmentName } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { ColumnMapping } from '@/lib/plans/plan-row';
import type { PlanPreview } from '@/lib/use-cases/workspace';

const shownRows = 60;
const colours = { new: 'var(--ok)', changed: 'var(--warn)', same: 'var(--none)' } as const;

interface Props {
  preview: PlanPreview;
  busy: boolean;
  onRemap: (mapping: ColumnMapping[]) => void;
  onCommit: () => void;
  onDiscard: () => void;
}

/** What the import would do: the columns found (correctable), the rows, the doubts; then yes or no. */
export function ImportPreview({ preview, busy, onRemap, onCommit, onDiscard }: Props) {
  const { plans, format, app } = useWords();
  const index = useView();
  const [shown, setShown] = useState(shownRows);
  const tally = { new: 0, changed: 0, same: 0 };
  for (const { change } of preview.rows) tally[change]++;
  const writes = tally.new + tally.changed;
  return (
    <Stack gap="sm">
      <Title order={3} fz={15}>
        {plans.preview}
      </Title>
      <Text size="sm">
        {plans.previewOf(preview.fileName, preview.sheet)}
        {' · '}
        <strong>{plans.changesCount(tally.new, tally.changed, tally.same)}</strong>
      </Text>
      {preview.newDepartments.length > 0 && (
        <Text size="sm">{plans.newDepartments(format.list(preview.newDepartments))}</Text>
      )}
      {preview.warnings.length > 0 && (
        <div>
          <Text size="sm" fw={600} c="var(--warn)">
            {plans.warnings}
          </Text>
          <List size="sm">
            {preview.warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </div>
      )}
      <div>
        <Text size="sm" fw={600}>
          {plans.mapping}
        </Text>
        <Text size="xs" c="dimmed" mb={4}>
          {plans.mappingMeaning}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
          {preview.mapping.map((mapped) => (
            <MappingChoice key={mapped.field} mapped={mapped} preview={preview} onRemap={onRemap} />
          ))}
        </SimpleGrid>
      </div>
      <Group>
        <Button onClick={onCommit} loading={busy} disabled={writes === 0}>
          {writes === 0 ? plans.nothingToCommit : plans.commit(writes)}
        </Button>
        <Button variant="default" onClick={onDiscard} disabled={busy}>
          {plans.discard}
        </Button>
      </Group>
      <Table.ScrollContainer
        minWidth={640}
        maxHeight={420}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': plans.preview } }}
      >
        <Table stickyHeader striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{plans.row}</Table.Th>
              <Table.Th>{plans.change}</Table.Th>
              <Table.Th>{plans.name}</Table.Th>
              <Table.Th>{plans.lead}</Table.Th>
              <Table.Th>{plans.partners}</Table.Th>
              <Table.Th>{plans.period}</Table.Th>
              <Table.Th>{plans.notes}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.slice(0, shown).map(({ row, plan, change, notes }) => (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>
                  <Badge variant="outline" radius="sm" tt="none" miw="max-content" color={colours[change]}>
                    {plans.changes[change]}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  {plan.serial} {plan.name}
                </Table.Td>
                <Table.Td>{plan.lead === null ? '' : departmentName(index, plan.lead)}</Table.Td>
                <Table.Td>{format.list(plan.partners.map((id) => departmentName(index, id)))}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{plan.period.text}</Table.Td>
                <Table.Td>{notes.join('；')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {preview.rows.length > shown && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(shown + 200)}>
          {app.more}
        </Button>
      )}
    </Stack>
  );
}

function MappingChoice(props: {
  mapped: ColumnMapping;
  preview: PlanPreview;
  onRemap: (mapping: ColumnMapping[]) => void;
}) {
  const { plans } = useWords();
  const { mapped, preview } = props;
  return (
    <Select
      size="xs"
      label={plans.fields[mapped.field] ?? mapped.field}
      data={[
        { value: 'none', label: plans.notMapped },
        ...preview.headings.map((heading, at) => ({ value: String(at), label: `${at + 1} ${heading}` })),
      ]}
      value={mapped.column === null ? 'none' : String(mapped.column)}
      allowDeselect={false}
      searchable
      onChange={(value) => {
        const column = value === null || value === 'none' ? null : Number(value);
        const heading = column === null ? null : (preview.headings[column] ?? null);
        props.onRemap(preview.mapping.map((one) => (one.field === mapped.field ? { ...one, column, heading } : one)));
      }}
    />
  );
}
