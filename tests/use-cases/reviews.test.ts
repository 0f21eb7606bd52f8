import { beforeAll, describe, expect, it } from 'vitest';
import { nextMissing } from '@/lib/coverage/missing';
import { readReviewFile, reviewSeal } from '@/lib/desk/review-file';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { makeReviewFile, previewReviews, reviewSlots } from '@/lib/use-cases/reviews';
import { good } from '../store/demo-store';
import {
  addPiece,
  bundleOf,
  countyOffice,
  type DemoInstallation,
  officeOf,
  pieceId,
  receive,
} from '../support/departments';

const slot = (plan: number) => `18.result-publication@plan:140600-2022-${String(plan).padStart(3, '0')}`;
const named = (...keys: string[]) => keys.map((key) => ({ key, label: `演示 ${key}` }));
const slotOf = async ({ store }: DemoInstallation, key: string) =>
  (await loadAssessmentView(store)).slots.find((one) => one.key === key)!;

/** A department that handed in plans 4 and 5, and the city that looked at both. */
async function reviewed() {
  const department = await officeOf('教育局的安装', '市教育局');
  await addPiece(department, pieceId(1, 1), [slot(4)], { n: 1 });
  await addPiece(department, pieceId(1, 2), [slot(5)], { n: 2 });
  const city = await officeOf('市局的安装');
  await receive(city, await bundleOf(department));
  await good(reviewSlots(named(slot(4)), { verdict: 'accepted', reason: '' }, city.store, city.clock));
  await good(reviewSlots(named(slot(5)), { verdict: 'sent-back', reason: '公示日期看不清' }, city.store, city.clock));
  return { department, city };
}
const unit = { kind: 'department' as const, id: '市教育局', name: '市教育局' };
const fileOf = async (city: DemoInstallation, of: Parameters<typeof makeReviewFile>[0]['unit'] = unit) => {
  const made = await good(makeReviewFile({ unit: of, slots: [slot(4), slot(5)] }, city.store, city.clock));
  return { name: made.fileName, text: made.text };
};
const refusal = async (file: { name: string; text: string }, { store }: DemoInstallation) => {
  const before = await store.log({ from: 0 });
  const previewed = await previewReviews(file, store);
  expect(await store.log({ from: 0 })).toEqual(before);
  return previewed.ok ? null : previewed.error.code;
};

describe('a review at the city office', () => {
  it('says of a slot what lay in it: sent back it is asked for again, until something else lies there', async () => {
    const { city, department } = await reviewed();
    expect(await slotOf(city, slot(4))).toMatchObject({
      state: 'done',
      review: { verdict: 'accepted', changed: false },
    });
    expect(await slotOf(city, slot(5))).toMatchObject({
      state: 'partial',
      have: 1,
      review: { verdict: 'sent-back', reason: '公示日期看不清', changed: false },
    });
    await addPiece(department, pieceId(1, 3), [slot(5)], { n: 3 });
    await receive(city, await bundleOf(department));
    expect(await slotOf(city, slot(5))).toMatchObject({
      state: 'done',
      review: { verdict: 'sent-back', changed: true },
    });
  }, 60_000);

  it('is not given to an empty slot', async () => {
    const { city } = await reviewed();
    const all = await reviewSlots(named(slot(5), slot(6)), { verdict: 'accepted', reason: '' }, city.store, city.clock);
    expect(all).toMatchObject({ ok: false, error: { code: 'review-empty' } });
    expect((await slotOf(city, slot(5))).review?.verdict).toBe('sent-back');
    const none = await makeReviewFile({ unit, slots: [slot(6)] }, city.store, city.clock);
    expect(none).toMatchObject({ ok: false, error: { code: 'review-empty' } });
  });
});

describe('a review file', () => {
  let city: DemoInstallation;
  let department: DemoInstallation;
  let file: { name: string; text: string };
  beforeAll(async () => {
    ({ city, department } = await reviewed());
    file = await fileOf(city);
  });

  it('is named after the department and the day, sealed and signed', async () => {
    expect(file.name).toMatch(/^复核意见-市教育局-\d{8}-\d{4,6}\.json$/);
    const read = await good(readReviewFile(file.text, file.name));
    expect(read.signature).toMatchObject({ state: 'signed' });
    expect(read.content.reviews.map(({ slot: key, verdict }) => [key, verdict])).toEqual([
      [slot(4), 'accepted'],
      [slot(5), 'sent-back'],
    ]);
  });

  it('shows at the department on its slots, and what was sent back is collected next', async () => {
    const to = await officeOf('教育局的另一台', '市教育局');
    await receive(to, await bundleOf(department));
    const preview = await good(previewReviews(file, to.store));
    expect(preview).toMatchObject({ same: 0, older: 0, vanished: [], otherKey: false });
    expect((await slotOf(to, slot(5))).review).toBeUndefined();
    expect(await good(preview.commit())).toBe(2);
    expect((await slotOf(to, slot(4))).review).toMatchObject({ verdict: 'accepted', changed: false });
    const { slots } = await loadAssessmentView(to.store);
    const [item, material] = [18, 'result-publication'];
    const open = nextMissing(slots, { department: null, item, material }).map(({ key }) => key);
    expect(open).toContain(slot(5));
    expect(open).not.toContain(slot(4));
    // Once more: nothing new, and nothing twice.
    expect(await good(previewReviews(file, to.store))).toMatchObject({ fresh: [], same: 2 });
    expect(await good(to.store.verifyAll(() => undefined))).toMatchObject({ findings: [] });
  });

  it('keeps the newer mark where an older file comes late', async () => {
    const { department: to, city: from } = await reviewed();
    const old = await fileOf(from);
    from.clock.elapse(60_000);
    await good(reviewSlots(named(slot(5)), { verdict: 'accepted', reason: '' }, from.store, from.clock));
    await good((await good(previewReviews(await fileOf(from), to.store))).commit());
    expect(await good(previewReviews(old, to.store))).toMatchObject({ fresh: [], same: 1, older: 1 });
  });

  it('says which slots are gone and applies nothing to them', async () => {
    const to = await officeOf('教育局的另一台', '市教育局');
    const { content } = JSON.parse(file.text);
    const gone = {
      ...content.reviews[0],
      slot: '18.result-publication@plan:140600-2022-099',
      label: '第18项 已撤销的计划',
    };
    const changed = { ...content, reviews: [...content.reviews, gone] };
    const text = JSON.stringify({ content: changed, seal: reviewSeal(changed), signature: null });
    const preview = await good(previewReviews({ name: file.name, text }, to.store));
    expect(preview.vanished.map(({ label }) => label)).toEqual(['第18项 已撤销的计划']);
    expect(await good(preview.commit())).toBe(2);
    expect((await to.store.reviews('140600-2022')).map(({ slot: key }) => key)).toEqual([slot(4), slot(5)]);
  });

  it('is refused whole where it is for another department, year, region or of another format', async () => {
    const edited = (change: (content: Record<string, unknown>) => object) => {
      const { content } = JSON.parse(file.text);
      const next = change(content);
      return {
        name: file.name,
        text: JSON.stringify({ content: next, seal: reviewSeal(next as never), signature: null }),
      };
    };
    expect(await refusal(file, await officeOf('民政局的安装', '市民政局'))).toBe('review-other-unit');
    expect(await refusal(file, await officeOf('没写明的安装', null))).toBe('review-nobody');
    expect(await refusal(file, await countyOffice('应县的安装', { code: '140622', name: '应县' }))).toBe(
      'review-other-assessment',
    );
    const year = edited((content) => ({
      ...content,
      assessment: { ...(content.assessment as object), id: '140600-2021', year: 2021 },
    }));
    expect(await refusal(year, department)).toBe('review-other-assessment');
    expect(
      await refusal(
        edited((content) => ({ ...content, format: 'shuangsuiji-review/9' })),
        department,
      ),
    ).toBe('review-version');
    expect(
      await refusal(
        edited((content) => ({ ...content, more: 1 })),
        department,
      ),
    ).toBe('review-unreadable');
    expect(await refusal({ name: '演示.json', text: '{"content":' }, department)).toBe('review-unreadable');
    expect(await refusal({ name: '演示.json', text: '{}' }, department)).toBe('review-unreadable');
  });

  it('is refused where it was changed after it was made', async () => {
    const reworded = file.text.replace('公示日期看不清', '公示日期看得清');
    expect(await refusal({ ...file, text: reworded }, department)).toBe('review-damaged');
    const { content, signature } = JSON.parse(reworded);
    const resealed = JSON.stringify({ content, seal: reviewSeal(content), signature });
    expect(await refusal({ ...file, text: resealed }, department)).toBe('review-damaged');
  });

  it('is refused where two departments here could be meant by its name', async () => {
    const { content } = JSON.parse(file.text);
    const other = { ...content, unit: { ...content.unit, id: '教育局旧名', name: '市教育局' } };
    const text = JSON.stringify({ content: other, seal: reviewSeal(other), signature: null });
    const to = await officeOf('教育局的另一台', '市教育局');
    expect(await refusal({ name: file.name, text }, to)).toBeNull();
    const { departments } = await loadAssessmentView(to.store);
    const second = departments.find(({ id }) => id !== '市教育局')!;
    await good(to.store.saveDepartments([{ ...second, aliases: ['市教育局'] }]));
    expect(await refusal({ name: file.name, text }, to)).toBe('review-other-unit');
  });

  it('stores nothing where something here changed since the preview', async () => {
    const to = await officeOf('教育局的另一台', '市教育局');
    const preview = await good(previewReviews(file, to.store));
    await good((await good(previewReviews(file, to.store))).commit());
    expect(await preview.commit()).toMatchObject({ ok: false, error: { code: 'review-stale' } });
  });

  it('for a county is taken in where the county works', async () => {
    const county = { code: '140622', name: '应县' };
    const from = await countyOffice('应县的安装', county);
    const key = '26.notice@county:140622';
    await addPiece(from, pieceId(2, 1), [key], { n: 1 });
    const office = await officeOf('市局的新安装');
    await receive(office, await bundleOf(from));
    await good(reviewSlots(named(key), { verdict: 'sent-back', reason: '通知没有文号' }, office.store, office.clock));
    const of = { kind: 'county' as const, id: county.code, name: county.name };
    const made = await good(makeReviewFile({ unit: of, slots: [key] }, office.store, office.clock));
    const back = { name: made.fileName, text: made.text };
    expect(await good((await good(previewReviews(back, from.store))).commit())).toBe(1);
    expect(await slotOf(from, key)).toMatchObject({ state: 'partial', review: { reason: '通知没有文号' } });
    expect(await refusal(back, await countyOffice('山阴的安装', { code: '140621', name: '山阴县' }))).toBe(
      'review-other-unit',
    );
  });
});
