import { ok, type Result } from '@/lib/model/result';
import type { AssessmentView, BundleComparison, Piece, ReceivePreview } from '@/lib/use-cases/workspace';

const piece = (n: number, state: Piece['state'], reason: Piece['reason'] = null, come: string[] = []): Piece => ({
  id: `01GBTDEM${String(n).padStart(18, '0')}`,
  name: `市教育局/18_公示/18_${String(n).padStart(3, '0')}演示计划_抽查结果_20220901-1020.png`,
  state,
  reason,
  bytes: 120_000,
  come,
  go: [],
});

/** A preview as the screens see it; what it finds goes by the file's name: 坏, 冲突, 断, or a good one. */
export function fakePreview(name: string, view: AssessmentView): Result<ReceivePreview> {
  const base = { fileName: name, sha256: 'ab'.repeat(32), bytes: 3_600_000 };
  const merge: ReceivePreview['merge'] = async () => ok({ added: 24, refiled: 1 });
  const proposed = { takePlans: false, acceptBreak: false };
  if (name.includes('坏')) {
    const faults = [
      '文件被改动：data/市教育局/18_公示/18_演示.png（SHA-256 不符）',
      '留痕在第 12 条断开（条目被改动）',
    ];
    return ok({ ...base, faults, comparison: null, obstacles: [], proposed, merge });
  }
  const [conflicts, broken] = [name.includes('冲突'), name.includes('断')];
  const slot = view.slots[0]?.key ?? '';
  const pieces = [
    ...Array.from({ length: 24 }, (_, n) => piece(n, 'new', n === 3 ? 'same-bytes' : null, [slot])),
    piece(30, 'changed', null, [slot]),
    ...Array.from({ length: 6 }, (_, n) => piece(40 + n, 'same')),
    piece(50, 'contradictory', 'trashed-here'),
    piece(51, 'contradictory', 'filed-here'),
    ...(conflicts ? [piece(60, 'conflicting', 'other-bytes')] : []),
  ];
  const [plan] = view.plans;
  const checkpoint = {
    format: 'shuangsuiji-checkpoint/1' as const,
    installation: '演示安装',
    seq: 120,
    head: 'cd'.repeat(32),
    at: '2022-09-02T09:00:00.000+08:00',
  };
  const comparison: BundleComparison = {
    manifest: {
      format: 'shuangsuiji-bundle/1',
      madeAt: '2022-09-02T09:00:00.000+08:00',
      program: { name: '演示', version: '0.0.0' },
      scope: { kind: 'department', department: '市教育局' },
      label: '市教育局',
      assessment: view.assessment!,
      departments: [],
      plans: [],
      evidence: [],
      filings: [],
      missing: [],
      checkpoint,
    },
    continuity: broken ? 'broken' : 'continues',
    signature: { state: 'unsigned' },
    otherKey: false,
    pieces,
    counts: { new: 24, same: 6, changed: 1, conflicting: conflicts ? 1 : 0, contradictory: 2 },
    around: {
      assessment: 'known',
      ours: [],
      newPlans: plan ? [{ ...plan, id: 'demo-99', serial: 99, name: '演示计划' }] : [],
      newDepartments: [],
      differingPlans: plan ? [{ id: plan.id, here: `1 ${plan.name}`, there: `1 ${plan.name}（二季度）` }] : [],
      differingDepartments: [],
      newFirms: [],
      newExemptions: [],
      differingExemptions: [],
      unknownPlans: [],
      unknownDepartments: [],
      otherCatalogue: null,
    },
  };
  const obstacles = [...(conflicts ? (['conflicting'] as const) : []), ...(broken ? (['broken-log'] as const) : [])];
  return ok({ ...base, faults: [], comparison, obstacles, proposed, merge });
}
