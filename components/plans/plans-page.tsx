import { Stack, Stepper } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { goTo } from '@/components/workbench/route';
import type { Assessment } from '@/lib/model/assessment';
import { assessmentId } from '@/lib/model/ids';
import { DepartmentTable } from './department-table';
import { PlanImport } from './plan-import';
import { PlanTable } from './plan-table';
import { type Place, StepPlace } from './step-place';
import { StepRole } from './step-role';

/** Setting up the assessment in three steps. With one already there, the list import is what people come for. */
export function PlansPage() {
  const { plans } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const { assessment, catalogue } = index;
  const [step, setStep] = useState(assessment ? 2 : 0);
  const [place, setPlace] = useState<Place>(() => ({
    year: assessment?.year ?? catalogue.year,
    level: assessment?.level ?? 'city',
    region: assessment?.region ?? catalogue.region,
    catalogueId: assessment?.catalogueId ?? catalogue.id,
  }));
  const save = async (me: Assessment['me']) => {
    const result = await workspace.saveAssessment({
      id: assessmentId(place.region.code, place.year),
      ...place,
      me,
    });
    if (!result.ok) return complain(result.error);
    say(plans.saved);
    setStep(2);
  };
  return (
    <Stack gap="md">
      <Section title={plans.setup}>
        <Stepper
          active={step}
          onStepClick={(at) => setStep(assessment ? at : Math.min(at, 1))}
          size="sm"
          mb="md"
          allowNextStepsSelect={Boolean(assessment)}
        >
          {plans.steps.map((label, at) => (
            <Stepper.Step key={label} label={label} description={plans.stepsMeaning[at]} />
          ))}
        </Stepper>
        {step === 0 && (
          <StepPlace
            place={place}
            onSkip={() => goTo('overview')}
            onNext={(chosen) => {
              setPlace(chosen);
              setStep(1);
            }}
          />
        )}
        {step === 1 && (
          <StepRole place={place} onBack={() => setStep(0)} onSave={save} onSkip={() => goTo('overview')} />
        )}
        {step === 2 && <PlanImport onFinish={() => goTo('overview')} />}
      </Section>
      {assessment && step === 2 && (
        <>
          <PlanTable />
          <DepartmentTable />
        </>
      )}
    </Stack>
  );
}
