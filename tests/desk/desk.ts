import type { ReceivedBundleAt } from '@/lib/bundle/receive/origin';
import { computeSlots, type SlotsInput } from '@/lib/coverage/slots';
import { buildDeskView, type DeskView } from '@/lib/desk/desk-view';
import { demo } from '@/tests/coverage/demo';

/** A bundle that came in, with only what the desk looks at. */
export const receipt = (department: string | null, more: Partial<ReceivedBundleAt> = {}): ReceivedBundleAt => ({
  bundle: 'a'.repeat(64),
  fileName: `${department ?? '演示'}.zip`,
  assessment: '140600-2022',
  label: department ?? '演示',
  department,
  checkpoint: {
    format: 'shuangsuiji-checkpoint/1',
    installation: `演示安装 ${department}`,
    seq: 7,
    head: 'b'.repeat(64),
    at: '2022-10-08T09:00:00.000+08:00',
  },
  continuity: 'first',
  publicKey: null,
  madeAt: '2022-10-08T09:00:00.000+08:00',
  evidence: [],
  refiled: [],
  receivedAt: '2022-10-08T10:00:00.000+08:00',
  ...more,
});

/** The desk of a demo assessment, on 2022-10-08. */
export function desk(more: Parameters<typeof demo>[0] = {}, receipts: ReceivedBundleAt[] = []): DeskView {
  const input: SlotsInput = demo(more);
  return buildDeskView({
    ...input,
    evidence: input.evidence as Parameters<typeof buildDeskView>[0]['evidence'],
    slots: computeSlots(input),
    receipts,
    today: '2022-10-08',
  });
}
