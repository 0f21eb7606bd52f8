import { drawnFirms, plans } from '../../../tests/sites/data';
import type { RunningSites } from '../../../tests/sites/serve';
import { articles } from '../../../tests/sites/web/articles';

/** A page of the demo systems with what a clerk would say it is. */
export interface LabelledPage {
  name: string;
  url: string;
  /** Items that a clerk would accept for it; none: it proves nothing and must never be filed. */
  items: number[];
  /** The plan that it is about; null where it is of none, or of several. */
  serial: number | null;
  /** What is changed so that it speaks of another year, the classic trap. */
  year?: number;
}

/** Every `step`th plan from `first` on: each kind of page takes others, so that all 55 come to be asked. */
const some = (first: number, step: number) =>
  plans.filter(({ serial }) => (serial - first) % step === 0 && serial >= first);

/** 144 pages: what proves something, by kind and plan, and what must be left alone. */
export function labelledPages({ url }: Pick<RunningSites, 'url'>): LabelledPage[] {
  const classic = (id: string, serial: number, more = '') =>
    url('platformClassic', `/?open=${id}&plan=${serial}${more}`);
  const element = (id: string, serial: number, more = '') =>
    url('platformElement', `/#/supervision/${id}?plan=${serial}${more}`);
  const ofPlan = (kind: string, items: number[], at: (serial: number) => string, first: number, step: number) =>
    some(first, step).map(
      ({ serial }): LabelledPage => ({ name: `${kind} ${serial}`, url: at(serial), items, serial }),
    );
  const plain = (name: string, at: string, items: number[] = []): LabelledPage => ({
    name,
    url: at,
    items,
    serial: null,
  });
  const result = (serial: number) => url('publicity', `/demo/result/${serial}`);
  return [
    ...ofPlan('结果公告', [18], result, 1, 1),
    ...ofPlan('平台检查项', [14], (serial) => classic('check-items', serial), 2, 5),
    ...ofPlan('平台检查项（单页版）', [14], (serial) => element('check-items', serial), 4, 6),
    ...ofPlan('待检查企业名单', [16, 15], (serial) => classic('draw-objects', serial), 3, 5),
    ...ofPlan('待检查企业名单（单页版）', [16, 15], (serial) => element('draw-objects', serial), 6, 6),
    ...some(1, 4)
      .slice(0, 8)
      .map(({ serial }): LabelledPage => {
        const plan = plans.find((one) => one.serial === serial);
        const firm = plan && drawnFirms(plan)[0];
        const at = classic('check-form', serial, `&firm=${firm?.code ?? ''}`);
        return { name: `记录表 ${serial}`, url: at, items: [19], serial };
      }),
    ...['before', 'after'].flatMap((state) =>
      ['inspectors', 'objects'].map((id) =>
        plain(`名录库 ${id} ${state}`, url('platformClassic', `/?open=${id}&state=${state}`), [8, 9, 10, 11]),
      ),
    ),
    ...articles
      .filter((_, at) => at % 6 === 2)
      .map(({ path, title }) => plain(`清单公示 ${title}`, url('city', `/zwgk${path}`), [21])),
    ...articles
      .filter((_, at) => at % 6 === 3)
      .map(({ path, title }) => plain(`计划公示 ${title}`, url('city', `/zwgk${path}`), [23, 6])),
    ...[1, 2, 3, 4].map((n) => plain(`录入处罚 ${n}`, url('coordination', `/penalty/${n}`), [20])),
    ...some(5, 9).map(
      ({ serial }): LabelledPage => ({
        name: `去年的公告 ${serial}`,
        url: result(serial),
        items: [],
        serial: null,
        year: 2021,
      }),
    ),
    ...['captcha', 'login', 'waf', 'blank', 'loading'].map((id) =>
      plain(`不该当佐证 ${id}`, url('publicity', `/demo/${id}`)),
    ),
    plain('公告列表', url('publicity', '/notices?kind=result')),
    plain('任务公告列表', url('publicity', '/notices?kind=task')),
  ];
}
