import { type DemoFirm, firmsOfDepartment } from './firms';
import type { RegisterState } from './inspectors';

export interface RegisteredObject {
  firm: DemoFirm;
  list: string;
  tag: string;
  status: string;
  enteredOn: string;
}

/** The object base of a department. The update adds the last three firms and corrects the tag of the first. */
export function registeredObjects(department: string, state: RegisterState): readonly RegisteredObject[] {
  const firms = firmsOfDepartment(department);
  const shown = state === 'after' ? firms : firms.slice(0, Math.max(1, firms.length - 3));
  return shown.map((firm, at) => ({
    firm,
    list: firm.kind === 'firm' ? '企业库' : firm.kind === 'sole-trader' ? '个体工商户库' : '非市场主体库',
    tag: at === 0 && state === 'before' ? '未分类' : firm.risk ? `信用风险${firm.risk}类` : '一般监管',
    status: '正常',
    enteredOn: at >= firms.length - 3 ? '2022-08-18' : '2022-03-02',
  }));
}
