import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { computeSlots } from '@/lib/coverage/slots';
import { buildDeskView } from '@/lib/desk/desk-view';
import type { PaperInput } from '@/lib/papers/bulletin';
import { demo, plan } from '@/tests/coverage/demo';
import { receipt } from '@/tests/desk/desk';

/** A city with plans, county checks, some pictures and one bundle that came in: enough for every part of a paper. */
export function paperWorld() {
  const county = (serial: number) => plan(serial, { region: '140622', lead: null, partners: [] });
  const plans = [...Array.from({ length: 5 }, (_, at) => plan(at + 1)), county(1), county(2)];
  const keys = plans.slice(0, 3).flatMap(({ id }) => [`18.result-publication@plan:${id}`, `14.check-items@plan:${id}`]);
  const base = demo({ plans, filed: keys.map((slot, at): [string, string] => [`演示${at}`, slot]) });
  const slots = computeSlots(base);
  const evidence = base.evidence as Parameters<typeof buildDeskView>[0]['evidence'];
  const view = buildDeskView({
    ...base,
    evidence,
    slots,
    receipts: [receipt('市演示一局')],
    today: '2022-09-20',
  });
  const input: PaperInput = {
    view,
    catalogue: builtInCatalogue(),
    slots,
    fields: {
      office: '演示双随机办',
      number: '演示函〔2022〕1号',
      signedOn: '2022-09-20',
      deadline: '2022-10-08',
      contact: '',
      phone: '',
      redHead: true,
    },
  };
  return { input, view, evidence, filings: base.filings };
}
