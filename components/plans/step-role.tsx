import { Autocomplete, Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { type Assessment, Role } from '@/lib/model/assessment';
import type { Place } from './step-place';

/** Step 2: who the person is. A department types its name once, or picks it where the list already knows it. */
export function StepRole(props: {
  place: Place;
  onBack: () => void;
  onSave: (me: Assessment['me']) => Promise<void>;
  onSkip: () => void;
}) {
  const { plans, terms, app } = useWords();
  const { assessment, departments } = useView();
  const offered = Role.options.filter((role) =>
    props.place.level === 'county' ? role !== 'city-office' : role !== 'county-office',
  );
  const [role, setRole] = useState<Role>(() => {
    const before = assessment?.me.role;
    return before && offered.includes(before) ? before : (offered[0] ?? 'department');
  });
  const known = assessment?.me.department;
  const [name, setName] = useState(departments.find(({ id }) => id === known)?.name ?? known ?? '');
  const [tried, setTried] = useState(false);
  const lacking = role === 'department' && name.trim() === '';
  const save = () => {
    setTried(true);
    if (lacking) return;
    const typed = name.trim();
    const match = departments.find((one) => one.name === typed || one.aliases.includes(typed));
    return props.onSave({ role, department: role === 'department' ? (match?.id ?? typed) : null });
  };
  return (
    <Stack gap="sm" maw={520}>
      <Radio.Group
        label={plans.role}
        value={role}
        onChange={(value) => setRole(Role.options.find((option) => option === value) ?? 'department')}
      >
        <Stack gap={8} mt={6}>
          {offered.map((option) => (
            <Radio
              key={option}
              value={option}
              label={terms.roles[option].name}
              description={terms.roles[option].meaning}
            />
          ))}
        </Stack>
      </Radio.Group>
      {role === 'department' && (
        <Autocomplete
          label={plans.department}
          description={plans.departmentMeaning}
          data={departments.map((department) => department.name)}
          value={name}
          onChange={setName}
          limit={40}
          error={tried && lacking ? plans.departmentMissing : undefined}
        />
      )}
      <Group>
        <Button variant="default" onClick={props.onBack}>
          {app.back}
        </Button>
        <Button onClick={save}>{plans.saveAndNext}</Button>
        <Button variant="subtle" onClick={props.onSkip}>
          {plans.skip}
        </Button>
      </Group>
    </Stack>
  );
}
