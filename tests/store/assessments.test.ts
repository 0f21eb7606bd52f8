import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/model/assessment';
import { defaultSettings } from '@/lib/model/settings';
import { demoAssessment, demoPlace, demoStore, good, rawDatabase } from './demo-store';

const plan = (serial: number, name = `演示计划 ${serial}`): Plan => ({
  id: `140600-2022-${String(serial).padStart(3, '0')}`,
  assessment: demoAssessment,
  region: '140600',
  serial,
  name,
  aliases: [],
  sampling: { text: '3户', firms: 3 },
  period: { text: '全年' },
  lead: '演示局',
  partners: [],
});

const department = {
  id: '演示局',
  assessment: demoAssessment,
  name: '演示局',
  aliases: [],
  kind: 'department' as const,
};

describe('importing plans', () => {
  test('updates by id, counts what is new and what changed, and removes nothing', async () => {
    const store = demoStore();
    const list = { assessment: demoAssessment, departments: [department], fileName: '演示.csv' };
    expect(await good(store.importPlans({ ...list, plans: [plan(1), plan(2)] }))).toEqual({ added: 2, changed: 0 });
    const again = { ...list, plans: [plan(2, '改名'), plan(3), plan(3, '后一行')] };
    expect(await good(store.importPlans(again))).toEqual({ added: 1, changed: 1 });
    expect((await store.plans(demoAssessment)).map(({ name }) => name)).toEqual(['演示计划 1', '改名', '后一行']);
    expect(await store.departments(demoAssessment)).toEqual([department]);
    expect((await store.log({ limit: 1 }))[0]).toMatchObject({
      type: 'plans-imported',
      body: { fileName: '演示.csv', plans: 2, added: 1, changed: 1 },
    });
  });

  test('keeps the same department of two assessments apart', async () => {
    const store = demoStore();
    const next = { ...department, assessment: '140600-2023', aliases: ['新名'] };
    await good(store.saveDepartments([department, next]));
    expect(await store.departments(demoAssessment)).toEqual([department]);
    expect(await store.departments('140600-2023')).toEqual([next]);
  });
});

describe('settings', () => {
  test('have their defaults before anything was saved', async () => {
    expect(await demoStore().settings()).toEqual(defaultSettings);
  });

  test('changed by two windows at the same time keep both changes', async () => {
    const place = demoPlace();
    const [one, two] = [demoStore(place), demoStore(place)];
    await Promise.all([
      one.changeSettings((settings) => ({ ...settings, theme: 'dark' })),
      two.changeSettings((settings) => ({ ...settings, zipNames: 'gbk' })),
      one.changeSettings((settings) => ({ ...settings, assessment: demoAssessment })),
    ]);
    expect(await two.settings()).toMatchObject({ theme: 'dark', zipNames: 'gbk', assessment: demoAssessment });
  });

  test('lose only the member that no longer parses', async () => {
    const place = demoPlace();
    await rawDatabase(place)
      .table('settings')
      .put({ key: 'settings', value: { theme: 'dark', language: 'tlh', shell: 'content' } });
    expect(await demoStore(place).settings()).toEqual({ ...defaultSettings, theme: 'dark', shell: 'content' });
  });
});
