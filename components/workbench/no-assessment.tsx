import { Button } from '@mantine/core';
import { Empty, Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { goTo } from './route';

/** What stands where a page has nothing to say before an assessment is set up. */
export function NoAssessment() {
  const { workbench } = useWords();
  return (
    <Section title={workbench.noAssessmentTitle}>
      <Empty
        icon="plan"
        title={workbench.noAssessmentTitle}
        meaning={workbench.noAssessmentMeaning}
        action={<Button onClick={() => goTo('plans')}>{workbench.noAssessmentAction}</Button>}
      />
    </Section>
  );
}
