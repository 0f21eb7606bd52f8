import { cellText, fieldText } from './read-tables';

const groupMarks = 'fieldset, .el-checkbox-group, .ant-checkbox-group, [role="group"][aria-labelledby]';

/**
 * Groups of check boxes under one name: 信用风险分类 → `A类、C类`. Where nothing is ticked the value says so, since for some
 * checks (item 15) just that is the fault: `未选择`, or `不能选择` where the page has locked all of them.
 */
export function readChoices(shown: readonly Element[]): [string, string][] {
  return shown.flatMap((group): [string, string][] => {
    if (!group.matches(groupMarks)) return [];
    const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const name = nameOf(group);
    if (boxes.length < 2 || !name || name.length > 30) return [];
    if (boxes.some(({ checked }) => checked)) return [[name, fieldText(group)]];
    return [[name, boxes.every(({ disabled }) => disabled) ? '不能选择' : '未选择']];
  });
}

function nameOf(group: Element): string {
  const by = group.getAttribute('aria-labelledby');
  const named = by ? group.ownerDocument.getElementById(by) : null;
  const label = named ?? group.querySelector('legend') ?? group.previousElementSibling;
  return label ? cellText(label).replace(/[：:]$/, '') : '';
}
