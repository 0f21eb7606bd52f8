import type { ReceivedBundleAt } from '@/lib/bundle/receive/origin';
import { ok, type Result } from '@/lib/model/result';
import type { Review } from '@/lib/model/review';
import type { AssessmentView, ReviewPreview } from '@/lib/use-cases/workspace';

const installation = '演示安装';
const at = '2022-10-09T09:20:00.000+08:00';

const reviewOf = ({ key, label }: { key: string; label: string }, verdict: Review['verdict'], reason = ''): Review => ({
  slot: key,
  assessment: '140600-2022',
  verdict,
  reason,
  label,
  evidence: ['01GBT000000000000000000001'],
  at,
  from: installation,
});

/** What a review file of the city would change. */
export function fakeReviews(fileName: string, { slots }: AssessmentView): Result<ReviewPreview> {
  const [first, second, third] = slots;
  const fresh = [
    ...(first ? [reviewOf(first, 'accepted')] : []),
    ...(second ? [reviewOf(second, 'sent-back', '公示日期被遮住，请整页重截')] : []),
    ...(third ? [reviewOf(third, 'sent-back', '不是这项计划的结果')] : []),
  ];
  const gone = reviewOf(
    { key: '18.result-publication@plan:140600-2022-099', label: '第18项 双随机公示模块的抽查项 · 99号 演示' },
    'accepted',
  );
  return ok({
    fileName,
    content: {
      format: 'shuangsuiji-review/1',
      madeAt: at,
      assessment: { id: '140600-2022', year: 2022, region: { code: '140600', name: '朔州市' } },
      unit: { kind: 'department', id: '市新闻出版局', name: '市新闻出版局' },
      from: { installation, office: '市双随机办' },
      reviews: [],
    },
    signature: { state: 'signed', algorithm: 'Ed25519', publicKey: 'c5'.repeat(32) },
    fresh,
    vanished: [gone],
    same: 4,
    older: 1,
    otherKey: true,
    commit: async () => ok(fresh.length),
  });
}

const receiptOf = (department: string | null, n: number, more: Partial<ReceivedBundleAt> = {}): ReceivedBundleAt => ({
  bundle: String(n).padStart(2, '0').repeat(32),
  fileName: `2022双随机考核_${department ?? '演示'}_20221008-1600.zip`,
  assessment: '140600-2022',
  label: department ?? '演示',
  department,
  checkpoint: {
    format: 'shuangsuiji-checkpoint/1',
    installation: `${installation} ${n}`,
    seq: 120 + n,
    head: String(n).padStart(2, '0').repeat(32),
    at,
  },
  continuity: 'first',
  publicKey: null,
  madeAt: at,
  evidence: Array.from({ length: (n * 7) % 23 }, () => '01GBT000000000000000000001'),
  refiled: [],
  receivedAt: `2022-10-${String(8 + (n % 3)).padStart(2, '0')}T1${n % 9}:05:00.000+08:00`,
  ...more,
});

/** The office's view after some departments sent: one twice, one from two computers, one that is in no list; and marks. */
export function deskView(view: AssessmentView): AssessmentView {
  const sent = view.departments.slice(0, 5).map(({ id }, n) => receiptOf(id, n + 1));
  const served = view.slots.filter(({ state }) => state === 'done');
  const back = '公示日期被遮住，请整页重截';
  const own = served.filter(({ item, owner }) => item === 18 && owner === view.assessment?.me.department);
  const marked = new Map([
    ...served
      .slice(0, 9)
      .map(
        (slot, n) =>
          [slot.key, reviewOf(slot, n % 3 === 1 ? 'sent-back' : 'accepted', n % 3 === 1 ? back : '')] as const,
      ),
    ...own.map((slot) => [slot.key, reviewOf(slot, 'sent-back', back)] as const),
  ]);
  return {
    ...view,
    receipts: [
      ...sent,
      ...view.departments.slice(0, 1).map(({ id }) => receiptOf(id, 7)),
      receiptOf('市没有列入的局', 8),
      receiptOf(null, 9, { assessment: '140622-2022', label: '应县' }),
    ],
    reviews: [
      ...marked.values(),
      reviewOf(
        { key: '18.result-publication@plan:140600-2022-099', label: '第18项 双随机公示模块的抽查项 · 99号 演示' },
        'accepted',
      ),
    ],
    slots: view.slots.map((slot, n) => {
      const review = marked.get(slot.key);
      if (!review) return slot;
      const { verdict, reason } = review;
      const changed = slot.item !== 18 && n % 4 === 3;
      const refused = verdict === 'sent-back' && !changed;
      return {
        ...slot,
        ...(refused ? { state: 'partial' as const } : {}),
        review: { verdict, reason, at, changed },
      };
    }),
  };
}
