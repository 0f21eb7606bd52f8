import type { Assessment, Department } from '../model/assessment';
import { departmentStems } from './department-stems';
import { foldText, oneLine } from './fold-text';

const oneStem = new Map(departmentStems.flatMap((group) => group.map((stem) => [stem, group[0]!] as const)));
const ending = /(委员会|管理处|支队|总队|办公室|部门|局|委|厅|办|处)$/;
const nobody = /^(各|有关|相关|其他|其它|无|暂无|待定|本部门|本单位|[-—/\\0]+$)|(有关|相关)(部门|单位)$/;

/** Longer than any list of departments; a hostile cell of 32,767 separators must not stall the reading. */
const longestCell = 2000;

/** Splits a cell on 、 ， , ; / and line breaks outside brackets; what names nobody (`各有关部门`, `无`, `/`) is left out. */
export function splitDepartments(cell: string): string[] {
  const names = cell
    .slice(0, longestCell)
    .split(
      /(?:[、，,;；/／\n\r|]+)(?![^（(]*[）)])|(?<=局|委|厅|办|队|会)\s*(?:及|和|以及)\s*(?=市|县|区|省)|(?<=局|委|厅|办|队|会)\s+/,
    )
    .map((name) =>
      oneLine(name)
        .replace(/^(牵头|配合|参与)(部门|单位)?[:：]/, '')
        .replace(/等(部门|单位)?$/, ''),
    )
    .filter((name) => name !== '' && !nobody.test(name));
  return [...new Set(names)];
}

/** The departments of an assessment while a list is read: names are found by any of their forms, new ones are added. */
export class DepartmentNames {
  private readonly byKey = new Map<string, Department>();
  private readonly before: ReadonlySet<string>;
  private readonly touched = new Map<string, Department>();

  constructor(
    private readonly assessment: Assessment,
    departments: readonly Department[],
  ) {
    this.before = new Set(departments.map(({ id }) => id));
    for (const department of departments) this.index(department);
  }

  /** The id of the department of that name; a first meeting makes it known, another form becomes an alias. */
  idOf(name: string): string {
    const known = this.find(name);
    if (!known) {
      const { id: assessment } = this.assessment;
      const made: Department = { id: name, assessment, name, aliases: [], kind: 'department' };
      this.index(made);
      this.touched.set(made.id, made);
      return made.id;
    }
    if (known.name !== name && known.id !== name && !known.aliases.includes(name)) {
      const more = { ...known, aliases: [...known.aliases, name] };
      this.index(more);
      this.touched.set(more.id, more);
    }
    return known.id;
  }

  find(name: string): Department | undefined {
    return this.byKey.get(this.exactKey(name)) ?? this.byKey.get(this.keyOf(name));
  }

  /** Departments that are new or have learnt another name. */
  changed(): Department[] {
    return [...this.touched.values()];
  }

  added(): Department[] {
    return this.changed().filter(({ id }) => !this.before.has(id));
  }

  private index(department: Department): void {
    for (const name of [department.id, department.name, ...department.aliases]) {
      this.byKey.set(this.exactKey(name), department);
      this.byKey.set(this.keyOf(name), department);
    }
  }

  private exactKey(name: string): string {
    return `=${foldText(name)}`;
  }

  /** `市卫健委`, `朔州市卫生健康委员会` and `卫生健康部门` → one key; another place's department keeps its place. */
  private keyOf(name: string): string {
    // 国家税务总局朔州市税务局 is 市税务局.
    const bare = this.withoutPlace(foldText(name).replace(/^国家税务总局(?=.{3})/, ''));
    const stem = bare.replace(ending, '');
    return stem.length < 2 ? bare : (oneStem.get(stem) ?? stem);
  }

  private withoutPlace(name: string): string {
    const region = foldText(this.assessment.region.name);
    const short = region.replace(/[市县区]$/, '');
    const sign = this.assessment.level === 'city' ? '市' : region.slice(-1);
    for (const place of [`${region}人民政府`, region, short, sign]) {
      const rest = name.slice(place.length);
      if (name.startsWith(place) && rest.length >= 2 && !(place === '市' && rest.startsWith('场'))) return rest;
    }
    return name;
  }
}
