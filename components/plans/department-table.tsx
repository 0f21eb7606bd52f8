import { Anchor, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Empty, Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { Department } from '@/lib/model/assessment';
import { DepartmentDialog } from './department-dialog';

/** The departments with their other names and how many plans each leads. */
export function DepartmentTable() {
  const { plans, format } = useWords();
  const index = useView();
  const [editing, setEditing] = useState<Department | null>(null);
  const leads = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { lead } of index.plans) if (lead !== null) counts.set(lead, (counts.get(lead) ?? 0) + 1);
    return counts;
  }, [index.plans]);
  const title = plans.departments(index.departments.length);
  return (
    <Section title={title}>
      {index.departments.length === 0 ? (
        <Empty icon="plan" title={plans.departmentsEmpty} meaning={plans.departmentsEmptyMeaning} />
      ) : (
        <Table.ScrollContainer
          minWidth={420}
          maxHeight={420}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title } }}
        >
          <Table stickyHeader striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{plans.departmentName}</Table.Th>
                <Table.Th>{plans.aliases}</Table.Th>
                <Table.Th>{plans.leadSection}</Table.Th>
                <Table.Th>{plans.leads}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {index.departments.map((department) => (
                <Table.Tr key={department.id}>
                  <Table.Td>
                    <Anchor component="button" size="sm" onClick={() => setEditing(department)}>
                      {department.name}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{format.list(department.aliases)}</Table.Td>
                  <Table.Td>{department.leadSection}</Table.Td>
                  <Table.Td>{leads.get(department.id) ?? 0}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {editing && <DepartmentDialog department={editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}
