import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { copyCatalogue } from '@/lib/use-cases/catalogues';
import { importCatalogue } from '@/lib/use-cases/import-catalogue';
import { good } from '../store/demo-store';
import { demoOffice } from '../support/demo-bundle';

const text = (value: unknown) => JSON.stringify(value, null, 2);

describe('a catalogue of the person’s own', () => {
  it('is a copy under an id that nobody has, taken in, and used once the assessment names it', async () => {
    const { store } = await demoOffice();
    const first = copyCatalogue(builtInCatalogue(), [builtInCatalogue()]);
    const copy = { ...first, thresholds: { ...first.thresholds, minFirms: 5 } };
    await good(importCatalogue(text(copy), store));
    const before = await loadAssessmentView(store);
    expect(before.catalogues.map(({ id }) => id)).toEqual([builtInCatalogue().id, copy.id]);
    expect(before.catalogue.thresholds.minFirms).toBe(3);
    expect(copyCatalogue(builtInCatalogue(), before.catalogues).id).not.toBe(copy.id);
    if (!before.assessment) throw new Error('no assessment');
    await good(store.saveAssessment({ ...before.assessment, catalogueId: copy.id }));
    const after = await loadAssessmentView(store);
    expect(after.catalogue.thresholds.minFirms).toBe(5);
    expect(after.slots.map(({ key }) => key)).toEqual(before.slots.map(({ key }) => key));
    expect(after.filings).toEqual(before.filings);
  });

  it('of another year and city is taken in beside it', async () => {
    const { store } = await demoOffice();
    const other = {
      ...builtInCatalogue(),
      id: '990100-2023',
      title: '演示市2023年指标体系',
      year: 2023,
      region: { code: '990100', name: '演示市' },
      counties: [{ code: '990102', name: '演示区' }],
    };
    await good(importCatalogue(text(other), store));
    expect((await loadAssessmentView(store)).catalogues.at(-1)).toMatchObject({ year: 2023, counties: other.counties });
  });

  it('with a fault is refused with line and rule, and nothing is stored', async () => {
    const { store } = await demoOffice();
    const copy = copyCatalogue(builtInCatalogue(), []);
    const [, second] = copy.items;
    if (!second) throw new Error('no items');
    second.no = 1;
    const taken = await importCatalogue(text(copy), store);
    expect(taken).toMatchObject({
      ok: false,
      error: { code: 'catalogue-invalid', detail: { rule: '第1项：项号重复' } },
    });
    const line = taken.ok ? 0 : Number(taken.error.detail?.line);
    expect(text(copy).split('\n')[line - 1]).toContain('"no": 1');
    const same = await importCatalogue(text(builtInCatalogue()), store);
    expect(same).toMatchObject({ ok: false, error: { code: 'catalogue-invalid' } });
    expect(await store.catalogues()).toEqual([]);
  });
});

it('a department’s other names and lead section are kept, and the plans it leads stay', async () => {
  const { store } = await demoOffice();
  const { departments, plans } = await loadAssessmentView(store);
  const [one] = departments;
  if (!one) throw new Error('no departments');
  await good(store.saveDepartments([{ ...one, aliases: [...one.aliases, '演示别名局'], leadSection: '演示科' }]));
  const after = await loadAssessmentView(store);
  expect(after.departments.find(({ id }) => id === one.id)).toMatchObject({ leadSection: '演示科' });
  expect(after.plans).toEqual(plans);
});
