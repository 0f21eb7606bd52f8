import { describe, expect, it } from 'vitest';
import { readOfficeDesk } from '@/lib/use-cases/office-desk';
import { makeReviewFile, reviewSlots } from '@/lib/use-cases/reviews';
import { good } from '../store/demo-store';
import {
  addPiece,
  bundleOf,
  countyOffice,
  type DemoInstallation,
  officeOf,
  pieceId,
  previewOf,
  receive,
} from '../support/departments';

const slot = '18.result-publication@plan:140600-2022-004';
const deskOf = async ({ store, clock }: DemoInstallation) => (await readOfficeDesk(store, clock)).desk;
const sent = (desk: Awaited<ReturnType<typeof deskOf>>) =>
  desk.units.filter(({ receivedAt }) => receivedAt !== null).map(({ name }) => name);
const unplaced = (desk: Awaited<ReturnType<typeof deskOf>>) =>
  desk.unplaced.map(({ why, receipt }) => [why, receipt.department]);

async function sender(department: string | null): Promise<DemoInstallation> {
  const office = await officeOf('演示部门的安装', department);
  await addPiece(office, pieceId(1, 1), [slot], { n: 1 });
  return office;
}

describe('a bundle that the desk cannot place is taken in and said, never guessed', () => {
  it('of a department that is not in the list', async () => {
    const city = await officeOf('演示市办');
    expect(await receive(city, await bundleOf(await sender('市没有的局')))).toMatchObject({ added: 1 });
    const desk = await deskOf(city);
    expect(unplaced(desk)).toEqual([['unknown', '市没有的局']]);
    expect(sent(desk)).toEqual([]);
    expect(desk.units.some(({ name }) => name === '市没有的局')).toBe(false);
  });

  it('of a sender that names no department', async () => {
    const city = await officeOf('演示市办');
    await receive(city, await bundleOf(await sender(null)));
    const desk = await deskOf(city);
    expect(unplaced(desk)).toEqual([['unnamed', null]]);
    expect(sent(desk)).toEqual([]);
  });

  it('where two departments of the list go by the name; with the list mended it stands at the right one', async () => {
    const city = await officeOf('演示市办');
    await receive(city, await bundleOf(await sender('市教育局')));
    expect(sent(await deskOf(city))).toEqual(['市教育局']);
    const departments = await city.store.departments('140600-2022');
    const other = departments.find(({ id }) => id !== '市教育局')!;
    await good(city.store.saveDepartments([{ ...other, aliases: [...other.aliases, '市教育局'] }]));
    const twice = await deskOf(city);
    expect(unplaced(twice)).toEqual([['ambiguous', '市教育局']]);
    expect(sent(twice)).toEqual([]);
    await good(city.store.saveDepartments([other]));
    expect(sent(await deskOf(city))).toEqual(['市教育局']);
  });
});

it('a bundle of another year is refused before anything of it is stored', async () => {
  const city = await officeOf('演示市办');
  const past = await countyOffice('去年的安装', { code: '140602', name: '朔城区' }, { year: 2021, checks: 1 });
  await addPiece(past, pieceId(2, 1), [], { n: 1 });
  const before = await city.store.log({ from: 0 });
  const preview = await previewOf(city, await bundleOf(past));
  expect(preview.obstacles).toContain('other-assessment');
  const merged = await preview.merge(preview.proposed, () => undefined);
  expect(merged).toMatchObject({ ok: false, error: { code: 'bundle-other-assessment' } });
  expect(await city.store.log({ from: 0 })).toEqual(before);
  expect(unplaced(await deskOf(city))).toEqual([]);
});

it('a reviewed slot that vanished is told with its mark, and does not travel in a review file', async () => {
  const city = await officeOf('演示市办');
  const [plan] = (await city.store.plans('140600-2022')).filter(({ lead }) => lead === '市教育局');
  const entry = `24.platform-plan@department-plan:${encodeURIComponent('市教育局')}+${plan!.id}`;
  const department = await officeOf('演示部门的安装', '市教育局');
  await addPiece(department, pieceId(1, 1), [entry], { n: 1 });
  await receive(city, await bundleOf(department));
  const marked = [{ key: entry, label: '第24项 演示' }];
  await good(reviewSlots(marked, { verdict: 'sent-back', reason: '看不清' }, city.store, city.clock));
  const back = (desk: Awaited<ReturnType<typeof deskOf>>) =>
    desk.units.reduce((sum, { reviews }) => sum + reviews.sentBack, 0);
  expect([(await deskOf(city)).vanished.length, back(await deskOf(city))]).toEqual([0, 1]);

  // The plan is imported again, with another lead and without this department.
  const partners = plan!.partners.filter((one) => one !== '市教育局');
  const changed = { ...plan!, lead: partners[0] ?? null, partners };
  await good(
    city.store.importPlans({ assessment: '140600-2022', plans: [changed], departments: [], fileName: '调整后.xlsx' }),
  );
  const desk = await deskOf(city);
  expect(desk.vanished).toMatchObject([{ slot: entry, label: '第24项 演示', verdict: 'sent-back', reason: '看不清' }]);
  expect(back(desk)).toBe(0);
  const unit = { kind: 'department' as const, id: '市教育局', name: '市教育局' };
  const slots = desk.units.find(({ id }) => id === '市教育局')!.gaps.map((gap) => gap.slot);
  const made = await makeReviewFile({ unit, slots }, city.store, city.clock);
  expect(made).toMatchObject({ ok: false, error: { code: 'review-empty' } });
});
