import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { Empty, Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';

/** The departments with their other names and how many plans each leads. */
export function DepartmentTable() {
  const { plans, format } = useWords();
  const index = useView();
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
                <Table.Th>{plans.leads}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {index.departments.map(({ id, name, aliases }) => (
                <Table.Tr key={id}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{format.list(aliases)}</Table.Td>
                  <Table.Td>{leads.get(id) ?? 0}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}
