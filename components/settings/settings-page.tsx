import { Button, Radio, Stack, Switch, Text } from '@mantine/core';
import { KeysTable } from '@/components/ui/keys-dialog';
import { useNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { SettingsChange } from '@/lib/model/settings';
import { CatalogueSection } from './catalogue-section';
import { FullCheckSection } from './full-check-section';
import { PageRulesSection } from './page-rules-section';
import { ReadingsSection } from './readings-section';
import { SecondCopySection } from './second-copy-section';
import { ShortcutCheck } from './shortcut-check';

/** Each choice takes effect at once; there is no button to forget. */
export function SettingsPage() {
  const { settings, panel } = useWords();
  const { settings: now } = useView();
  const workspace = useWorkspace();
  const { say } = useNotice();
  return (
    <Stack gap="md" maw={760}>
      <Section title={settings.capture}>
        <Stack gap="sm">
          <Switch
            label={settings.atOnce}
            description={settings.atOnceMeaning}
            checked={now.captureAtOnce}
            onChange={(event) => workspace.changeSettings({ captureAtOnce: event.currentTarget.checked })}
          />
          <Choice name="shell" label={settings.shell} labels={settings.shells} />
        </Stack>
      </Section>
      <CatalogueSection />
      <ReadingsSection />
      <PageRulesSection />
      <SecondCopySection />
      <FullCheckSection />
      <Section title={settings.keys}>
        <KeysTable />
        <ShortcutCheck always />
      </Section>
      <Section title={settings.permission}>
        <Text size="sm">{settings.permissionMeaning}</Text>
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          onClick={async () => say((await workspace.requestAllPages()) ? panel.allowed : panel.notAllowed)}
        >
          {panel.allow}
        </Button>
      </Section>
      <Section title={settings.look}>
        <Stack gap="sm">
          <Choice name="theme" label={settings.theme} labels={settings.themes} />
          <Choice name="language" label={settings.language} labels={settings.languages} />
        </Stack>
      </Section>
      <Section title={settings.bundles}>
        <Choice name="zipNames" label={settings.zipNames} labels={settings.zips} />
      </Section>
      <Section title={settings.privacy}>
        <Text size="sm">{settings.privacyMeaning}</Text>
      </Section>
    </Stack>
  );
}

type ChoiceName = 'shell' | 'theme' | 'language' | 'zipNames';

function Choice(props: { name: ChoiceName; label: string; labels: Record<string, string> }) {
  const { settings } = useView();
  const workspace = useWorkspace();
  return (
    <Radio.Group
      label={props.label}
      value={settings[props.name]}
      onChange={(value) => {
        // The labels' keys are the setting's own values; the schema has the last word.
        const changed = SettingsChange.safeParse({ [props.name]: value });
        if (changed.success) void workspace.changeSettings({ [props.name]: value });
      }}
    >
      <Stack gap={6} mt={6}>
        {Object.entries(props.labels).map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
