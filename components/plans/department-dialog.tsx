import { Button, Group, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { Department } from '@/lib/model/assessment';

/** A department's names and the section that hands everything in for it. Its id stays, so nothing filed is lost. */
export function DepartmentDialog({ department, onClose }: { department: Department; onClose: () => void }) {
  const { plans, app } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [name, setName] = useState(department.name);
  const [aliases, setAliases] = useState(department.aliases);
  const [section, setSection] = useState(department.leadSection ?? '');
  const save = async () => {
    const { leadSection: _before, ...rest } = department;
    const leadSection = section.trim();
    const saved = await workspace.saveDepartment({
      ...rest,
      name: name.trim(),
      aliases,
      ...(leadSection ? { leadSection } : {}),
    });
    if (!saved.ok) return complain(saved.error);
    say(plans.departmentSaved(name.trim()));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={department.name}>
      <TextInput label={plans.departmentName} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TagsInput
        mt={8}
        label={plans.aliases}
        description={plans.aliasesMeaning}
        value={aliases}
        onChange={setAliases}
        splitChars={['、', ',', '，', ';', '；']}
      />
      <TextInput
        mt={8}
        label={plans.leadSection}
        description={plans.leadSectionMeaning}
        value={section}
        onChange={(event) => setSection(event.currentTarget.value)}
      />
      <Group gap={6} mt={12}>
        <Button disabled={name.trim() === ''} onClick={save}>
          {app.confirm}
        </Button>
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
      </Group>
    </Dialog>
  );
}
