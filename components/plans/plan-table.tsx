import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { Empty, Section } from '@/components/ui/states';
import { departmentName } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';

const step = 100;

/** The plans as they stand. */
export function PlanTable() {
  const { plans, format, app } = useWords();
  const index = useView();
  const [shown, setShown] = useState(step);
  const title = plans.current(index.plans.length);
  return (
    <Section title={title}>
      {index.plans.length === 0 ? (
        <Empty icon="plan" title={plans.currentEmpty} meaning={plans.currentEmptyMeaning} />
      ) : (
        <>
          <Table.ScrollContainer
            minWidth={640}
            maxHeight={480}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': title } }}
          >
            <Table stickyHeader striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{plans.name}</Table.Th>
                  <Table.Th>{plans.lead}</Table.Th>
                  <Table.Th>{plans.partners}</Table.Th>
                  <Table.Th>{plans.period}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {index.plans.slice(0, shown).map((plan) => (
                  <Table.Tr key={plan.id}>
                    <Table.Td>
                      {plan.serial} {plan.name}
                    </Table.Td>
                    <Table.Td>{plan.lead === null ? '' : departmentName(index, plan.lead)}</Table.Td>
                    <Table.Td>{format.list(plan.partners.map((id) => departmentName(index, id)))}</Table.Td>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{plan.period.text}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {index.plans.length > shown && (
            <Button size="compact-sm" variant="default" onClick={() => setShown(shown + step)}>
              {app.more}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
