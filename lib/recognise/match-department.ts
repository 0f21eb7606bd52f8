import type { Department } from '../model/assessment';
import type { RecogniseContext } from './context';
import { fold } from './fold';
import type { Place } from './places';
import type { Guess } from './types';

/** Common short forms, both ways; the person's own aliases come on top. */
const shortForms: [string, string][] = [
  ['卫生健康委员会', '卫健委'],
  ['卫生健康委员会', '卫生健康委'],
  ['发展和改革委员会', '发改委'],
  ['文化和旅游局', '文旅局'],
  ['人力资源和社会保障局', '人社局'],
  ['住房和城乡建设局', '住建局'],
  ['市场监督管理局', '市场监管局'],
  ['应急管理局', '应急局'],
  ['医疗保障局', '医保局'],
  ['规划和自然资源局', '自然资源局'],
  ['行政审批服务管理局', '行政审批局'],
  ['林业和草原局', '林业局'],
  ['工业和信息化局', '工信局'],
  ['城市管理局', '城管局'],
  ['退役军人事务局', '退役军人局'],
  ['教育委员会', '教委'],
];
const ownerLabel =
  /责任单位|牵头|制定部门|组织部门|发起部门|检查机关|抽查机关|检查部门|部门\/机构|所属(部门|单位)|当前(部门|单位)|登录单位|来源|发布机构|发文机关|主办/;

/** Every folded form under which a department may stand on a page, without the city in front. */
export function departmentForms(department: Department, regionName: string): string[] {
  const forms = new Set<string>();
  for (const name of [department.name, ...department.aliases]) {
    const bare = bareName(fold(name), fold(regionName));
    if (bare.length < 3) continue;
    forms.add(bare);
    for (const [long, short] of shortForms) {
      if (bare.endsWith(long)) forms.add(bare.slice(0, -long.length) + short);
      if (bare.endsWith(short)) forms.add(bare.slice(0, -short.length) + long);
    }
  }
  return [...forms].sort((a, b) => b.length - a.length);
}

function bareName(name: string, region: string): string {
  const short = region.replace(/[市县区]$/, '');
  for (const prefix of [`${region}人民政府`, region, '市', short]) {
    if (prefix && name.startsWith(prefix) && name.length - prefix.length >= 3) return name.slice(prefix.length);
  }
  return name;
}

/** Which departments does the page name, best first: an owner's label counts most, then headings, then anywhere. */
export function matchDepartments(places: readonly Place[], context: RecogniseContext): Guess<string>[] {
  const region = fold(context.region.name);
  const counties = context.catalogue.counties.map((county) => fold(county.name));
  const best = new Map<string, Guess<string>>();
  for (const department of context.departments) {
    const forms = departmentForms(department, context.region.name);
    for (const place of places) {
      const form = forms.find((each) => namesIt(place.folded, each, region, counties));
      if (!form) continue;
      const owner = place.kind === 'label' && ownerLabel.test(place.hint);
      const column = place.kind === 'cell' && ownerLabel.test(place.hint);
      const login = place.kind === 'text' && isLogin(place.raw, place.folded, form, region);
      const exact = owner && place.folded.length <= form.length + region.length + 4;
      const score = exact
        ? 0.92
        : owner || login
          ? 0.82
          : place.kind === 'heading' || place.kind === 'title'
            ? 0.8
            : column
              ? 0.5
              : place.kind === 'text' && place.folded.length <= 40
                ? 0.45
                : 0.3;
      const where = login
        ? '登录单位处'
        : place.hint
          ? `“${place.hint}”`
          : place.kind === 'heading' || place.kind === 'title'
            ? '标题'
            : '正文';
      if (score > (best.get(department.id)?.score ?? 0)) {
        best.set(department.id, { value: department.id, score, reason: `${where}写有${department.name}` });
      }
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** A platform says who is logged in as 部门 · 用户 in a corner, without a label. */
function isLogin(raw: string, folded: string, form: string, region: string): boolean {
  if (folded.length > form.length + region.length + 12) return false;
  const rest = /[·|｜/／-]\s*(\S{2,12})$/u.exec(raw);
  return rest !== null && folded.slice(0, folded.length - fold(rest[1]!).length).includes(form);
}

/** 朔州市教育局, 市教育局 and 教育局 are it; 山阴县教育局 and 省教育局 are not. */
function namesIt(text: string, form: string, region: string, counties: readonly string[]): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text.slice(0, at);
    if (/[县区省]$/.test(before) || counties.some((county) => before.endsWith(county))) continue;
    if (/市$/.test(before) && before.length > 1 && !before.endsWith(region) && /\p{Script=Han}{2}市$/u.test(before))
      continue;
    return true;
  }
  return false;
}
