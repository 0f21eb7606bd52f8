import { describe, expect, it } from 'vitest';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { good } from '../store/demo-store';
import { addPiece, bundleOf, countyOffice, officeOf, pieceId, previewOf, receive } from '../support/departments';

const yingxian = { code: '140622', name: '应县' };
const notice = '26.notice@county:140622';
const published = '32.result-publication@county-check:140622-2022-001';

const sent = async () => {
  const office = await countyOffice('应县的安装', yingxian, { departments: ['演示县一局', '演示县二局'] });
  await addPiece(office, pieceId(1, 1), [notice], { n: 1 });
  await addPiece(office, pieceId(1, 2), [published], { n: 2 });
  return office;
};

describe("a county's bundle at the city office", () => {
  it('comes in under its own sealed name and fills the slots that the city has for that county', async () => {
    const [from, city] = [await sent(), await officeOf('市局的安装')];
    const own = await city.store.assessments();
    const preview = await previewOf(city, await bundleOf(from));
    expect(preview.comparison?.around.assessment).toBe('county');
    expect(preview.obstacles).toEqual([]);
    expect(await receive(city, await bundleOf(from))).toEqual({ added: 2, refiled: 0 });

    const view = await loadAssessmentView(city.store);
    expect(view.assessment).toMatchObject({ id: '140600-2022', level: 'city' });
    expect(view.slots.find(({ key }) => key === notice)).toMatchObject({ have: 1, state: 'done' });
    expect(view.slots.find(({ key }) => key === published)).toMatchObject({
      have: 1,
      state: 'done',
      due: '2022-09-30',
    });
    expect(view.evidence.map(({ record }) => record.assessment)).toEqual(['140622-2022', '140622-2022']);
    expect(await city.store.assessments()).toEqual(own);
    expect(await good(city.store.verifyAll(() => undefined))).toMatchObject({ findings: [] });
  }, 60_000);

  it('brings the county its departments without making them the city’s', async () => {
    const [from, city] = [await sent(), await officeOf('市局的安装')];
    const before = await loadAssessmentView(city.store);
    await receive(city, await bundleOf(from));
    const view = await loadAssessmentView(city.store);
    expect(view.departments).toEqual(before.departments);
    const about = (key: string) => view.slots.some((slot) => slot.key.startsWith(key));
    expect(about(`12.object-base@county-department:140622+${encodeURIComponent('演示县二局')}`)).toBe(true);
    expect(about(`8.object-base@department:${encodeURIComponent('演示县二局')}`)).toBe(false);
  });

  it('is refused where it is of another year', async () => {
    const city = await officeOf('市局的安装');
    const from = await countyOffice('应县的安装', yingxian, { year: 2021 });
    await addPiece(from, pieceId(1, 1), [notice], { n: 1 });
    const preview = await previewOf(city, await bundleOf(from));
    expect(preview.obstacles).toContain('other-assessment');
    expect(await preview.merge(preview.proposed, () => undefined)).toMatchObject({
      ok: false,
      error: { code: 'bundle-other-assessment' },
    });
    expect((await loadAssessmentView(city.store)).evidence).toEqual([]);
  });

  it('goes on in a bundle of the city’s to whoever takes over there', async () => {
    const [from, city, next] = [await sent(), await officeOf('市局的安装'), await officeOf('市局的新安装')];
    await receive(city, await bundleOf(from));
    expect(await receive(next, await bundleOf(city))).toEqual({ added: 2, refiled: 0 });
    const slots = (await loadAssessmentView(next.store)).slots;
    expect(slots.find(({ key }) => key === notice)?.state).toBe('done');
  });
});
