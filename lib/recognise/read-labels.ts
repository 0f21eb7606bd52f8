import { readChoices } from './read-choices';
import { cellText, fieldText } from './read-tables';

const headingMarks =
  'h1, h2, h3, h4, legend, caption, [role="heading"], .el-dialog__title, .layui-layer-title, .modal-title, .ant-modal-title, .el-drawer__header, .fullName, .panel-title, .card-title, .el-card__header, .ibox-title, .page-title, .article-title, .content-title, .title';

const activeMarks =
  '.J_menuTab.active, .menuTab.active, .tags-view-item.active, .el-tabs__item.is-active, .el-menu-item.is-active, .layui-this, .ant-tabs-tab-active, .ant-menu-item-selected, .nav-tabs > .active, .nav-link.active, li.active, .el-breadcrumb__item, .breadcrumb li, .ant-breadcrumb-link, [aria-current="page"], [role="tab"][aria-selected="true"]';

/** A label's element and where its value stands. */
const fieldGroups = [
  { item: '.el-form-item', label: '.el-form-item__label', value: '.el-form-item__content' },
  { item: '.ant-form-item', label: '.ant-form-item-label', value: '.ant-form-item-control' },
  { item: '.layui-form-item', label: '.layui-form-label', value: '.layui-input-block, .layui-input-inline' },
  {
    item: '.form-group',
    label: 'label',
    value: '.form-control-static, [class*="col-"]:not(label), input, select, textarea',
  },
  {
    item: '.el-descriptions-item__container',
    label: '.el-descriptions-item__label',
    value: '.el-descriptions-item__content',
  },
  {
    item: '.ant-descriptions-item-container',
    label: '.ant-descriptions-item-label',
    value: '.ant-descriptions-item-content',
  },
];

const anyGroup = fieldGroups.map(({ item }) => item).join(', ');
const most = 300;

/** Titles that a person would read as headings, and the active tabs and breadcrumbs, each once. */
export function readTitles(shown: readonly Element[]): { headings: string[]; active: string[] } {
  const read = (selector: string, length: number) => {
    const texts = new Set<string>();
    for (const element of shown) {
      if (!element.matches(selector)) continue;
      const text = cellText(element);
      if (text.length > 1 && text.length <= length) texts.add(text);
    }
    return [...texts].slice(0, 40);
  };
  return { headings: read(headingMarks, 120), active: read(activeMarks, 60) };
}

/** Label and value pairs of description lists and form groups; th/td forms come from the tables. */
export function readLabels(shown: readonly Element[]): [string, string][] {
  const pairs: [string, string][] = [];
  const add = (label: Element | null | undefined, value: Element | null | undefined) => {
    if (!label || !value || pairs.length >= most) return;
    const name = cellText(label);
    if (name && name.length <= 30) pairs.push([name, valueText(value)]);
  };
  for (const element of shown) {
    if (element.tagName === 'DT') {
      const next = element.nextElementSibling;
      if (next?.tagName === 'DD') add(element, next);
      continue;
    }
    const group = fieldGroups.find(({ item }) => element.matches(item));
    if (group) {
      const label = element.querySelector(group.label);
      const holders = [...element.querySelectorAll(group.value)];
      add(
        label,
        holders.find((holder) => holder !== label && !holder.contains(label)),
      );
    } else if (element.tagName === 'LABEL' && !element.closest(anyGroup)) {
      const field = (element as HTMLLabelElement).htmlFor ? (element as HTMLLabelElement).control : null;
      // A checkbox's label is its own text, not a field's name.
      if (field && !/^(checkbox|radio|password|hidden)$/.test((field as HTMLInputElement).type)) add(element, field);
    }
  }
  return [...pairs, ...readChoices(shown)].slice(0, most);
}

function valueText(value: Element): string {
  // By tag, not by class: a frame's elements belong to classes of their own window.
  if (value.tagName === 'SELECT') {
    return [...(value as HTMLSelectElement).selectedOptions].map((option) => option.text.trim()).join('、');
  }
  if (value.tagName !== 'INPUT' && value.tagName !== 'TEXTAREA') return fieldText(value);
  const field = value as HTMLInputElement;
  return field.type === 'password' ? '' : field.value.trim().slice(0, 300);
}
